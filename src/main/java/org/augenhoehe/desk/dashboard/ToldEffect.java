package org.augenhoehe.desk.dashboard;

import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.desk.display.Format;
import org.augenhoehe.result.findings.Effect;
import org.augenhoehe.result.statistics.Comparison;

/**
 * Whether an improvement shows, in the rounded numbers of a sentence.
 *
 * @param core whether it was looked for in the core index, because the improvement aims at no value
 * @param points by which the rounded levels differ, with their sign; null unless secured
 * @param before level; null unless secured
 * @param after level; null unless secured
 * @param smallest change that would have been seen, rounded up; null unless nothing was
 */
record ToldEffect(
    Kind kind, boolean core, String points, String before, String after, String smallest) {

  /** What the sentence says. */
  enum Kind {
    SECURED,
    NOT_SEEN,
    TOO_EARLY,
    NOTHING_BEFORE
  }

  /** A change by more than the whole scale cannot be told of. */
  private static final double LARGEST = 100;

  static ToldEffect of(Effect effect) {
    boolean core = effect.measure().equals(Questionnaire.CORE_INDEX);
    if (effect.comparison() instanceof Comparison.Secured secured) {
      String before = Format.points(secured.before());
      String after = Format.points(secured.after());
      int points = Integer.parseInt(after) - Integer.parseInt(before);
      return new ToldEffect(
          Kind.SECURED, core, (points > 0 ? "+" : "−") + Math.abs(points), before, after, null);
    }
    if (effect.comparison() instanceof Comparison.NotSeen none && none.smallest() <= LARGEST) {
      String smallest = Format.points(Math.ceil(none.smallest()));
      return new ToldEffect(Kind.NOT_SEEN, core, null, null, null, smallest);
    }
    boolean isNothing = effect.comparison() instanceof Comparison.NothingBefore;
    return new ToldEffect(
        isNothing ? Kind.NOTHING_BEFORE : Kind.TOO_EARLY, core, null, null, null, null);
  }
}
