package org.augenhoehe.base.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The colour of an office that chose one. */
@Entity
@Table(name = "office_accent")
class OfficeAccent {

  @Id
  @Column(name = "office_id")
  UUID office;

  /** As in {@link Colour#hex()}. */
  String colour;

  protected OfficeAccent() {}

  OfficeAccent(UUID office, Colour colour) {
    this.office = office;
    set(colour);
  }

  void set(Colour chosen) {
    colour = chosen.hex();
  }
}
