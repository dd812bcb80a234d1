package org.augenhoehe.vote.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one schedule that is kept, so that a start knows what was to happen while nobody ran. */
@Entity
@Table(name = "kept_schedule")
class KeptSchedule {

  static final int ONLY = 1;

  @Id int id = ONLY;

  /** As it was set; see {@link org.augenhoehe.vote.release.OpeningTimes}. */
  String cron;

  /** What it would have asked for before was never promised to anybody. */
  Instant since;

  protected KeptSchedule() {}

  KeptSchedule(String cron, Instant since) {
    this.cron = cron;
    this.since = since;
  }
}
