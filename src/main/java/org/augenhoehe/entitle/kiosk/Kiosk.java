package org.augenhoehe.entitle.kiosk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A tablet at a touchpoint; only the hash of its secret is stored. */
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

  /** Replaces any earlier secret, which becomes invalid. */
  void pair(KioskSecret secret) {
    this.secretHash = secret.hash();
  }
}
