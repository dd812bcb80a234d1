package org.augenhoehe.result.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.augenhoehe.vote.release.Scope;

/**
 * Two spans of days at the same place. They have no day in common.
 *
 * @param earlier with both days set
 * @param later with both days set
 */
public record Spans(Scope earlier, Scope later) {

  /** So that days of the week stay the same, and an opening on Mondays stays one. */
  private static final int YEAR_IN_WEEKS = 52;

  /** A span beside the one before, of as many days. */
  public static Spans adjacent(Scope later) {
    long days = ChronoUnit.DAYS.between(later.from(), later.to()) + 1;
    return new Spans(with(later, later.from().minusDays(days), later.from().minusDays(1)), later);
  }

  /**
   * A span beside the same weeks a year ago.
   *
   * @return empty if it is longer than a year, so that both would overlap
   */
  public static Optional<Spans> yearApart(Scope later) {
    Scope earlier =
        with(later, later.from().minusWeeks(YEAR_IN_WEEKS), later.to().minusWeeks(YEAR_IN_WEEKS));
    return Optional.of(new Spans(earlier, later))
        .filter(spans -> earlier.to().isBefore(later.from()));
  }

  private static Scope with(Scope scope, LocalDate from, LocalDate to) {
    return new Scope(scope.office(), scope.touchpoint(), scope.channel(), from, to);
  }
}
