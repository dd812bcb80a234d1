package org.augenhoehe.invitation;

import java.security.SecureRandom;
import java.util.Optional;
import org.augenhoehe.admission.Credential;

/**
 * The code on a slip: 12 characters of Crockford's Base32, 60 random bits.
 *
 * @param characters the 12 characters without dashes
 */
public record InvitationCode(String characters) implements Credential {

  /** Crockford's Base32: no I, L, O or U, so that nothing is misread and nobody is insulted. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  static InvitationCode random(SecureRandom random) {
    StringBuilder characters = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new InvitationCode(characters.toString());
  }

  /**
   * Forgives what people do when they type: lower case, O for 0, I and L for 1, spaces and dashes
   * anywhere or nowhere.
   *
   * @return empty if this cannot be a code
   */
  public static Optional<InvitationCode> parse(String typed) {
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
    boolean isCode =
        characters.length() == LENGTH && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return isCode ? Optional.of(new InvitationCode(characters.toString())) : Optional.empty();
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

  /** In groups of four, as printed on a slip: {@code 7K3M-9QXF-2VTP}. */
  public String printed() {
    return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** Not the code: it must never be found in a log. */
  @Override
  public String toString() {
    return "InvitationCode[…]";
  }
}
