package org.augenhoehe.desk.export;

import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Share;

/**
 * One figure of one part, as every table has it.
 *
 * @param kind what is measured, in words
 * @param name of the value or the question, in words
 * @param n people; null where the figure is withheld, as {@code score} and {@code interval}
 * @param score from 0 to 100
 * @param interval in the same points; null in long tables' trends, too
 * @param shares of the five answers; empty where there are none
 * @param note in words; or null
 */
record Line(
    LocalDate from,
    LocalDate to,
    String kind,
    String name,
    Integer n,
    Double score,
    Interval interval,
    List<Share> shares,
    String note) {

  static Line of(
      LocalDate from,
      LocalDate to,
      String kind,
      String name,
      Figure<Mean> figure,
      List<Share> shares,
      String note) {
    return figure instanceof Shown<Mean> shown
        ? new Line(
            from,
            to,
            kind,
            name,
            shown.value().n(),
            shown.value().score(),
            shown.value().interval(),
            shares,
            note)
        : new Line(from, to, kind, name, null, null, null, shares, note);
  }

  static Line of(LocalDate day, String kind, String name, Level level, String note) {
    return new Line(day, day, kind, name, level.n(), level.score(), null, List.of(), note);
  }
}
