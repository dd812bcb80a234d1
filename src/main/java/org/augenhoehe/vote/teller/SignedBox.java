package org.augenhoehe.vote.teller;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.augenhoehe.base.office.Node;

/**
 * What a teller says of a box that it made. Signed (ES256, RFC 7518, section 3.4; r and s, 64
 * bytes) are these lines, joined by line feeds, in ASCII:
 *
 * <pre>
 * augenhoehe box 1
 * the box's id
 * the node's path: office/touchpoint/channel for a leaf
 * the version of the questionnaire
 * the box's period
 * the key in Base64url without padding
 * </pre>
 *
 * @param period the number of openings before it: the next one closes the box
 * @param key a point of P-256, uncompressed (SEC 1, section 2.3.3): 65 bytes
 */
public record SignedBox(
    UUID id, Node node, int questionnaire, long period, byte[] key, byte[] signature) {

  /** What the teller signs if it made this box. */
  public static byte[] message(SignedBox box) {
    return message(box.id, box.node, box.questionnaire, box.period, box.key);
  }

  static byte[] message(UUID id, Node node, int questionnaire, long period, byte[] key) {
    return String.join(
            "\n",
            "augenhoehe box 1",
            id.toString(),
            node.path(),
            Integer.toString(questionnaire),
            Long.toString(period),
            Base64.getUrlEncoder().withoutPadding().encodeToString(key))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
