package org.augenhoehe.vote.opening;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.jboss.logging.Logger;

/**
 * Opens the boxes at the scheduled times. A time missed while the service was down is made up at
 * the next start; several missed times are made up by one opening, because the ballots that waited
 * are the same.
 */
@Singleton
class OpeningSchedule {

  private static final Logger LOG = Logger.getLogger(OpeningSchedule.class);

  /** Runs after the demonstration, which moves the clock while it fills an installation. */
  static final int AFTER_ALL = 20_000;

  /** A database that restarts at the wrong moment must not cost a week. */
  private static final int TRIES = 10;

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Openings openings;
  private final ScheduleBook book;
  private final OpeningTimes times;
  private final Clock clock;

  private volatile boolean isStarted;

  /** All openings scheduled up to here are done; null until the missed ones are made up. */
  private Instant done;

  private Instant next;

  OpeningSchedule(Openings openings, ScheduleBook book, ReleaseConfig config, Clock clock) {
    this.openings = openings;
    this.book = book;
    this.times = config.cron();
    this.clock = clock;
  }

  void start(@Observes @Priority(AFTER_ALL) StartupEvent event) {
    isStarted = true;
  }

  /**
   * Polls the clock instead of waiting for a time, so that a machine that slept, or a clock that
   * was put forward or back, needs no special handling.
   */
  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() throws InterruptedException {
    if (isStarted) {
      keep(PAUSE);
    }
  }

  void keep(Duration pause) throws InterruptedException {
    Instant now = clock.instant();
    if (done == null) {
      // What a crash interrupted comes before anything that closes another period.
      openings.finish(now);
      makeUp(now, pause);
      doneUntil(now);
    } else if (now.isBefore(done)) {
      doneUntil(now);
    } else if (next != null && !now.isBefore(next)) {
      // If several times passed while the machine slept, one opening for the last covers them all.
      open(times.last(now).orElse(next), pause);
      doneUntil(now);
    }
  }

  private void doneUntil(Instant now) {
    done = now;
    next = times.next(now).orElse(null);
  }

  private void makeUp(Instant now, Duration pause) throws InterruptedException {
    Optional<KeptSchedule> kept = book.kept();
    // Uses the stored schedule: one that was set since then had no earlier times to miss.
    Optional<Instant> missed =
        kept.filter(before -> !times.isOff())
            .flatMap(
                before ->
                    OpeningTimes.of(before.cron)
                        .last(now)
                        .filter(time -> time.isAfter(before.since) && !book.isHonoured(time)));
    if (missed.isPresent()) {
      LOG.infof("The opening of %s was missed and is made up", missed.get());
      open(missed.get(), pause);
    }
    if (kept.filter(before -> before.cron.equals(times.toString())).isEmpty()) {
      book.keep(new KeptSchedule(times.toString(), now));
    }
  }

  /**
   * Tries up to {@code TRIES} times. A try that closed a period and failed later is finished by the
   * next, and one that succeeded although its reply was lost is not repeated, because each
   * scheduled time is honoured once.
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
