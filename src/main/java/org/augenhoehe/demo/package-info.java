/**
 * A made-up authority for demonstrations: invented customers cast through the real boxes, which the
 * real code opens, on a clock that is moved through half a year. It may depend on every room that
 * takes part; none depends on it.
 */
package org.augenhoehe.demo;
