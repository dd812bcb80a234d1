package org.augenhoehe.desk.comparison;

import org.augenhoehe.result.statistics.Comparison;

/**
 * What a test of two spans says of one measure, in whole points.
 *
 * @param label null for the core index
 * @param before level; null unless a change is secured
 * @param after level; null unless a change is secured
 * @param points of a secured change with its sign, which rounded levels differ by; of no secured
 *     change, from how many on one would have been told; or else null
 */
record Verdict(String label, Kind kind, String before, String after, String points) {

  /** Decides the words. */
  enum Kind {
    SECURED,
    NOT_SEEN,
    TOO_FEW,
    NOTHING_BEFORE
  }

  private static final int HIGHEST_SCORE = 100;
  private static final String MINUS = "−";

  /**
   * @param test null where neither span has a score
   */
  static Verdict of(String label, Comparison test) {
    if (test instanceof Comparison.Secured secured) {
      long before = Math.round(secured.before());
      long after = Math.round(secured.after());
      return new Verdict(
          label, Kind.SECURED, Long.toString(before), Long.toString(after), signed(after - before));
    }
    if (test instanceof Comparison.NotSeen unseen && unseen.smallest() <= HIGHEST_SCORE) {
      // Rounded up: from so many points on it is true.
      String smallest = Long.toString((long) Math.ceil(unseen.smallest()));
      return new Verdict(label, Kind.NOT_SEEN, null, null, smallest);
    }
    return new Verdict(
        label,
        test instanceof Comparison.NothingBefore ? Kind.NOTHING_BEFORE : Kind.TOO_FEW,
        null,
        null,
        null);
  }

  public boolean isSecured() {
    return kind == Kind.SECURED;
  }

  private static String signed(long points) {
    return (points < 0 ? MINUS : "+") + Math.abs(points);
  }
}
