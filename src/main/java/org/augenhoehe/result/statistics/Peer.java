package org.augenhoehe.result.statistics;

import java.util.List;

/**
 * A touchpoint among others: its score of one measure in one channel, over the span of all.
 *
 * @param score points
 * @param n people, at least 1
 * @param spread φS², points²: the variance of one answer, dispersion in it
 */
public record Peer(double score, int n, double spread) {

  /** Fewer are shown in a plain table, with intervals. */
  public static final int FEWEST = 5;

  /** A touchpoint that differs by less, in points, is marked by nobody, however certain. */
  static final double LEAST_DIFFERENCE = 5;

  public Peer {
    if (!Double.isFinite(score) || n < 1 || !(spread > 0) || Double.isInfinite(spread)) {
      throw new IllegalArgumentException(
          "no peer: score %s, n %d, spread %s".formatted(score, n, spread));
    }
  }

  /** A leaf's score over the span, n people, with the spread of its points. */
  public static Peer of(double score, int n, Leaf leaf, Dispersion dispersion) {
    return new Peer(score, n, dispersion.phi() * leaf.spread());
  }

  /** s, points. */
  double standardError() {
    return Math.sqrt(spread / n);
  }

  static void requireEnough(List<?> peers) {
    if (peers.size() < FEWEST) {
      throw new IllegalArgumentException("%d peers are too few".formatted(peers.size()));
    }
  }
}
