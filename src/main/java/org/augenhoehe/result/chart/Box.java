package org.augenhoehe.result.chart;

/** An upright rectangle of a drawing. */
record Box(double left, double top, double right, double bottom) {

  static Box around(double x, double y, double halfWidth, double halfHeight) {
    return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
  }

  boolean touches(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean contains(Box other) {
    return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
  }

  /** The coordinate within it that is nearest. */
  double nearestX(double x) {
    return Math.max(left, Math.min(right, x));
  }

  double nearestY(double y) {
    return Math.max(top, Math.min(bottom, y));
  }

  /** Whether a straight line runs through it (Liang and Barsky 1984). */
  boolean isCrossedBy(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double[] directions = {-dx, dx, -dy, dy};
    double[] distances = {x1 - left, right - x1, y1 - top, bottom - y1};
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < directions.length; side++) {
      if (directions[side] == 0) {
        if (distances[side] <= 0) {
          return false;
        }
      } else {
        double at = distances[side] / directions[side];
        if (directions[side] < 0) {
          enters = Math.max(enters, at);
        } else {
          leaves = Math.min(leaves, at);
        }
      }
    }
    return enters < leaves;
  }
}
