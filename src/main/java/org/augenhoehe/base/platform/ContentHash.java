package org.augenhoehe.base.platform;

import java.util.HexFormat;

/** Distinguishes contents in an address, so that each may be cached for ever. */
public final class ContentHash {

  /** 48 bits of SHA-256 suffice for a few dozen names that are not worth forging. */
  private static final int BYTES = 6;

  /** The form of a hash, as a regular expression. */
  public static final String PATTERN = "[0-9a-f]{12}";

  private ContentHash() {}

  /**
   * @return hexadecimal, lower case
   */
  public static String of(byte[] content) {
    return HexFormat.of().formatHex(Sha256.of(content), 0, BYTES);
  }
}
