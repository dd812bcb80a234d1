package org.augenhoehe.result.statistics;

import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The picture of five or more touchpoints: a funnel, narrower with more people (Spiegelhalter 2005,
 * Statistics in Medicine 24:1185). Its limits mark nobody, see {@link Marks}.
 *
 * @param centre m₀, points
 * @param ratio Φ, the mean of squared winsorised z; about 1 if only chance is at work
 * @param between τ², points²: how much touchpoints truly differ, 0 unless Φ is beyond chance
 * @param spread φS², points²: the median of the peers'
 */
public record Funnel(double centre, double ratio, double between, double spread) {

  private static final double NORMAL_95 = 1.959964;
  private static final double NORMAL_998 = 3.090232;
  private static final double TAIL = 0.1;

  /** The funnel at one n, points; it may leave the scale of 0 to 100. */
  public record Limits(double low, double high) {}

  /**
   * @param peers at least {@link Peer#FEWEST}
   */
  public static Funnel of(List<Peer> peers) {
    Peer.requireEnough(peers);
    Pool pool = Pool.of(peers);
    double q = Pool.sumOfSquares(winsorised(pool.z()));
    double ratio = q / peers.size();
    double between = ratio > 1 + 2 * Math.sqrt(2.0 / peers.size()) ? pool.between(q) : 0;
    double spread =
        Median.withDefaults().evaluate(peers.stream().mapToDouble(Peer::spread).toArray());
    return new Funnel(pool.mean(), ratio, between, spread);
  }

  /** Values outside the 10 % and 90 % quantiles are moved there (type 7, Hyndman and Fan 1996). */
  static double[] winsorised(double[] values) {
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .withCopy(true)
            .evaluate(values, TAIL, 1 - TAIL);
    double[] moved = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[i] = Math.max(ends[0], Math.min(ends[1], values[i]));
    }
    return moved;
  }

  /** Within which 95 of 100 touchpoints of n people lie. */
  public Limits limits95(int n) {
    return limits(NORMAL_95, n, between);
  }

  /** Within which 998 of 1000 lie. */
  public Limits limits998(int n) {
    return limits(NORMAL_998, n, between);
  }

  /** The same as {@link #limits95}, if touchpoints differed by chance alone. */
  public Limits chance95(int n) {
    return limits(NORMAL_95, n, 0);
  }

  /** The same as {@link #limits998}, if touchpoints differed by chance alone. */
  public Limits chance998(int n) {
    return limits(NORMAL_998, n, 0);
  }

  private Limits limits(double quantile, int n, double variance) {
    if (n < 1) {
      throw new IllegalArgumentException("n %d".formatted(n));
    }
    double halfWidth = quantile * Math.sqrt(spread / n + variance);
    return new Limits(centre - halfWidth, centre + halfWidth);
  }
}
