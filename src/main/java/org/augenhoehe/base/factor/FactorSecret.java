package org.augenhoehe.base.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.augenhoehe.base.platform.Grouping;

/**
 * The secret that an app shares with this installation.
 *
 * @param bytes 20 of them, as many as SHA-1 gives (RFC 4226, section 4, requirement 6)
 */
public record FactorSecret(byte[] bytes) {

  static final int BYTES = 20;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  static FactorSecret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new FactorSecret(bytes);
  }

  /** Base32 (RFC 4648, section 6): 32 characters, which need no padding. */
  String base32() {
    StringBuilder characters = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : bytes) {
      bits = (bits << Byte.SIZE) | (each & 0xff);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        characters.append(BASE32.charAt((bits >> held) & (BASE32.length() - 1)));
      }
    }
    return characters.toString();
  }

  /** The same in groups of four, to be typed by hand; apps ignore the blanks. */
  public String printed() {
    return Grouping.byFours(base32(), " ");
  }

  /**
   * What the QR code says, in the form that all apps read (Google Authenticator's "Key Uri
   * Format"). Digits and period are left to their defaults: what is left out cannot be misread.
   *
   * @param issuer and
   * @param name tell this account from others in the app; a colon between the two parts them
   */
  public String address(String issuer, String name) {
    String who = encoded(issuer.replace(":", ""));
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(who, encoded(name), base32(), who);
  }

  /** A plus sign would be shown as one. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Omits the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return "FactorSecret[…]";
  }
}
