package org.augenhoehe.vote.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The list of one release; a row never changes. */
@Entity
@Immutable
@Table(name = "counted_list")
class CountedListRow {

  @Id
  @Column(name = "release_id")
  UUID release;

  byte[] hashes;
  byte[] signature;

  protected CountedListRow() {}

  CountedListRow(UUID release, byte[] hashes, byte[] signature) {
    this.release = release;
    this.hashes = hashes;
    this.signature = signature;
  }
}
