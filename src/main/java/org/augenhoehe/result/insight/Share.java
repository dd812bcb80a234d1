package org.augenhoehe.result.insight;

import java.util.List;

/**
 * A share as it may be shown: one under 10 % or over 90 % is not shown exactly, so that a unanimous
 * group does not reveal the answer of each member.
 *
 * @param bound if the exact value is not shown, which side of the bound it is on
 * @param percent the share, or the bound if the share is not shown
 */
public record Share(Bound bound, double percent) {

  /** Whether and how a share is blurred. */
  public enum Bound {
    UNDER,
    EXACT,
    OVER
  }

  public static final double LOWEST_TOLD = 10;
  public static final double HIGHEST_TOLD = 90;

  static Share of(int part, int whole) {
    double percent = 100.0 * part / whole;
    if (percent < LOWEST_TOLD) {
      return new Share(Bound.UNDER, LOWEST_TOLD);
    }
    if (percent > HIGHEST_TOLD) {
      return new Share(Bound.OVER, HIGHEST_TOLD);
    }
    return new Share(Bound.EXACT, percent);
  }

  static List<Share> of(AnswerCounts answers) {
    return answers.counts().stream().map(count -> of(count, answers.n())).toList();
  }
}
