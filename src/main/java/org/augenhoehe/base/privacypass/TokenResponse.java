package org.augenhoehe.base.privacypass;

import java.nio.ByteBuffer;

/**
 * The issuer's answer (RFC 9578, section 6.2): the blind signature and nothing else.
 *
 * @param blindSignature 256 bytes
 */
public record TokenResponse(Octets blindSignature) {

  public static final String MEDIA_TYPE = "application/private-token-response";

  public TokenResponse {
    blindSignature.requireLength(Token.AUTHENTICATOR_BYTES);
  }

  /**
   * @throws PrivacyPassException where these are not 256 bytes
   */
  public static TokenResponse parse(byte[] encoded) {
    ByteBuffer message = ByteBuffer.wrap(encoded);
    TokenResponse response = new TokenResponse(Octets.take(message, Token.AUTHENTICATOR_BYTES));
    Octets.requireEnd(message);
    return response;
  }

  public byte[] encoded() {
    return blindSignature.toArray();
  }
}
