package org.augenhoehe.entitle.issuer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.augenhoehe.base.platform.OfficeClock;

/**
 * A quarter of a year in the offices' time zone.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  /**
   * @param name as {@link #toString()} writes it
   */
  static Quarter parse(String name) {
    return new Quarter(Integer.parseInt(name.substring(0, 4)), Integer.parseInt(name.substring(5)));
  }

  Quarter next() {
    return of(firstDay().plusMonths(3));
  }

  Quarter previous() {
    return of(firstDay().minusDays(1));
  }

  LocalDate firstDay() {
    return LocalDate.of(year, 3 * number - 2, 1);
  }

  /** Its first moment. */
  public Instant begin() {
    return firstDay().atStartOfDay(OfficeClock.ZONE).toInstant();
  }

  /** The first moment of the next one. */
  public Instant end() {
    return next().begin();
  }

  @Override
  public int compareTo(Quarter other) {
    return firstDay().compareTo(other.firstDay());
  }

  /** E.g. {@code 2026Q4}. */
  @Override
  public String toString() {
    return "%04dQ%d".formatted(year, number);
  }
}
