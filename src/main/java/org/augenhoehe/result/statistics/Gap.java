package org.augenhoehe.result.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far two scores of the same items lie apart, of people who were asked in two ways.
 *
 * @param delta second − first, points
 * @param z delta over its standard error
 * @param critical what |z| must exceed
 */
public record Gap(double delta, double z, double critical) {

  private static final double ERROR_RATE = 0.05;

  /**
   * @param compared gaps that are looked at on the page, at least 1
   */
  public static Gap between(Peer first, Peer second, int compared) {
    if (compared < 1) {
      throw new IllegalArgumentException("%d gaps".formatted(compared));
    }
    double delta = second.score() - first.score();
    double z = delta / Math.hypot(first.standardError(), second.standardError());
    double critical =
        NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR_RATE / (2.0 * compared));
    return new Gap(delta, z, critical);
  }

  /** Whether it is beyond chance and at least 5 points. */
  public boolean isSecured() {
    return Math.abs(z) > critical && Math.abs(delta) >= Peer.LEAST_DIFFERENCE;
  }
}
