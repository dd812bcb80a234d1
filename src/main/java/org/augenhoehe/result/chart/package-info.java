/** The arithmetic of drawings: the positions of a figure's dots, bars, lines and ribbons. */
package org.augenhoehe.result.chart;
