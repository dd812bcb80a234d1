package org.augenhoehe.result.insight;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** A range that covers the true value in at least 95 of 100 cases (METHOD, section 3). */
public record Interval(double low, double high) {

  static final double HIGHEST_SCORE = 100;

  private static final double ERROR_RATE = 0.05;

  /**
   * The interval of a score, from a Beta distribution with these moments.
   *
   * @param score from 0 to 100; the interval contains it
   * @param shrunk the mean of the distribution, from 0 to 100
   * @param variance of the distribution, in points²
   * @return in points from 0 to 100
   */
  static Interval around(double score, double shrunk, double variance) {
    double q = shrunk / HIGHEST_SCORE;
    double c = size(shrunk, variance);
    if (!(c > 0)) {
      // So far apart that no distribution on the scale has these moments.
      return new Interval(0, HIGHEST_SCORE);
    }
    BetaDistribution beta = BetaDistribution.of(q * c, (1 - q) * c);
    return new Interval(
        Math.min(score, HIGHEST_SCORE * beta.inverseCumulativeProbability(ERROR_RATE / 2)),
        Math.max(score, HIGHEST_SCORE * beta.inverseCumulativeProbability(1 - ERROR_RATE / 2)));
  }

  /** The sum of the two shape parameters; not above 0 where no distribution has these moments. */
  static double size(double shrunk, double variance) {
    double q = shrunk / HIGHEST_SCORE;
    return q * (1 - q) / (variance / (HIGHEST_SCORE * HIGHEST_SCORE)) - 1;
  }

  /**
   * Wilson's interval of a share (Wilson 1927).
   *
   * @return as fractions from 0 to 1
   */
  public static Interval ofShare(int successes, int n) {
    var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, successes, ERROR_RATE);
    return new Interval(wilson.getLowerBound(), wilson.getUpperBound());
  }
}
