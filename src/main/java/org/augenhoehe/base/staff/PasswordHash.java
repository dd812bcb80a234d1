package org.augenhoehe.base.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a password is kept: bcrypt in the modular crypt format. That takes in 72 bytes and no more;
 * of a longer password it is given the SHA-256, in Base64, so that all of it counts. Refusing it
 * would cost those who choose a long sentence, which is what they should choose.
 */
final class PasswordHash {

  /** A guesser has as many tries as the machine has time for: see {@link Credentials}. */
  static final int SHORTEST = 12;

  /** What bcrypt does not tell from longer ones is long. */
  private static final int LONG = 72;

  private PasswordHash() {}

  /**
   * @return 60 characters
   */
  static String of(String password) {
    return BcryptUtil.bcryptHash(whole(password));
  }

  static boolean matches(String password, String hash) {
    return BcryptUtil.matches(whole(password), hash)
        // What was kept before of a long one, cut; nothing is kept so any more.
        || isLong(password) && BcryptUtil.matches(password, hash);
  }

  static boolean isTooShort(String password) {
    return password.codePointCount(0, password.length()) < SHORTEST;
  }

  private static boolean isLong(String password) {
    return bytes(password).length >= LONG;
  }

  private static String whole(String password) {
    if (!isLong(password)) {
      return password;
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(password));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8);
  }
}
