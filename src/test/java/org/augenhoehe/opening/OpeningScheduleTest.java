package org.augenhoehe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Trigger;
import io.smallrye.config.WithDefault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.release.Release;
import org.augenhoehe.release.ReleaseConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schedule alone, with openings that fail as told. */
class OpeningScheduleTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T05:00:00Z");
  private static final Instant NOW = MONDAY.plusSeconds(3);

  /** For which set time each opening was asked for. */
  private final List<Instant> asked = new ArrayList<>();

  private int failures;

  private final OpeningSchedule schedule =
      new OpeningSchedule(new FailingOpenings(), null, Clock.fixed(NOW, ZoneOffset.UTC));

  private final class FailingOpenings extends Openings {

    FailingOpenings() {
      super(null, null, null, null, null, null, null, null, null);
    }

    @Override
    List<Release> openOnSchedule(Instant moment, Instant scheduledFor) {
      assertThat(moment).isEqualTo(NOW);
      asked.add(scheduledFor);
      if (asked.size() <= failures) {
        throw new IllegalStateException("the database is gone");
      }
      return List.of();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T12:00:00Z, 2026-01-05T05:00:00Z",
    "2026-01-05T05:00:00Z, 2026-01-12T05:00:00Z",
    "2026-03-23T05:00:00Z, 2026-03-30T04:00:00Z",
    "2026-10-19T04:00:00Z, 2026-10-26T05:00:00Z"
  })
  @DisplayName("Invariant 3, Fixed times: on Mondays at six in Berlin, in summer and in winter")
  void boxes_are_opened_on_mondays_at_six(Instant after, Instant opening) throws Exception {
    Scheduled rule =
        OpeningSchedule.class
            .getDeclaredMethod("open", ScheduledExecution.class)
            .getAnnotation(Scheduled.class);
    assertThat(rule.cron()).isEqualTo("${augenhoehe.release.cron}");
    String usual = ReleaseConfig.class.getMethod("cron").getAnnotation(WithDefault.class).value();
    ExecutionTime times =
        ExecutionTime.forCron(
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ))
                .parse(usual));
    ZonedDateTime there = after.atZone(ZoneId.of(rule.timeZone()));
    assertThat(times.nextExecution(there).orElseThrow().toInstant()).isEqualTo(opening);
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: what is honoured is the time that was set, once")
  void an_opening_is_asked_for_by_the_time_that_was_set() throws Exception {
    schedule.open(
        new ScheduledExecution() {
          @Override
          public Trigger getTrigger() {
            throw new UnsupportedOperationException();
          }

          @Override
          public Instant getFireTime() {
            return NOW;
          }

          @Override
          public Instant getScheduledFireTime() {
            return MONDAY;
          }
        });
    assertThat(asked).containsExactly(MONDAY);
  }

  @Test
  void a_database_that_restarts_does_not_cost_the_week() throws Exception {
    failures = 9;
    schedule.open(MONDAY, Duration.ofMillis(1));
    assertThat(asked).hasSize(10).containsOnly(MONDAY);
  }

  @Test
  void a_database_that_stays_away_is_left_alone() {
    failures = Integer.MAX_VALUE;
    assertThatThrownBy(() -> schedule.open(MONDAY, Duration.ofMillis(1)))
        .hasMessage("the database is gone");
    assertThat(asked).hasSize(10);
  }
}
