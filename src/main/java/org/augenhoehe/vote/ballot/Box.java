package org.augenhoehe.vote.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A closed box: its public key is enough to put a ballot in. */
@Entity
class Box {

  @Id UUID id;

  /** {@link org.augenhoehe.base.office.Node#path()} */
  String node;

  int questionnaire;

  @Column(name = "public_key")
  String publicKey;

  int waited;

  /** Ballots that could not be read when the boxes below were poured into this one. */
  int spoiled;

  protected Box() {}

  Box(UUID id, String node, int questionnaire, String publicKey, int spoiled) {
    this.id = id;
    this.node = node;
    this.questionnaire = questionnaire;
    this.publicKey = publicKey;
    this.spoiled = spoiled;
  }
}
