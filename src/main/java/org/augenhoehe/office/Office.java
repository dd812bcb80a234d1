package org.augenhoehe.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Office {

  @Id UUID id;
  String name;

  protected Office() {}

  Office(String name) {
    this.id = UUID.randomUUID();
    this.name = name;
  }
}
