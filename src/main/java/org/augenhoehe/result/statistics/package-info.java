/**
 * Decides what is a change and what is an exception (METHOD, section 3). The package is arithmetic
 * on scores and their standard errors; it knows no release, no item, no touchpoint's name and no
 * language.
 */
package org.augenhoehe.result.statistics;
