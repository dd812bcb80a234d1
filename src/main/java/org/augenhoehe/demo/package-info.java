/**
 * A made-up authority for demonstrations: customers who do not exist cast through the real boxes,
 * which are opened by the real code, on a clock that is moved through half a year. It may use every
 * room that takes part; none knows of it.
 */
package org.augenhoehe.demo;
