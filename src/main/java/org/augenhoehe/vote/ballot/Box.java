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

  @Id UUID id;

  /** {@link Node#path()} */
  String node;

  int questionnaire;

  /** {@link SignedBox#period()}; -1 for a box of an older version, which nobody signed. */
  long period;

  /** Base64url without padding, like the signature; another format in older versions. */
  @Column(name = "public_key")
  String publicKey;

  String signature;

  int waited;

  /** Ballots that were set aside when the boxes below were poured into this one. */
  int spoiled;

  protected Box() {}

  Box(SignedBox signed) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    this.id = signed.id();
    this.node = signed.node().path();
    this.questionnaire = signed.questionnaire();
    this.period = signed.period();
    this.publicKey = base64.encodeToString(signed.key());
    this.signature = base64.encodeToString(signed.signature());
  }

  /**
   * What the database says that the teller said: not to be believed before it is checked.
   *
   * @throws IllegalArgumentException where it cannot be read
   */
  SignedBox claimed() {
    Base64.Decoder base64 = Base64.getUrlDecoder();
    return new SignedBox(
        id,
        Node.parse(node),
        questionnaire,
        period,
        base64.decode(publicKey),
        base64.decode(signature));
  }
}
