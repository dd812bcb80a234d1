package org.augenhoehe.platform;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Secrets that people type, in Crockford's Base32: five bits to a character. */
public final class Crockford {

  /** No I, L, O or U, so that nothing is misread and nobody is insulted. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUP = 4;

  private Crockford() {}

  public static String random(int length, RandomGenerator random) {
    StringBuilder characters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return characters.toString();
  }

  /**
   * Forgives what people do when they type: lower case, O for 0, I and L for 1, spaces and dashes
   * anywhere or nowhere.
   *
   * @param typed may be null
   * @return as many characters as were asked for; empty if this cannot be meant
   */
  public static Optional<String> read(String typed, int length) {
    if (typed == null) {
      return Optional.empty();
    }
    StringBuilder characters = new StringBuilder(length);
    for (int i = 0; i < typed.length(); i++) {
      char character = typed.charAt(i);
      if (!isBetweenGroups(character)) {
        characters.append(meant(character));
      }
    }
    boolean isMeant =
        characters.length() == length && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return isMeant ? Optional.of(characters.toString()) : Optional.empty();
  }

  /** In groups of four: {@code 7K3M-9QXF-2VTP}. */
  public static String grouped(String characters) {
    return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
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
}
