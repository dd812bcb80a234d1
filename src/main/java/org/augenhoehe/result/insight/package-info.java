/**
 * What the counts say: scores, intervals, shares, trends. Pure computing over releases; it sees no
 * ballot, and it decides what is withheld.
 */
package org.augenhoehe.result.insight;
