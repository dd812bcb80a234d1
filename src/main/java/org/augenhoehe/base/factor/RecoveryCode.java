package org.augenhoehe.base.factor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.augenhoehe.base.platform.Crockford;
import org.augenhoehe.base.platform.Sha256;

/**
 * Replaces a code of the app, once: 16 characters of Crockford's Base32, 80 random bits.
 *
 * @param characters the 16 characters without dashes
 */
public record RecoveryCode(String characters) {

  private static final int LENGTH = 16;

  static RecoveryCode random(SecureRandom random) {
    return new RecoveryCode(Crockford.random(LENGTH, random));
  }

  /**
   * Tolerates usual typing mistakes, see {@link Crockford#read(String, int)}.
   *
   * @return empty if this cannot be a recovery code
   */
  static Optional<RecoveryCode> read(String typed) {
    return Crockford.read(typed, LENGTH).map(RecoveryCode::new);
  }

  /** In groups of four: {@code 7K3M-9QXF-2VTP-4N7P}. */
  public String printed() {
    return Crockford.grouped(characters);
  }

  /**
   * The hash that is stored. Neither keyed nor slow: 80 random bits are too many to search, in a
   * stolen database as well, where bcrypt protects passwords because they are few.
   *
   * @return SHA-256, 64 hexadecimal characters
   */
  String hash() {
    return Sha256.hexadecimal(characters.getBytes(StandardCharsets.US_ASCII));
  }

  /** Omits the code, so that it never reaches a log. */
  @Override
  public String toString() {
    return "RecoveryCode[…]";
  }
}
