package org.augenhoehe.entitle.kiosk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.augenhoehe.base.platform.Crockford;
import org.augenhoehe.base.platform.Sha256;

/**
 * The secret by which a tablet authenticates: 24 characters of Crockford's Base32, 120 random bits.
 *
 * @param characters the 24 characters without dashes
 */
public record KioskSecret(String characters) {

  private static final int LENGTH = 24;

  static KioskSecret random(SecureRandom random) {
    return new KioskSecret(Crockford.random(LENGTH, random));
  }

  /**
   * Tolerates usual typing mistakes, see {@link Crockford#read(String, int)}.
   *
   * @return empty if this cannot be a secret
   */
  public static Optional<KioskSecret> parse(String typed) {
    return Crockford.read(typed, LENGTH).map(KioskSecret::new);
  }

  /** In groups of four, as shown once when the tablet is paired. */
  public String printed() {
    return Crockford.grouped(characters);
  }

  /**
   * The hash that is stored. Neither keyed nor slow, unlike the hash of an invitation's code: 120
   * random bits are too many to search, so a leaked backup reveals no secret, and there is no key
   * to lose.
   *
   * @return SHA-256, 64 hexadecimal characters
   */
  String hash() {
    return HexFormat.of().formatHex(Sha256.of(characters.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Compares in a time that does not depend on where the two differ. */
  boolean hasHash(String stored) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII));
  }

  /** Omits the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return "KioskSecret[…]";
  }
}
