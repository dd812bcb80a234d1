package org.augenhoehe.base.office;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

@Entity
class Office {

  @Id UUID id;
  String name;

  /** Empty means all languages. */
  @ElementCollection
  @CollectionTable(name = "office_language", joinColumns = @JoinColumn(name = "office_id"))
  @Column(name = "language")
  Set<String> languages = new HashSet<>();

  protected Office() {}

  Office(String name) {
    this.id = UUID.randomUUID();
    this.name = name;
  }
}
