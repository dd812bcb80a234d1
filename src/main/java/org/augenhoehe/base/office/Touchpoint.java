package org.augenhoehe.base.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Touchpoint {

  @Id UUID id;

  @Column(name = "office_id")
  UUID office;

  String name;

  /** What was changed because of its customers; null where nothing was reported. */
  String changed;

  protected Touchpoint() {}

  Touchpoint(UUID office, String name) {
    this.id = UUID.randomUUID();
    this.office = office;
    this.name = name;
  }
}
