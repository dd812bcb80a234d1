package org.augenhoehe.result.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The band behind a leaf's trend: the mean of each stretch, and how far from it a point of so many
 * people strays by chance. It is for the eye; no rule is applied to it (METHOD, section 3).
 *
 * @param steps one per point of the leaf, in its order
 */
public record Band(List<Step> steps) {

  private static final double SIGMAS = 3;

  public Band {
    steps = List.copyOf(steps);
  }

  /**
   * The band at one point.
   *
   * @param mean of its stretch, points
   * @param halfWidth points, 3 √(φS²/n); the band may leave the scale of 0 to 100
   */
  public record Step(int opening, double mean, double halfWidth) {

    public double low() {
      return mean - halfWidth;
    }

    public double high() {
      return mean + halfWidth;
    }
  }

  /** One stretch: no change is known. */
  public static Band of(Leaf leaf, Dispersion dispersion) {
    return new Band(steps(leaf, dispersion.phi() * leaf.spread()));
  }

  /**
   * Two stretches.
   *
   * @param since number of the opening at which the second begins
   */
  public static Band of(Leaf leaf, Dispersion dispersion, int since) {
    double spread = dispersion.phi() * leaf.spread();
    List<Step> steps = new ArrayList<>(steps(leaf.before(since), spread));
    steps.addAll(steps(leaf.since(since), spread));
    return new Band(steps);
  }

  private static List<Step> steps(Leaf stretch, double spread) {
    double mean = stretch.mean();
    return stretch.points().stream()
        .map(point -> new Step(point.opening(), mean, SIGMAS * Math.sqrt(spread / point.n())))
        .toList();
  }
}
