package org.augenhoehe.base.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes (HMAC-SHA256, RFC 2104), each under a key of its own of 32 random bytes. */
public final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final Supplier<byte[]> secret;
  private volatile SecretKeySpec key;

  private Hmac(Supplier<byte[]> secret) {
    this.secret = secret;
  }

  /** With a key that ends with the process. */
  public static Hmac inMemory(SecureRandom random) {
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    return new Hmac(() -> secret);
  }

  /** With a key in a file, which is read, and made if there is none, when it is first needed. */
  public static Hmac inFile(SecretFiles files, String name, SecureRandom random) {
    return new Hmac(() -> files.readOrCreate(name, KEY_BYTES, random));
  }

  /**
   * @param text hashed in UTF-8
   * @return 32 bytes
   */
  public byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SecretKeySpec key() {
    if (key == null) {
      key = new SecretKeySpec(secret.get(), ALGORITHM);
    }
    return key;
  }
}
