package org.augenhoehe.vote.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that an opening must lock. It counts the openings. */
@Entity
@Table(name = "opening_turn")
class OpeningTurn {

  static final int ONLY = 1;

  @Id int id;
  long opened;

  protected OpeningTurn() {}

  long next() {
    return ++opened;
  }
}
