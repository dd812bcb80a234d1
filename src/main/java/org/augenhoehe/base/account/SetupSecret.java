package org.augenhoehe.base.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.augenhoehe.base.platform.Crockford;
import org.augenhoehe.base.platform.Sha256;

/**
 * The secret in the link by which a person chooses a password: 32 characters of Crockford's Base32,
 * 160 random bits.
 *
 * @param characters the 32 characters without dashes
 */
public record SetupSecret(String characters) {

  /** Time for a letter in the house, and for a weekend. */
  public static final Duration VALID = Duration.ofHours(72);

  private static final int LENGTH = 32;

  public static SetupSecret random(SecureRandom random) {
    return new SetupSecret(Crockford.random(LENGTH, random));
  }

  /**
   * Tolerates usual typing mistakes and a whole link, see {@link Crockford#read(String, int)}.
   *
   * @return empty if this cannot be a secret
   */
  static Optional<SetupSecret> parse(String typed) {
    return Crockford.read(typed, LENGTH).map(SetupSecret::new);
  }

  /** In groups of four, as links and letters have it. */
  public String printed() {
    return Crockford.grouped(characters);
  }

  /**
   * The hash that is stored. Neither keyed nor slow: 160 random bits are too many to search.
   *
   * @return SHA-256, 64 hexadecimal characters
   */
  public String hash() {
    return Sha256.hexadecimal(characters.getBytes(StandardCharsets.US_ASCII));
  }

  /** Omits the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return "SetupSecret[…]";
  }
}
