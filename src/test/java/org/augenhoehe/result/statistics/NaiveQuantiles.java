package org.augenhoehe.result.statistics;

/** Upper quantiles by bisection, for the references. */
final class NaiveQuantiles {

  private NaiveQuantiles() {}

  /** Student's t that is exceeded with a probability under ½, by bisection. */
  static double studentsT(double tail, double nu) {
    double low = 0;
    double high = 1;
    while (tTail(high, nu) > tail) {
      high *= 2;
    }
    for (int i = 0; i < 90; i++) {
      double middle = (low + high) / 2;
      if (tTail(middle, nu) > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double tTail(double t, double nu) {
    return incompleteBeta(nu / (nu + t * t), nu / 2, 0.5) / 2;
  }

  /** Abramowitz and Stegun, 26.5.8, evaluated from its end. */
  private static double incompleteBeta(double x, double a, double b) {
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - incompleteBeta(1 - x, b, a);
    }
    double fraction = 1;
    for (int m = 120; m >= 1; m--) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1));
      fraction = 1 + odd / (1 + even / fraction);
    }
    double log = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
    return Math.exp(log) / (a * fraction);
  }

  /** Stirling's series, from 30 on. */
  private static double logGamma(double x) {
    double shift = 0;
    double y = x;
    while (y < 30) {
      shift += Math.log(y);
      y++;
    }
    double series = 1 / (12 * y) - 1 / (360 * y * y * y) + 1 / (1260 * Math.pow(y, 5));
    return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series - shift;
  }

  /** The normal variable that is exceeded with a probability under 0.02. */
  static double normal(double tail) {
    double low = 2;
    double high = 20;
    for (int i = 0; i < 90; i++) {
      double middle = (low + high) / 2;
      double fraction = middle;
      for (int k = 300; k >= 1; k--) {
        fraction = middle + k / fraction;
      }
      double beyond = Math.exp(-middle * middle / 2) / Math.sqrt(2 * Math.PI) / fraction;
      if (beyond > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
