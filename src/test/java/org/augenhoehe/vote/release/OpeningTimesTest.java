package org.augenhoehe.vote.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.OfficeClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTimesTest {

  private static final OpeningTimes EVERY_NIGHT = OpeningTimes.of("0 30 2 * * ?");

  /** A local time in Berlin, on a day when it occurs only once. */
  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant();
  }

  private static List<Instant> between(OpeningTimes times, Instant first, Instant last) {
    return Stream.iterate(times.next(first), time -> time.flatMap(times::next))
        .map(time -> time.orElseThrow())
        .takeWhile(time -> !time.isAfter(last))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T12:00:00Z, 2026-01-05T05:00:00Z, 2025-12-29T05:00:00Z",
    "2026-01-05T05:00:00Z, 2026-01-12T05:00:00Z, 2026-01-05T05:00:00Z",
    "2026-03-23T05:00:00Z, 2026-03-30T04:00:00Z, 2026-03-23T05:00:00Z",
    "2026-10-19T04:00:00Z, 2026-10-26T05:00:00Z, 2026-10-19T04:00:00Z"
  })
  @DisplayName("Invariant 3, Fixed times: on Mondays at six in Berlin, in summer and in winter")
  void boxes_are_opened_on_mondays_at_six(Instant moment, Instant next, Instant last) {
    OpeningTimes mondays = OpeningTimes.of("0 0 6 ? * MON");
    assertThat(mondays.next(moment)).contains(next);
    assertThat(mondays.last(moment)).contains(last);
  }

  @Test
  void a_time_that_is_skipped_comes_once_and_later() {
    assertThat(between(EVERY_NIGHT, berlin("2026-03-28T12:00"), berlin("2026-03-30T12:00")))
        .containsExactly(berlin("2026-03-29T03:30"), berlin("2026-03-30T02:30"));
    assertThat(EVERY_NIGHT.last(berlin("2026-03-29T03:29"))).contains(berlin("2026-03-28T02:30"));
    assertThat(EVERY_NIGHT.last(berlin("2026-03-29T03:30"))).contains(berlin("2026-03-29T03:30"));
  }

  @Test
  void a_time_that_would_come_twice_comes_the_first_time_only() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(between(EVERY_NIGHT, berlin("2026-10-24T12:00"), berlin("2026-10-26T12:00")))
        .containsExactly(first, berlin("2026-10-26T02:30"));
    // The second 02:00 of that night, and the second 02:30.
    for (String again : List.of("2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z")) {
      assertThat(EVERY_NIGHT.last(Instant.parse(again))).contains(first);
      assertThat(EVERY_NIGHT.next(Instant.parse(again))).contains(berlin("2026-10-26T02:30"));
    }
  }

  @Test
  void every_time_is_the_last_one_until_the_next() {
    OpeningTimes often = OpeningTimes.of("0 0/20 1-4 * * ?");
    for (String day : List.of("2026-03-29", "2026-10-25", "2026-11-29")) {
      Instant midnight = berlin(day + "T00:00");
      List<Instant> times = between(often, midnight, midnight.plusSeconds(6 * 3600));
      assertThat(times).isSorted().doesNotHaveDuplicates();
      for (int i = 0; i + 1 < times.size(); i++) {
        assertThat(often.last(times.get(i))).contains(times.get(i));
        assertThat(often.last(times.get(i + 1).minusSeconds(1))).contains(times.get(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", " OFF ", "disabled"})
  void by_hand_only_there_are_none(String cron) {
    OpeningTimes none = new OpeningTimes.OfSetting().convert(cron);
    assertThat(none.isOff()).isTrue();
    assertThat(none.next(Instant.EPOCH)).isEmpty();
    assertThat(none.last(Instant.EPOCH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 6 31 2 ?", "0 0 6 1 1 ? 2020"})
  void a_schedule_that_never_comes_is_refused_and_says_what_to_do(String cron) {
    assertThatThrownBy(() -> new OpeningTimes.OfSetting().convert(cron))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never comes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "monday", "0 0 25 ? * MON", "0 0 6 * * MON", "6:00"})
  void what_is_no_schedule_is_refused(String cron) {
    assertThatThrownBy(() -> new OpeningTimes.OfSetting().convert(cron))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
