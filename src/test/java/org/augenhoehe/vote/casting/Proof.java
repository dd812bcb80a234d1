package org.augenhoehe.vote.casting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.augenhoehe.Es256;
import org.augenhoehe.base.privacypass.Token;

/** Verifies proofs of casting with the JDK alone. */
final class Proof {

  private Proof() {}

  /**
   * @param key an uncompressed point
   * @param proof r and s
   */
  static boolean isOf(Token token, byte[] key, byte[] proof) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes("augenhoehe cast 1".getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(token.encoded());
    return Es256.holds(key, message.toByteArray(), proof);
  }
}
