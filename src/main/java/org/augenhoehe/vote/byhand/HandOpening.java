package org.augenhoehe.vote.byhand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An opening by hand as it is stored; a row never changes. */
@Entity
@Immutable
@Table(name = "hand_opening")
class HandOpening {

  @Id UUID id;
  long opening;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "asked_by")
  String askedBy;

  @Column(name = "confirmed_by")
  String confirmedBy;

  String reason;

  protected HandOpening() {}

  HandOpening(HandOpened opened) {
    this.id = UUID.randomUUID();
    this.opening = opened.opening();
    this.openedAt = opened.at();
    this.askedBy = opened.askedBy();
    this.confirmedBy = opened.confirmedBy();
    this.reason = opened.reason();
  }

  HandOpened opened() {
    return new HandOpened(opening, openedAt, askedBy, confirmedBy, reason);
  }
}
