package org.augenhoehe.opening;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Opens the boxes at the times that are set beforehand. */
@Singleton
public class OpeningSchedule {

  private static final String JOB = "opening";

  private static final Logger LOG = Logger.getLogger(OpeningSchedule.class);

  /** A database that restarts at the wrong moment must not cost a week. */
  private static final int TRIES = 10;

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Openings openings;
  private final Scheduler scheduler;
  private final Clock clock;

  OpeningSchedule(Openings openings, Scheduler scheduler, Clock clock) {
    this.openings = openings;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * @return empty where boxes are opened by hand only
   */
  public Optional<Instant> next() {
    return Optional.ofNullable(scheduler.getScheduledJob(JOB)).map(Trigger::getNextFireTime);
  }

  @Scheduled(
      identity = JOB,
      cron = "${augenhoehe.release.cron}",
      timeZone = "Europe/Berlin",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void open(ScheduledExecution execution) throws InterruptedException {
    open(execution.getScheduledFireTime(), PAUSE);
  }

  /**
   * Tries until it succeeds. A try that failed left everything as it was, and one that succeeded
   * without our hearing of it is not repeated, because a set time is honoured once.
   */
  void open(Instant scheduledFor, Duration pause) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        openings.openOnSchedule(clock.instant(), scheduledFor);
        return;
      } catch (RuntimeException e) {
        if (tries == TRIES) {
          throw e;
        }
        LOG.errorf("The boxes could not be opened; trying again: %s", e.getClass().getName());
        Thread.sleep(pause.toMillis());
      }
    }
  }
}
