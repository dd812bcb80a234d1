package org.augenhoehe.base.privacypass;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Bytes as a value: immutable, compared in constant time, usable as a key of a map, and never
 * printed to a log.
 */
public final class Octets {

  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  /**
   * @return 32 bytes
   */
  public static Octets sha256(byte[] input) {
    try {
      return new Octets(MessageDigest.getInstance("SHA-256").digest(input));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws PrivacyPassException where fewer bytes are left
   */
  static Octets take(ByteBuffer message, int length) {
    if (message.remaining() < length) {
      throw new PrivacyPassException(PrivacyPassException.Reason.WRONG_LENGTH);
    }
    byte[] taken = new byte[length];
    message.get(taken);
    return new Octets(taken);
  }

  /**
   * @throws PrivacyPassException where bytes are left
   */
  static void requireEnd(ByteBuffer message) {
    if (message.hasRemaining()) {
      throw new PrivacyPassException(PrivacyPassException.Reason.WRONG_LENGTH);
    }
  }

  void requireLength(int length) {
    if (bytes.length != length) {
      throw new IllegalArgumentException(bytes.length + " bytes instead of " + length);
    }
  }

  public int length() {
    return bytes.length;
  }

  /** A copy. */
  public byte[] toArray() {
    return bytes.clone();
  }

  void writeTo(ByteBuffer message) {
    message.put(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets octets && MessageDigest.isEqual(bytes, octets.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Hides the bytes: they may suffice to cast a ballot. */
  @Override
  public String toString() {
    return "Octets[" + bytes.length + "]";
  }
}
