package org.augenhoehe.vote.opening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Reads and stores what the database holds of the schedule. */
@Singleton
class ScheduleBook {

  private final EntityManager entities;

  ScheduleBook(EntityManager entities) {
    this.entities = entities;
  }

  /** The schedule of the last start; empty before the first. */
  Optional<KeptSchedule> kept() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Optional.ofNullable(entities.find(KeptSchedule.class, KeptSchedule.ONLY)));
  }

  void keep(KeptSchedule schedule) {
    QuarkusTransaction.requiringNew().run(() -> entities.merge(schedule));
  }

  /** Whether an opening was carried out for this scheduled time. */
  boolean isHonoured(Instant scheduledFor) {
    return QuarkusTransaction.requiringNew()
        .call(() -> entities.find(ScheduledOpening.class, scheduledFor) != null);
  }
}
