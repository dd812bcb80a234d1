package org.augenhoehe.result.statistics;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A change at a day that was set beforehand, so that only one split is tested (METHOD, section 3,
 * step 7): the day of an improvement, or the border of two spans.
 */
public sealed interface Comparison {

  /** No leaf has a point before, so no later opening can help. */
  record NothingBefore() implements Comparison {}

  /**
   * Fewer than 3 openings or 25 people since.
   *
   * @param openings since, at which a leaf that has points before has one
   * @param n people since, in those leaves
   */
  record TooEarly(int openings, int n) implements Comparison {}

  /**
   * A change beyond chance.
   *
   * @param delta δ = after − before, points, at least 5 up or down
   * @param before level, points; see {@link Split}
   * @param after level, points
   * @param z δ over its standard error
   * @param critical what |z| exceeded
   */
  record Secured(double delta, double before, double after, double z, double critical)
      implements Comparison {}

  /**
   * No change beyond chance, which does not say that there was none.
   *
   * @param delta δ, points
   * @param smallest the smallest change that would have been told, points: t √(φS² (1/N before +
   *     1/N since)), but at least 5, since smaller ones are never told
   */
  record NotSeen(double delta, double smallest) implements Comparison {}

  /**
   * Tests whether an improvement shows, in the last 26 points of each leaf.
   *
   * @param opening the first after the improvement
   * @param dispersion of the measure, over the whole page
   * @param followed m, the entries that are followed, at least 1
   */
  static Comparison planned(Series series, int opening, Dispersion dispersion, int followed) {
    return test(series.recent(), opening, dispersion, followed);
  }

  /**
   * Compares two spans, all points of both.
   *
   * @param spans the points of the two spans and no others
   * @param opening the first of the later span
   * @param dispersion of the measure, over the whole page
   * @param compared m, the series that are compared on the page, at least 1
   */
  static Comparison ofSpans(Series spans, int opening, Dispersion dispersion, int compared) {
    return test(spans, opening, dispersion, compared);
  }

  private static Comparison test(Series series, int opening, Dispersion dispersion, int tests) {
    int n = 0;
    boolean nothingBefore = true;
    SortedSet<Integer> openings = new TreeSet<>();
    for (Leaf leaf : series.leaves()) {
      if (!leaf.before(opening).isEmpty()) {
        nothingBefore = false;
        Leaf since = leaf.since(opening);
        n += since.n();
        since.points().forEach(point -> openings.add(point.opening()));
      }
    }
    if (nothingBefore) {
      return new NothingBefore();
    }
    Optional<Split> split = Split.at(opening, series, dispersion);
    if (split.isEmpty() || openings.size() < Split.FEWEST_OPENINGS || n < Split.FEWEST_SINCE) {
      return new TooEarly(openings.size(), n);
    }
    return decide(split.get(), dispersion.critical(tests), dispersion);
  }

  private static Comparison decide(Split split, double critical, Dispersion dispersion) {
    if (split.isLarge() && Math.abs(split.z()) > critical) {
      return new Secured(split.delta(), split.before(), split.since(), split.z(), critical);
    }
    return new NotSeen(split.delta(), split.smallest(critical, dispersion));
  }
}
