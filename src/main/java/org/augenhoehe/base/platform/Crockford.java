package org.augenhoehe.base.platform;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Secrets that people type, in Crockford's Base32: five bits to a character. */
public final class Crockford {

  /** No I, L, O or U, to avoid misreading and accidental insults. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Crockford() {}

  public static String random(int length, RandomGenerator random) {
    StringBuilder characters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return characters.toString();
  }

  /**
   * Accepts the usual variations of typing: lower case, O for 0, I and L for 1, letters and digits
   * of other scripts that are or look the same, and anything that is neither letter nor digit. In
   * an address it reads the part after {@code #}.
   *
   * @param typed may be null
   * @return {@code length} characters; empty if the input cannot be read as such a secret
   */
  public static Optional<String> read(String typed, int length) {
    return Optional.ofNullable(typed)
        .map(Spelling::plain)
        .filter(characters -> characters.length() == length)
        .filter(characters -> characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0));
  }

  /** In groups of four: {@code 7K3M-9QXF-2VTP}. */
  public static String grouped(String characters) {
    return Grouping.byFours(characters, "-");
  }
}
