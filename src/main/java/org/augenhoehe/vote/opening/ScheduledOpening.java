package org.augenhoehe.vote.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An opening that the schedule asked for and that was carried out. */
@Entity
@Table(name = "scheduled_opening")
class ScheduledOpening {

  @Id
  @Column(name = "scheduled_for")
  Instant scheduledFor;

  protected ScheduledOpening() {}

  ScheduledOpening(Instant scheduledFor) {
    this.scheduledFor = scheduledFor;
  }
}
