package org.augenhoehe.vote.teller;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SigningKey;

/**
 * Makes boxes and signs which key belongs to which, so that nobody who can only write to the
 * database can put a key of their own in a box's place. Embedded: it shares this service's process
 * and disk.
 */
@Singleton
public class Teller {

  private final BoxKeys keys;
  private final SigningKey signing;

  Teller(BoxKeys keys, InstallationConfig installation) {
    this.keys = keys;
    this.signing = new SigningKey(installation.keys(), "teller.json");
  }

  /** Makes a box; its private key is on disk when this returns. */
  public SignedBox newBox(Node node, int questionnaire) {
    UUID id = UUID.randomUUID();
    byte[] key = keys.create(id);
    byte[] signature = signing.sign(SignedBox.message(id, node, questionnaire, key));
    return new SignedBox(id, node, questionnaire, key, signature);
  }

  /** Whether this teller said so of the box. */
  public boolean hasSigned(SignedBox box) {
    byte[] message = SignedBox.message(box.id(), box.node(), box.questionnaire(), box.key());
    return signing.hasSigned(message, box.signature());
  }

  /**
   * The public key that checks its signatures.
   *
   * @return a point of P-256, uncompressed (SEC 1, section 2.3.3): 65 bytes
   */
  public byte[] key() {
    return signing.publicKey();
  }
}
