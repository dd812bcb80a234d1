package org.augenhoehe.branding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one content from another in an address. */
final class Fingerprint {

  /** 48 bits: an office has a handful of looks, and only administrators make them. */
  private static final int BYTES = 6;

  /** What one looks like. */
  static final String PATTERN = "[0-9a-f]{12}";

  private Fingerprint() {}

  static String of(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
