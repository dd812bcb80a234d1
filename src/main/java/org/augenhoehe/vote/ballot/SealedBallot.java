package org.augenhoehe.vote.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A ballot that only the box's private key can read. */
@Entity
@Table(name = "ballot")
class SealedBallot {

  /**
   * Random, and the row's key: H2 would number rows with any other key in their order of arrival.
   */
  @Id long id;

  @Column(name = "box_id")
  UUID box;

  /** Base64 of the HPKE ciphertext. */
  String sealed;

  protected SealedBallot() {}
}
