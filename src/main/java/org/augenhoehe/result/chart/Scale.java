package org.augenhoehe.result.chart;

/**
 * Maps values to coordinates of a drawing, in a straight line. Coordinates are rounded to a tenth
 * of a unit, so that a page does not carry digits nobody can see.
 *
 * @param low a value, drawn at {@code start}
 * @param high a value, drawn at {@code end}; where it equals {@code low}, all is drawn in between
 */
record Scale(double low, double high, double start, double end) {

  /** Scores of every chart run from 0 to 100, so that charts can be compared by eye. */
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
