package org.augenhoehe.base.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

@Entity
class Touchpoint {

  @Id UUID id;

  @Column(name = "office_id")
  UUID office;

  String name;

  /** The day on which it was made; null for those made before that was kept. */
  LocalDate made;

  protected Touchpoint() {}

  Touchpoint(UUID office, String name, LocalDate made) {
    this.id = UUID.randomUUID();
    this.office = office;
    this.name = name;
    this.made = made;
  }
}
