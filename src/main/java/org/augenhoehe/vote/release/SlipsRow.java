package org.augenhoehe.vote.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The slips of one release; a row never changes. */
@Entity
@Immutable
@Table(name = "release_slips")
class SlipsRow {

  @Id
  @Column(name = "release_id")
  UUID release;

  int printed;
  int exchanged;

  protected SlipsRow() {}

  SlipsRow(UUID release, Slips slips) {
    this.release = release;
    this.printed = slips.printed();
    this.exchanged = slips.exchanged();
  }
}
