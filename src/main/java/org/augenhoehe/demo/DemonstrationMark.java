package org.augenhoehe.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Marks everything in this database as made up. */
@Entity
@Table(name = "demonstration")
class DemonstrationMark {

  static final int ONLY = 1;

  @Id int id = ONLY;

  boolean complete;
}
