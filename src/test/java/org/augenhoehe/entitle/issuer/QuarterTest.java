package org.augenhoehe.entitle.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {

  @Test
  void a_day_lies_in_its_quarter() {
    assertThat(Quarter.of(LocalDate.of(2026, 1, 1))).hasToString("2026Q1");
    assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).hasToString("2026Q1");
    assertThat(Quarter.of(LocalDate.of(2026, 11, 23))).hasToString("2026Q4");
    assertThat(Quarter.parse("2026Q4")).isEqualTo(new Quarter(2026, 4));
  }

  @Test
  void a_quarter_ends_where_the_next_one_begins_by_the_offices_clock() {
    Quarter last = new Quarter(2026, 4);
    assertThat(last.next()).isEqualTo(new Quarter(2027, 1));
    assertThat(last.end()).isEqualTo(last.next().begin());
    assertThat(last.begin()).isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
    assertThat(last.end()).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
    assertThat(last).isLessThan(last.next());
  }
}
