package org.augenhoehe.entitle.issuer;

import java.nio.ByteBuffer;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.Token;

/**
 * What admits one ballot: a nonce under one of the issuer's keys. A token is one with a proof that
 * the issuer signed it.
 *
 * @param keyId {@link org.augenhoehe.base.privacypass.TokenKey#id}, 32 bytes
 * @param nonce 32 bytes
 */
public record Entitlement(Octets keyId, Octets nonce) {

  public static Entitlement of(Token token) {
    return new Entitlement(token.keyId(), token.nonce());
  }

  /**
   * The first 64 bits of the hash of the key's id and the nonce. Among a million tokens the chance
   * that two share a value is one in 37 million; the second one's ballot would be lost.
   */
  long place() {
    byte[] key = keyId.toArray();
    byte[] own = nonce.toArray();
    byte[] both = ByteBuffer.allocate(key.length + own.length).put(key).put(own).array();
    return ByteBuffer.wrap(Octets.sha256(both).toArray()).getLong();
  }
}
