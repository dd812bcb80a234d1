package org.augenhoehe.base.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, 2026-W48, 2026-11-23",
    "2026-11-30, 2026-W49, 2026-11-30",
    "2026-01-01, 2026-W01, 2025-12-29",
    "2027-01-03, 2026-W53, 2026-12-28",
    "2024-12-30, 2025-W01, 2024-12-30"
  })
  void a_day_has_its_week_in_every_year(LocalDate day, String week, LocalDate monday) {
    assertThat(Week.of(day)).hasToString(week);
    assertThat(Week.parse(week)).contains(new Week(monday));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-48",
        "2026-W00",
        "2026-W54",
        "2025-W53",
        "2026-W4",
        "2026-w48",
        "２026-W48",
        "-2026-W48",
        "2026-W48 ",
        "2026-W48-1"
      })
  void anything_else_is_no_week(String text) {
    assertThat(Week.parse(text)).isEmpty();
  }

  @Test
  void nothing_is_no_week() {
    assertThat(Week.parse(null)).isEmpty();
  }

  @Test
  void it_is_over_on_the_next_monday() {
    Week week = Week.parse("2026-W48").orElseThrow();
    assertThat(week.isOver(LocalDate.of(2026, 11, 29))).isFalse();
    assertThat(week.isOver(LocalDate.of(2026, 11, 30))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-W48, 0, -",
        "2026-W48, 99999, -",
        "2026-W48, -, -",
        "2026-W48, 100000, NO_COUNT",
        "2026-W48, -1, NO_COUNT",
        "2026-W49, 5, NOT_OVER",
        "9999-W01, 5, NOT_OVER",
        "2000-W01, 5, -",
        "1999-W52, 5, LONG_AGO"
      })
  void what_is_entered_is_of_a_week_that_is_over(String week, Integer count, Reason fault) {
    Entry entry = new Entry(UUID.randomUUID(), Week.parse(week).orElseThrow(), count);
    assertThat(entry.fault(LocalDate.of(2026, 12, 1)).orElse(null)).isEqualTo(fault);
  }
}
