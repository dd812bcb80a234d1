package org.augenhoehe.base.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.augenhoehe.base.platform.Sha256;

/**
 * What a program sends: {@code augenhoehe_} and 256 random bits in Base64url. By its beginning, a
 * search for leaked secrets finds it where it should not be.
 *
 * @param text 54 characters, all of which a bearer token may have (RFC 6750, section 2.1)
 */
public record KeySecret(String text) {

  private static final String BEGIN = "augenhoehe_";
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile(BEGIN + "[A-Za-z0-9_-]{43}");

  static KeySecret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new KeySecret(BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * @return empty if this cannot be a secret
   */
  static Optional<KeySecret> parse(String sent) {
    return Optional.of(sent).filter(text -> FORM.matcher(text).matches()).map(KeySecret::new);
  }

  /**
   * The hash that is stored. Neither keyed nor slow, as that of a kiosk's secret: nobody can search
   * 256 random bits.
   *
   * @return SHA-256, 64 hexadecimal characters
   */
  String hash() {
    return Sha256.hexadecimal(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Compares in a time that does not depend on where the two differ. */
  boolean hasHash(String stored) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII));
  }

  /** Omits the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return "KeySecret[…]";
  }
}
