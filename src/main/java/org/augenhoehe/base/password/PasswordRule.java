package org.augenhoehe.base.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule for new passwords, after NIST SP 800-63B-4, section 3.1.1: long enough, and none of
 * those that are tried first. It asks for no capitals, digits or signs, which only make people
 * write down what they chose.
 */
public final class PasswordRule {

  /** In characters, as Unicode counts them. */
  public static final int SHORTEST = 12;

  /** More than anybody types; what is longer is no password. */
  public static final int LONGEST = 1_000;

  /**
   * Guesses that would find the password. Online, the cost of an attempt ({@code access}) lets
   * nobody make a million.
   */
  private static final double FEW_GUESSES = 1e6;

  /** The estimate's time grows faster than the length; what is longer is not common. */
  private static final int ESTIMATED = 32;

  /** What is tried first here, beside what is tried first everywhere. */
  private static final List<String> LOCAL =
      List.of("augenhoehe", "augenhöhe", "jobcenter", "passwort", "kennwort", "anmelden", "kunden");

  private PasswordRule() {}

  /** Loads its dictionary when the first password is chosen, which few starts ever see. */
  private static final class Estimate {

    private static final Zxcvbn ESTIMATE = make();

    private static Zxcvbn make() {
      try {
        return new ZxcvbnBuilder()
            .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
            .keyboard(StandardKeyboards.QWERTY_LOADER.load())
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param account the name that it is for, which is tried first, too
   * @return empty where the password may be used
   */
  public static Optional<PasswordFault> faultOf(String password, String account) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(PasswordFault.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(PasswordFault.TOO_LONG);
    }
    return isCommon(password, account) ? Optional.of(PasswordFault.TOO_COMMON) : Optional.empty();
  }

  /** Whether the whole password is one of the most common, or as easy to guess. */
  static boolean isCommon(String password, String account) {
    if (password.equalsIgnoreCase(account)) {
      return true;
    }
    if (password.length() > ESTIMATED && !isRepeated(password)) {
      return false;
    }
    String beginning = password.substring(0, Math.min(password.length(), ESTIMATED));
    List<String> known = Stream.concat(LOCAL.stream(), Stream.of(account)).toList();
    return Estimate.ESTIMATE.measure(beginning, known).getGuesses() < FEW_GUESSES;
  }

  private static boolean isRepeated(String password) {
    return password.chars().distinct().count() < SHORTEST;
  }
}
