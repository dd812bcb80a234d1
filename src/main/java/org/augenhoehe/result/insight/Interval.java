package org.augenhoehe.result.insight;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** A range that covers the true value in about 95 of 100 cases (METHOD, section 3). */
public record Interval(double low, double high) {

  private static final double ERROR_RATE = 0.05;
  private static final double HIGHEST_SCORE = 100;

  /** One more ballot, spread evenly over 0, 25, 50, 75 and 100. */
  private static final double PSEUDO_SUM = 50;

  private static final double PSEUDO_SUM_OF_SQUARES = 3750;

  /**
   * The interval of a mean score, from a Beta distribution with the moments of the scores.
   *
   * @param n number of scores, at least 1
   * @param sum of scores from 0 to 100
   * @param sumOfSquares of the same
   * @return in points from 0 to 100
   */
  static Interval ofScore(int n, double sum, double sumOfSquares) {
    double mean = (sum + PSEUDO_SUM) / (n + 1);
    double meanSquare = (sumOfSquares + PSEUDO_SUM_OF_SQUARES) / (n + 1);
    double variance = (meanSquare - mean * mean) / (n + 2);
    double q = mean / HIGHEST_SCORE;
    double c = q * (1 - q) / (variance / (HIGHEST_SCORE * HIGHEST_SCORE)) - 1;
    BetaDistribution beta = BetaDistribution.of(q * c, (1 - q) * c);
    return new Interval(
        HIGHEST_SCORE * beta.inverseCumulativeProbability(ERROR_RATE / 2),
        HIGHEST_SCORE * beta.inverseCumulativeProbability(1 - ERROR_RATE / 2));
  }

  /**
   * Wilson's interval of a share (Wilson 1927).
   *
   * @return as fractions from 0 to 1
   */
  static Interval ofShare(int successes, int n) {
    var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, successes, ERROR_RATE);
    return new Interval(wilson.getLowerBound(), wilson.getUpperBound());
  }
}
