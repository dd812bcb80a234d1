package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.augenhoehe.base.platform.SettableClock;
import org.augenhoehe.vote.release.Release;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The schedule alone, with its own book and clock, and with openings that fail as tests say. */
class OpeningScheduleTest {

  private static final String MONDAYS = "0 0 6 ? * MON";
  private static final Instant MONDAY = Instant.parse("2026-01-05T05:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MOMENT = Duration.ofMillis(1);

  /** The set time of each opening that was asked for. */
  private final List<Instant> asked = new ArrayList<>();

  /** The moments at which it finished what had been interrupted. */
  private final List<Instant> finished = new ArrayList<>();

  private int failures;

  private final SettableClock clock = new SettableClock(MONDAY.minus(Duration.ofDays(3)));
  private final Book book = new Book();
  private OpeningSchedule schedule = start(MONDAYS);

  private final class FailingOpenings extends Openings {

    FailingOpenings() {
      super(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    List<Release> finish(Instant moment) {
      finished.add(moment);
      return List.of();
    }

    @Override
    List<Release> openOnSchedule(Instant moment, Instant scheduledFor) {
      assertThat(moment).isEqualTo(clock.instant());
      asked.add(scheduledFor);
      if (asked.size() <= failures) {
        throw new IllegalStateException("the database is gone");
      }
      book.honoured.add(scheduledFor);
      return List.of();
    }
  }

  private static final class Book extends ScheduleBook {

    private final Set<Instant> honoured = new HashSet<>();
    private KeptSchedule kept;

    Book() {
      super(null, null);
    }

    @Override
    Optional<KeptSchedule> kept() {
      return Optional.ofNullable(kept);
    }

    @Override
    void keep(KeptSchedule schedule) {
      kept = schedule;
    }

    @Override
    boolean isHonoured(Instant scheduledFor) {
      return honoured.contains(scheduledFor);
    }
  }

  private OpeningSchedule start(String cron) {
    return new OpeningSchedule(new FailingOpenings(), book, Scheduled.at(cron), clock);
  }

  /** Checks the clock at this time, as the service does every few seconds. */
  private void lookAt(Instant time) throws InterruptedException {
    clock.set(time);
    schedule.keep(MOMENT);
  }

  private void startAt(Instant time, String cron) throws InterruptedException {
    schedule = start(cron);
    lookAt(time);
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: what is honoured is the time that was set, once")
  void an_opening_is_asked_for_by_the_time_that_was_set() throws Exception {
    lookAt(clock.instant());
    lookAt(MONDAY.minusMillis(1));
    assertThat(asked).isEmpty();
    lookAt(MONDAY.plusSeconds(3));
    lookAt(MONDAY.plusSeconds(8));
    lookAt(MONDAY.plus(WEEK).minusSeconds(1));
    assertThat(asked).containsExactly(MONDAY);
    lookAt(MONDAY.plus(WEEK));
    assertThat(asked).containsExactly(MONDAY, MONDAY.plus(WEEK));
  }

  @Test
  void one_that_was_missed_is_made_up_at_the_next_start_once() throws Exception {
    lookAt(clock.instant());
    startAt(MONDAY.plusSeconds(7200), MONDAYS);
    assertThat(asked).containsExactly(MONDAY);
    startAt(MONDAY.plusSeconds(9000), MONDAYS);
    lookAt(MONDAY.plus(WEEK).minusSeconds(1));
    assertThat(asked).containsExactly(MONDAY);
  }

  @Test
  void what_a_crash_interrupted_is_finished_at_the_next_start_first_and_once() throws Exception {
    lookAt(clock.instant());
    finished.clear();
    startAt(MONDAY.plusSeconds(7200), MONDAYS);
    lookAt(MONDAY.plusSeconds(7205));
    assertThat(finished).containsExactly(MONDAY.plusSeconds(7200));
    assertThat(asked).containsExactly(MONDAY);
  }

  @Test
  void several_that_were_missed_are_one() throws Exception {
    lookAt(clock.instant());
    startAt(MONDAY.plus(WEEK).plus(WEEK).plusSeconds(1), MONDAYS);
    lookAt(clock.instant().plusSeconds(5));
    assertThat(asked).containsExactly(MONDAY.plus(WEEK).plus(WEEK));
  }

  @Test
  void a_machine_that_slept_opens_once_when_it_wakes() throws Exception {
    lookAt(clock.instant());
    lookAt(MONDAY.plus(WEEK).plusSeconds(60));
    lookAt(MONDAY.plus(WEEK).plusSeconds(65));
    assertThat(asked).containsExactly(MONDAY.plus(WEEK));
  }

  @Test
  void the_first_start_makes_nothing_up() throws Exception {
    lookAt(MONDAY.plusSeconds(60));
    startAt(MONDAY.plusSeconds(600), MONDAYS);
    assertThat(asked).isEmpty();
    startAt(MONDAY.plus(WEEK).plusSeconds(1), MONDAYS);
    assertThat(asked).containsExactly(MONDAY.plus(WEEK));
  }

  @Test
  void a_schedule_that_was_off_makes_nothing_up() throws Exception {
    startAt(clock.instant(), "off");
    startAt(MONDAY.plusSeconds(60), MONDAYS);
    assertThat(asked).isEmpty();
    lookAt(MONDAY.plus(WEEK));
    assertThat(asked).containsExactly(MONDAY.plus(WEEK));
    startAt(MONDAY.plus(WEEK).plus(WEEK).plusSeconds(1), "off");
    assertThat(asked).containsExactly(MONDAY.plus(WEEK));
  }

  @Test
  void what_is_made_up_is_what_the_schedule_of_then_had_set() throws Exception {
    lookAt(clock.instant());
    startAt(MONDAY.plus(Duration.ofDays(2)), "0 0 6 ? * TUE");
    assertThat(asked).containsExactly(MONDAY);
    lookAt(MONDAY.plus(Duration.ofDays(8)));
    assertThat(asked).containsExactly(MONDAY, MONDAY.plus(Duration.ofDays(8)));
  }

  @Test
  void an_instance_that_starts_beside_others_makes_up_nothing_that_they_did() throws Exception {
    lookAt(clock.instant());
    lookAt(MONDAY);
    startAt(MONDAY.plusSeconds(1), MONDAYS);
    assertThat(asked).containsExactly(MONDAY);
  }

  @Test
  void a_clock_that_ran_ahead_costs_no_opening_once_it_is_put_back() throws Exception {
    lookAt(clock.instant());
    lookAt(MONDAY.plus(Duration.ofDays(2)));
    lookAt(MONDAY.plusSeconds(60));
    lookAt(MONDAY.plus(WEEK));
    assertThat(asked).containsExactly(MONDAY, MONDAY.plus(WEEK));
  }

  @Test
  void a_database_that_restarts_does_not_cost_the_week() throws Exception {
    failures = 9;
    schedule.open(MONDAY, MOMENT);
    assertThat(asked).hasSize(10).containsOnly(MONDAY);
  }

  @Test
  void a_database_that_stays_away_is_left_alone_and_asked_again_at_the_next_look()
      throws Exception {
    lookAt(clock.instant());
    failures = 15;
    assertThatThrownBy(() -> lookAt(MONDAY)).hasMessage("the database is gone");
    assertThat(asked).hasSize(10);
    lookAt(MONDAY.plusSeconds(5));
    lookAt(MONDAY.plusSeconds(10));
    assertThat(asked).hasSize(16).containsOnly(MONDAY);
  }
}
