package org.augenhoehe.base.factor;

import java.nio.ByteBuffer;

/**
 * What is sealed of a factor: 20 bytes of its secret, and a number of 8 bytes.
 *
 * @param number of a kept factor the last step of which a code was accepted; of an offered one the
 *     second since 1970 in which the offer ends
 */
record SealedFactor(FactorSecret secret, long number) {

  byte[] bytes() {
    return ByteBuffer.allocate(FactorSecret.BYTES + Long.BYTES)
        .put(secret.bytes())
        .putLong(number)
        .array();
  }

  static SealedFactor of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] secret = new byte[FactorSecret.BYTES];
    buffer.get(secret);
    return new SealedFactor(new FactorSecret(secret), buffer.getLong());
  }
}
