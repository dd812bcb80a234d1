package org.augenhoehe.entitle.kiosk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A tablet at a touchpoint, known by the hash of its secret only. */
@Entity
class Kiosk {

  @Id UUID id;

  @Column(name = "touchpoint_id")
  UUID touchpoint;

  String name;

  @Column(name = "secret_hash")
  String secretHash;

  protected Kiosk() {}

  Kiosk(UUID touchpoint, String name, KioskSecret secret) {
    this.id = UUID.randomUUID();
    this.touchpoint = touchpoint;
    this.name = name;
    pair(secret);
  }

  void rename(String name) {
    this.name = name;
  }

  /** Whatever secret it had ends here. */
  void pair(KioskSecret secret) {
    this.secretHash = secret.hash();
  }
}
