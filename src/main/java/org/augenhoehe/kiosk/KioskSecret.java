package org.augenhoehe.kiosk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a tablet proves itself with: 24 characters of Crockford's Base32, 120 random bits.
 *
 * @param characters the 24 characters without dashes
 */
public record KioskSecret(String characters) {

  /** Crockford's Base32: no I, L, O or U, so that nothing is misread and nobody is insulted. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 24;
  private static final int GROUP = 4;

  static KioskSecret random(SecureRandom random) {
    StringBuilder characters = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new KioskSecret(characters.toString());
  }

  /**
   * Forgives what people do when they type: lower case, O for 0, I and L for 1, spaces and dashes
   * anywhere or nowhere.
   *
   * @return empty if this cannot be a secret
   */
  public static Optional<KioskSecret> parse(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    StringBuilder characters = new StringBuilder(LENGTH);
    for (int i = 0; i < typed.length(); i++) {
      char character = typed.charAt(i);
      if (!isBetweenGroups(character)) {
        characters.append(meant(character));
      }
    }
    boolean isSecret =
        characters.length() == LENGTH && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return isSecret ? Optional.of(new KioskSecret(characters.toString())) : Optional.empty();
  }

  private static boolean isBetweenGroups(char character) {
    return character == '_'
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.DASH_PUNCTUATION;
  }

  private static char meant(char character) {
    char upper = Character.toUpperCase(character);
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> upper;
    };
  }

  /** In groups of four, as shown once to whoever pairs the tablet. */
  public String printed() {
    return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /**
   * What is stored. Neither keyed nor slow, unlike the hash of an invitation's code: nobody
   * searches 120 random bits, so a found backup is worth nothing and no key can get lost.
   *
   * @return SHA-256, 64 hexadecimal characters
   */
  String hash() {
    try {
      byte[] ascii = characters.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a time that does not depend on where the two differ. */
  boolean hasHash(String stored) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII));
  }

  /** Not the secret: it must never be found in a log. */
  @Override
  public String toString() {
    return "KioskSecret[…]";
  }
}
