package org.augenhoehe.base.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), which every Java platform must have. */
public final class Sha256 {

  private Sha256() {}

  /**
   * @return 32 bytes
   */
  public static byte[] of(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @return 64 digits in lower case, as {@code sha256sum} prints them
   */
  public static String hexadecimal(byte[] content) {
    return HexFormat.of().formatHex(of(content));
  }
}
