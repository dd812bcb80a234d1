package org.augenhoehe.vote.teller;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Makes a box at each node; their private keys are on disk when this returns. */
  public List<SignedBox> newBoxes(Collection<Node> nodes, int questionnaire, long period) {
    Map<UUID, Node> places = new HashMap<>();
    nodes.forEach(node -> places.put(UUID.randomUUID(), node));
    List<SignedBox> boxes = new ArrayList<>();
    keys.create(places.keySet())
        .forEach((id, key) -> boxes.add(sign(id, places.get(id), questionnaire, period, key)));
    return boxes;
  }

  private SignedBox sign(UUID id, Node node, int questionnaire, long period, byte[] key) {
    byte[] signature = signing.sign(SignedBox.message(id, node, questionnaire, period, key));
    return new SignedBox(id, node, questionnaire, period, key, signature);
  }

  /** Whether this teller said so of the box. */
  public boolean hasSigned(SignedBox box) {
    byte[] message =
        SignedBox.message(box.id(), box.node(), box.questionnaire(), box.period(), box.key());
    return signing.hasSigned(message, box.signature());
  }

  /**
   * Not to be called before the first box was signed.
   *
   * @throws IllegalStateException if the key that signed boxes is missing
   */
  public void requireKey() {
    if (!signing.exists()) {
      throw new IllegalStateException(
          "The key with which the teller signs boxes is missing: %s. Restore the directory of keys"
                  .formatted(signing.path())
              + " that belongs to this database; without it no ballot can be taken.");
    }
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
