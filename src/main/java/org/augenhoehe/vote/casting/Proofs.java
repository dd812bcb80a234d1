package org.augenhoehe.vote.casting;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SigningKey;
import org.augenhoehe.base.privacypass.Token;

/**
 * Proves to a client that cast by token that the ballot is in the box: a signature (ES256, RFC
 * 7518, section 3.4) that nothing between a customer and this service can make. It covers the token
 * alone, so that it tells nothing of the ballot and links it to nothing else.
 *
 * <p>Clients fetch the public key when they cast and not before: a key fetched with the exchange of
 * their code could have been made for one person, and whether they accept a proof would tell who
 * casts.
 */
@Singleton
class Proofs {

  /** Separates these signatures from all others. */
  private static final byte[] PURPOSE = "augenhoehe cast 1".getBytes(StandardCharsets.US_ASCII);

  private final SigningKey signing;

  Proofs(InstallationConfig installation) {
    this.signing = new SigningKey(installation.keys(), "casting-proofs.json");
  }

  /**
   * @return 64 bytes, r and s (IEEE P1363)
   */
  byte[] of(Token token) {
    byte[] encoded = token.encoded();
    return signing.sign(
        ByteBuffer.allocate(PURPOSE.length + encoded.length).put(PURPOSE).put(encoded).array());
  }

  /**
   * The public key: a point of P-256, uncompressed (SEC 1, section 2.3.3).
   *
   * @return 65 bytes
   */
  byte[] key() {
    return signing.publicKey();
  }
}
