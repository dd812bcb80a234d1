package org.augenhoehe.entitle.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.entitle.admission.AdmissionRefusal;

/** One customer's entitlement to one ballot; only the keyed hash of its code is stored. */
@Entity
class Invitation {

  @Id
  @Column(name = "code_hash")
  String codeHash;

  @Column(name = "touchpoint_id")
  UUID touchpoint;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "valid_through")
  LocalDate validThrough;

  boolean spent;

  /** The hash of the request in which it was exchanged for a token; null if it was not. */
  @Column(name = "exchanged_for")
  String exchangedFor;

  protected Invitation() {}

  Invitation(String codeHash, UUID touchpoint, Channel channel, LocalDate validThrough) {
    this.codeHash = codeHash;
    this.touchpoint = touchpoint;
    this.channel = channel;
    this.validThrough = validThrough;
  }

  AdmissionRefusal.Reason reasonWhenSpent() {
    return exchangedFor == null ? AdmissionRefusal.Reason.USED : AdmissionRefusal.Reason.EXCHANGED;
  }
}
