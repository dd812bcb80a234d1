package org.augenhoehe.vote.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A box was removed, and its private key is still to be destroyed. */
@Entity
@Table(name = "condemned_key")
class CondemnedKey {

  @Id
  @Column(name = "box_id")
  UUID box;

  protected CondemnedKey() {}

  CondemnedKey(UUID box) {
    this.box = box;
  }
}
