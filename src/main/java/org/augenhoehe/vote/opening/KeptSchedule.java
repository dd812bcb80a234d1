package org.augenhoehe.vote.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one schedule that is stored, so that a start knows which openings it missed while down. */
@Entity
@Table(name = "kept_schedule")
class KeptSchedule {

  static final int ONLY = 1;

  @Id int id = ONLY;

  /** As it was set; see {@link org.augenhoehe.vote.release.OpeningTimes}. */
  String cron;

  /** When it took effect; its earlier times were never announced, so they are not made up. */
  Instant since;

  protected KeptSchedule() {}

  KeptSchedule(String cron, Instant since) {
    this.cron = cron;
    this.since = since;
  }
}
