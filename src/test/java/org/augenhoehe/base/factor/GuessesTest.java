package org.augenhoehe.base.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessesTest {

  private static final Instant NOW = Instant.parse("2031-03-03T09:07:13Z");

  private static Instant after(int wrong, Instant begin) {
    Instant until = begin;
    for (int i = 0; i < wrong; i++) {
      until = Guesses.after(until, NOW);
    }
    return until;
  }

  @Test
  void ten_are_looked_at_and_no_eleventh() {
    assertThat(Guesses.areUsedUp(after(9, NOW), NOW)).isFalse();
    assertThat(Guesses.areUsedUp(after(10, NOW), NOW)).isTrue();
    assertThat(Guesses.areUsedUp(after(10, NOW), NOW.plus(Duration.ofHours(1)))).isFalse();
  }

  @Test
  void a_month_of_guessing_is_about_one_an_hour() {
    Instant until = NOW;
    int looked = 0;
    for (Instant time = NOW;
        time.isBefore(NOW.plus(Duration.ofDays(30)));
        time = time.plusSeconds(60)) {
      if (!Guesses.areUsedUp(until, time)) {
        looked++;
        until = Guesses.after(until, time);
      }
    }
    assertThat(looked).isBetween(30 * 24, 30 * 24 + 11);
  }

  @Test
  void a_clock_that_was_ahead_keeps_nobody_out_for_long() {
    Instant kept = Guesses.bounded(NOW.plus(Duration.ofDays(3_000)), NOW);
    assertThat(Guesses.areUsedUp(kept, NOW)).isTrue();
    assertThat(Guesses.areUsedUp(kept, NOW.plus(Duration.ofHours(1)))).isFalse();
    assertThat(Guesses.bounded(after(10, NOW), NOW)).isEqualTo(after(10, NOW));
  }

  @Test
  void the_time_that_is_kept_tells_no_minute() {
    assertThat(Guesses.after(NOW, NOW).getEpochSecond() % 900).isZero();
  }
}
