package org.augenhoehe.base.password;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.augenhoehe.base.platform.Sha256;

/**
 * Hashes passwords with bcrypt, in the modular crypt format. Bcrypt reads 72 bytes and no more;
 * from that length on it gets the password's SHA-256, in Base64, so that all of it counts. Refusing
 * long passwords would punish people who choose a long sentence, as they should.
 */
public final class PasswordHash {

  /** From this many bytes on, bcrypt does not distinguish a password from longer ones. */
  private static final int LONG = 72;

  private PasswordHash() {}

  /**
   * @return 60 characters
   */
  public static String of(String password) {
    return BcryptUtil.bcryptHash(whole(password));
  }

  public static boolean matches(String password, String hash) {
    return BcryptUtil.matches(whole(password), hash)
        // Older hashes of long passwords cover only their beginning; none are made so any more.
        || isLong(password) && BcryptUtil.matches(password, hash);
  }

  private static boolean isLong(String password) {
    return bytes(password).length >= LONG;
  }

  private static String whole(String password) {
    return isLong(password)
        ? Base64.getEncoder().encodeToString(Sha256.of(bytes(password)))
        : password;
  }

  private static byte[] bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8);
  }
}
