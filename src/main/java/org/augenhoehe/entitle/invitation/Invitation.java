package org.augenhoehe.entitle.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;

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

  /**
   * The hash of the request in which it was exchanged for a token, or {@link CodeHash#request};
   * null if it was not exchanged. Codes that were spent by earlier versions may have none.
   */
  @Column(name = "exchanged_for")
  String exchangedFor;

  protected Invitation() {}

  Invitation(String codeHash, UUID touchpoint, Channel channel, LocalDate validThrough) {
    this.codeHash = codeHash;
    this.touchpoint = touchpoint;
    this.channel = channel;
    this.validThrough = validThrough;
  }

  Leaf leaf() {
    return new Leaf(touchpoint, channel);
  }
}
