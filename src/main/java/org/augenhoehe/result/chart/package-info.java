/** The arithmetic of drawings: where dots, bars, lines and ribbons of a figure lie. */
package org.augenhoehe.result.chart;
