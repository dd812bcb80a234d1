package org.augenhoehe.result.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A series cut at an opening (METHOD, section 3, steps 3 and 4). Points at that opening and later
 * are "since".
 *
 * <p>The change of several leaves is their changes' mean, weighted by w = 1 / (S² (1/N before + 1/N
 * since)). The two levels are the leaves' means with the same weights, so that they differ by just
 * that change; a leaf without points on one side is in neither.
 *
 * @param opening at which it is cut
 * @param before level, points
 * @param since level, points
 * @param weight Σ w, 1/points²; 1/√ of it is the standard error of the change, before φ
 * @param z the change over its standard error, φ in it
 */
record Split(int opening, double before, double since, double weight, double z) {

  /** A smaller change, in points, is told to nobody, however certain. */
  static final double LEAST_CHANGE = 5;

  /** A change is told only of so many people and openings since. */
  static final int FEWEST_SINCE = 25;

  static final int FEWEST_OPENINGS = 3;

  private static final int FEWEST_BEFORE = 8;

  /** Of a series: empty if no leaf has points on both sides, so that nothing can be compared. */
  static Optional<Split> at(int opening, Series series, Dispersion dispersion) {
    double weights = 0;
    double before = 0;
    double since = 0;
    for (Leaf leaf : series.leaves()) {
      Leaf earlier = leaf.before(opening);
      Leaf later = leaf.since(opening);
      if (!earlier.isEmpty() && !later.isEmpty()) {
        double weight = 1 / (leaf.spread() * (1.0 / earlier.n() + 1.0 / later.n()));
        weights += weight;
        before += weight * earlier.mean();
        since += weight * later.mean();
      }
    }
    if (weights == 0) {
      return Optional.empty();
    }
    double z = (since - before) / weights * Math.sqrt(weights / dispersion.phi());
    return Optional.of(new Split(opening, before / weights, since / weights, weights, z));
  }

  /** All that may be looked at, by ascending opening. */
  static List<Split> admissible(Series series, Dispersion dispersion) {
    List<Split> splits = new ArrayList<>();
    for (int opening : series.openings()) {
      if (isAdmissible(opening, series)) {
        at(opening, series, dispersion).ifPresent(splits::add);
      }
    }
    return splits;
  }

  private static boolean isAdmissible(int opening, Series series) {
    boolean enoughBefore = false;
    boolean enoughSince = false;
    int n = 0;
    for (Leaf leaf : series.leaves()) {
      Leaf since = leaf.since(opening);
      enoughBefore |= leaf.size() - since.size() >= FEWEST_BEFORE;
      enoughSince |= since.size() >= FEWEST_OPENINGS;
      n += since.n();
    }
    return enoughBefore && enoughSince && n >= FEWEST_SINCE;
  }

  /** δ, points. */
  double delta() {
    return since - before;
  }

  boolean isLarge() {
    return Math.abs(delta()) >= LEAST_CHANGE;
  }

  /** The smallest change that would be told at this split, points. */
  double smallest(double critical, Dispersion dispersion) {
    return Math.max(LEAST_CHANGE, critical * Math.sqrt(dispersion.phi() / weight));
  }
}
