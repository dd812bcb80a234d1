package org.augenhoehe.release;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Opens the boxes at the times that are set beforehand. */
@Singleton
class OpeningSchedule {

  private final Openings openings;
  private final Clock clock;

  OpeningSchedule(Openings openings, Clock clock) {
    this.openings = openings;
    this.clock = clock;
  }

  @Scheduled(cron = "${augenhoehe.release.cron}", timeZone = "Europe/Berlin")
  void open(ScheduledExecution execution) {
    openings.openOnSchedule(clock.instant(), execution.getScheduledFireTime());
  }
}
