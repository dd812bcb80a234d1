package org.augenhoehe.base.privacypass;

import java.nio.ByteBuffer;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;

/**
 * A token as it is spent (RFC 9577, section 2.2.1), 354 bytes. Parsing does not verify it: {@link
 * TokenKey#signed} checks the signature, and the digest of the challenge shows whether it is for
 * this origin.
 *
 * @param nonce 32 bytes chosen by the client; a token is spent when its nonce is
 * @param challengeDigest SHA-256 of the challenge, 32 bytes
 * @param keyId {@link TokenKey#id}, 32 bytes
 * @param authenticator the signature, 256 bytes
 */
public record Token(Octets nonce, Octets challengeDigest, Octets keyId, Octets authenticator) {

  /** Blind RSA with 2048 bits (RFC 9578, section 8.2.2). */
  public static final int TYPE = 0x0002;

  /** {@code Nk}: the length of the modulus and so of every signature and blinded message. */
  static final int AUTHENTICATOR_BYTES = 256;

  private static final int HASH_BYTES = 32;
  private static final int INPUT_BYTES = Short.BYTES + 3 * HASH_BYTES;

  public Token {
    nonce.requireLength(HASH_BYTES);
    challengeDigest.requireLength(HASH_BYTES);
    keyId.requireLength(HASH_BYTES);
    authenticator.requireLength(AUTHENTICATOR_BYTES);
  }

  /**
   * @throws PrivacyPassException where these are not exactly the bytes of a token of type 0x0002
   */
  public static Token parse(byte[] encoded) {
    ByteBuffer message = afterType(encoded);
    Token token =
        new Token(
            Octets.take(message, HASH_BYTES),
            Octets.take(message, HASH_BYTES),
            Octets.take(message, HASH_BYTES),
            Octets.take(message, AUTHENTICATOR_BYTES));
    Octets.requireEnd(message);
    return token;
  }

  public byte[] encoded() {
    ByteBuffer message = ByteBuffer.allocate(INPUT_BYTES + AUTHENTICATOR_BYTES);
    message.put(authenticatorInput());
    authenticator.writeTo(message);
    return message.array();
  }

  /** What is signed (RFC 9577, section 2.2.3): type, nonce, digest and key, 98 bytes. */
  public byte[] authenticatorInput() {
    ByteBuffer message = ByteBuffer.allocate(INPUT_BYTES).putShort((short) TYPE);
    nonce.writeTo(message);
    challengeDigest.writeTo(message);
    keyId.writeTo(message);
    return message.array();
  }

  /** Checks the type, with which every structure but the response begins, and skips it. */
  static ByteBuffer afterType(byte[] encoded) {
    ByteBuffer message = ByteBuffer.wrap(encoded);
    if (message.remaining() < Short.BYTES) {
      throw new PrivacyPassException(Reason.WRONG_LENGTH);
    }
    if (message.getShort() != TYPE) {
      throw new PrivacyPassException(Reason.UNSUPPORTED_TYPE);
    }
    return message;
  }
}
