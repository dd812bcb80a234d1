package org.augenhoehe.result.chart;

/**
 * Maps values linearly to coordinates of a drawing. Coordinates are rounded to a tenth of a unit,
 * so that a page does not carry digits that make no visible difference.
 *
 * @param low a value, drawn at {@code start}
 * @param high a value, drawn at {@code end}; if it equals {@code low}, every value is drawn midway
 */
record Scale(double low, double high, double start, double end) {

  /** The whole scale of scores. */
  static Scale ofScores(double start, double end) {
    return new Scale(0, 100, start, end);
  }

  double at(double value) {
    double part = low == high ? 0.5 : (value - low) / (high - low);
    return round(start + part * (end - start));
  }

  static double round(double coordinate) {
    return Math.round(coordinate * 10) / 10.0;
  }
}
