package org.augenhoehe.vote.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Base64;
import java.util.UUID;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.teller.SignedBox;

/** A closed box: its public key is enough to put a ballot in. */
@Entity
class Box {

  /** The suite of {@link SignedBox}; boxes of the one before take no more ballots. */
  static final int SUITE = 2;

  @Id UUID id;

  /** {@link Node#path()} */
  String node;

  int questionnaire;
  int suite;

  /** Base64url without padding, like the signature. */
  @Column(name = "public_key")
  String publicKey;

  String signature;

  int waited;

  /** Ballots that could not be read when the boxes below were poured into this one. */
  int spoiled;

  protected Box() {}

  Box(SignedBox signed) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    this.id = signed.id();
    this.node = signed.node().path();
    this.questionnaire = signed.questionnaire();
    this.suite = SUITE;
    this.publicKey = base64.encodeToString(signed.key());
    this.signature = base64.encodeToString(signed.signature());
  }

  /** What the database says that the teller said: not to be believed before it is checked. */
  SignedBox claimed() {
    Base64.Decoder base64 = Base64.getUrlDecoder();
    return new SignedBox(
        id, Node.parse(node), questionnaire, base64.decode(publicKey), base64.decode(signature));
  }
}
