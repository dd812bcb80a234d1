package org.augenhoehe.vote.byhand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One person's wish to open the boxes, which waits for a second person. */
@Entity
@Table(name = "asked_opening")
class AskedOpening {

  static final short ONLY = 1;

  /** Long enough for a colleague of another shift, short enough that the reason still holds. */
  static final Duration WAITS = Duration.ofHours(24);

  @Id short place;
  UUID id;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "asked_by")
  String askedBy;

  String reason;

  protected AskedOpening() {}

  AskedOpening(String askedBy, String reason, Instant now) {
    this.place = ONLY;
    this.id = UUID.randomUUID();
    this.askedAt = now;
    this.askedBy = askedBy;
    this.reason = reason;
  }

  boolean waits(Instant now) {
    return now.isBefore(askedAt.plus(WAITS));
  }

  Asked asked() {
    return new Asked(id, askedBy, askedAt, askedAt.plus(WAITS), reason);
  }
}
