/**
 * Computes scores, intervals, shares and trends from releases. The package reads no ballot, and it
 * decides which figures are withheld.
 */
package org.augenhoehe.result.insight;
