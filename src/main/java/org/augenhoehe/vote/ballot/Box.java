package org.augenhoehe.vote.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Base64;
import java.util.UUID;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.vote.paper.Place;
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

  /** The node with whose ballots it is counted where that is not its own; else null. */
  @Column(name = "risen_to")
  String risenTo;

  /** 0 while its private key exists; then a number that no other box has. */
  int lost;

  int waited;

  /** Unreadable ballots that an older version set aside when it poured others into this box. */
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

  /** What the database says that the teller said: not to be believed before it is checked. */
  SignedBox claimed() {
    return new SignedBox(
        id, Node.parse(node), questionnaire, period, bytes(publicKey), bytes(signature));
  }

  /** Empty where it is no Base64url: then this service did not write it, or long ago. */
  private static byte[] bytes(String base64) {
    try {
      return base64 == null ? new byte[0] : Base64.getUrlDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  Place place() {
    return new Place(Node.parse(risenTo == null ? node : risenTo), questionnaire);
  }
}
