package org.augenhoehe.vote.opening;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Looks at the start whether an older backup of the database was restored. While the teller cannot
 * be asked, the service goes on without the releases since then, and the next opening waits for
 * them.
 */
@Singleton
class RestoredBackup {

  private static final Logger LOG = Logger.getLogger(RestoredBackup.class);

  private final Openings openings;
  private volatile boolean isLookedFor;

  RestoredBackup(Openings openings) {
    this.openings = openings;
  }

  void start(@Observes @Priority(OpeningSchedule.AFTER_ALL - 1) StartupEvent event) {
    look();
  }

  @Scheduled(
      identity = "restored-backup",
      every = "1m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void again() {
    if (!isLookedFor) {
      look();
    }
  }

  private void look() {
    try {
      openings.bringBack();
      isLookedFor = true;
    } catch (RuntimeException e) {
      LOG.errorf(
          "It could not be found out whether releases are missing; trying again in a minute: %s",
          e.getClass().getName());
    }
  }
}
