package org.augenhoehe.result.statistics;

import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much more, or less, neighbouring points of one measure differ than their standard errors say,
 * over all leaves of a page (METHOD, section 3, step 2).
 *
 * <p>Without a single pair nothing is known of it. Pictures then get 1, the standard errors alone,
 * and no change can be secured.
 *
 * @param phi φ, a factor of variances, at least 0.5
 * @param pairs P, the pairs of neighbouring points it rests on
 */
public record Dispersion(double phi, int pairs) {

  private static final double LEAST = 0.5;
  private static final double UNKNOWN = 1;
  private static final double ERROR_RATE = 0.05;

  public Dispersion {
    if (!(phi >= LEAST) || Double.isInfinite(phi) || pairs < 0) {
      throw new IllegalArgumentException("no dispersion: φ %s of %d pairs".formatted(phi, pairs));
    }
  }

  /**
   * Of one measure.
   *
   * @param leaves all of the page, of which the last 26 points each count
   */
  public static Dispersion of(Collection<Leaf> leaves) {
    double sum = 0;
    int pairs = 0;
    for (Leaf leaf : leaves) {
      Leaf recent = leaf.recent();
      List<Point> points = recent.points();
      double spread = recent.spread();
      for (int i = 1; i < points.size(); i++) {
        Point one = points.get(i - 1);
        Point next = points.get(i);
        double difference = next.score() - one.score();
        sum += difference * difference / (spread / one.n() + spread / next.n());
        pairs++;
      }
    }
    return new Dispersion(pairs == 0 ? UNKNOWN : Math.max(LEAST, sum / pairs), pairs);
  }

  /** Degrees of freedom: neighbouring pairs share points, so they count for two thirds. */
  public double nu() {
    return 2 * pairs / 3.0;
  }

  /**
   * What |z| must exceed: the two-sided limit of Student's t at 0.05, divided by the tests made
   * (Bonferroni).
   *
   * @param tests on the page, at least 1
   * @return infinite if there are no pairs
   */
  double critical(int tests) {
    if (tests < 1) {
      throw new IllegalArgumentException("%d tests".formatted(tests));
    }
    return pairs == 0
        ? Double.POSITIVE_INFINITY
        : TDistribution.of(nu()).inverseSurvivalProbability(ERROR_RATE / (2.0 * tests));
  }
}
