package org.augenhoehe.base.platform;

import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Secrets that people type, and what is shown with them, in Crockford's Base32. */
public final class Crockford {

  /** No I, L, O or U, to avoid misreading and accidental insults. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS = 5;

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

  /** The bytes, padded with zero bits at their end to whole characters. */
  public static String write(byte[] bytes) {
    int length = (bytes.length * Byte.SIZE + BITS - 1) / BITS;
    BigInteger number =
        new BigInteger(1, bytes).shiftLeft(length * BITS - bytes.length * Byte.SIZE);
    StringBuilder characters = new StringBuilder(length);
    for (int i = length - 1; i >= 0; i--) {
      int five = number.shiftRight(i * BITS).intValue() & (ALPHABET.length() - 1);
      characters.append(ALPHABET.charAt(five));
    }
    return characters.toString();
  }

  /** In groups of four: {@code 7K3M-9QXF-2VTP}. */
  public static String grouped(String characters) {
    return Grouping.byFours(characters, "-");
  }
}
