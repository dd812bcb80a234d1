package org.augenhoehe.base.privacypass;

import java.nio.ByteBuffer;

/**
 * A client's request for a token (RFC 9578, section 6.1), 259 bytes.
 *
 * @param truncatedKeyId {@link TokenKey#truncatedId} of the key to sign with, 0 to 255
 * @param blindedMessage 256 bytes that reveal nothing to the issuer
 */
public record TokenRequest(int truncatedKeyId, Octets blindedMessage) {

  public static final String MEDIA_TYPE = "application/private-token-request";

  public TokenRequest {
    if (truncatedKeyId != (truncatedKeyId & 0xff)) {
      throw new IllegalArgumentException("Not one byte: " + truncatedKeyId);
    }
    blindedMessage.requireLength(Token.AUTHENTICATOR_BYTES);
  }

  /**
   * @throws PrivacyPassException where these are not exactly the bytes of a request for a token of
   *     type 0x0002; whether the message is below a key's modulus is checked when it is signed
   */
  public static TokenRequest parse(byte[] encoded) {
    ByteBuffer message = Token.afterType(encoded);
    TokenRequest request =
        new TokenRequest(
            Byte.toUnsignedInt(Octets.take(message, 1).toArray()[0]),
            Octets.take(message, Token.AUTHENTICATOR_BYTES));
    Octets.requireEnd(message);
    return request;
  }

  public byte[] encoded() {
    ByteBuffer message = ByteBuffer.allocate(Short.BYTES + 1 + Token.AUTHENTICATOR_BYTES);
    message.putShort((short) Token.TYPE).put((byte) truncatedKeyId);
    blindedMessage.writeTo(message);
    return message.array();
  }
}
