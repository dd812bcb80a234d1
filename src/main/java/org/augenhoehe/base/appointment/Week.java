package org.augenhoehe.base.appointment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A week as ISO 8601 counts them: from Monday on, and the first one of a year has its fourth of
 * January.
 */
public record Week(LocalDate monday) implements Comparable<Week> {

  private static final Pattern FORM = Pattern.compile("\\d{4}-W\\d{2}");

  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(monday + " is no Monday");
    }
  }

  /** The week that has this day. */
  public static Week of(LocalDate day) {
    return new Week(day.with(DayOfWeek.MONDAY));
  }

  /**
   * @param text as 2026-W48; or null
   * @return empty for anything else, and for a week that its year does not have
   */
  public static Optional<Week> parse(String text) {
    if (text == null || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
    } catch (DateTimeParseException noWeek) {
      return Optional.empty();
    }
  }

  public Week plus(int weeks) {
    return new Week(monday.plusWeeks(weeks));
  }

  /** Whether all of it has passed on this day. */
  public boolean isOver(LocalDate today) {
    return !today.isBefore(plus(1).monday);
  }

  public int number() {
    return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** The year that counts it, which around New Year is not that of all its days. */
  public int year() {
    return monday.get(IsoFields.WEEK_BASED_YEAR);
  }

  public LocalDate sunday() {
    return monday.with(DayOfWeek.SUNDAY);
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }

  /** {@code 2026-W48}. */
  @JsonValue
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-W%02d", year(), number());
  }
}
