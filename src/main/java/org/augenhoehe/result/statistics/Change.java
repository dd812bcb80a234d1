package org.augenhoehe.result.statistics;

import java.util.Comparator;
import java.util.List;

/**
 * Since when a series is different: all its openings are tried, and the limit allows for that
 * (METHOD, section 3, steps 3 to 6). On about 3 of 100 pages without any true change, one is told.
 */
public sealed interface Change {

  /**
   * Nothing could be tested: no leaf has 11 points, or too few people answered lately. This is
   * "noch zu wenige Auszählungen" and never "keine Veränderung".
   */
  record TooFew() implements Change {}

  /** "Keine gesicherte Veränderung". */
  record Steady() implements Change {}

  /**
   * A change beyond chance.
   *
   * @param since number of the first opening of the new level
   * @param delta δ = after − before, points, at least 5 up or down
   * @param before level, points; see {@link Split}
   * @param after level, points
   * @param z δ over its standard error
   * @param critical what |z| exceeded
   */
  record Changed(int since, double delta, double before, double after, double z, double critical)
      implements Change {}

  /** A split has 8 points before and 3 since. */
  int FEWEST_POINTS = 11;

  /**
   * Looks through the last 26 points of each leaf.
   *
   * @param dispersion of the measure, over the whole page
   * @param watched m, the series on the page, at least 1
   */
  static Change find(Series series, Dispersion dispersion, int watched) {
    Series recent = series.recent();
    if (recent.longest() < FEWEST_POINTS) {
      return new TooFew();
    }
    List<Split> splits = Split.admissible(recent, dispersion);
    if (splits.isEmpty()) {
      return new TooFew();
    }
    double critical = dispersion.critical(watched * splits.size());
    // Of equals, the earliest.
    return splits.stream()
        .filter(Split::isLarge)
        .max(Comparator.comparingDouble(split -> Math.abs(split.z())))
        .filter(split -> Math.abs(split.z()) > critical)
        .<Change>map(split -> changed(split, critical))
        .orElseGet(Steady::new);
  }

  private static Changed changed(Split split, double critical) {
    return new Changed(
        split.opening(), split.delta(), split.before(), split.since(), split.z(), critical);
  }
}
