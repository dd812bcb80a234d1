package org.augenhoehe.base.privacypass;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** Keys for tests. */
final class Keys {

  private static final KeyPair PAIR = BlindRsa.generateKeyPair(new SecureRandom());

  /** Made once for all tests, since that takes a while. */
  static final RSAPrivateCrtKey PRIVATE = (RSAPrivateCrtKey) PAIR.getPrivate();

  static final TokenKey PUBLIC = TokenKey.of((RSAPublicKey) PAIR.getPublic());

  private Keys() {}

  static RSAPrivateCrtKey ofPrimes(BigInteger p, BigInteger q, BigInteger e) {
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = e.modInverse(p1.multiply(q1));
    return of(
        new RSAPrivateCrtKeySpec(p.multiply(q), e, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p)));
  }

  static RSAPrivateCrtKey of(RSAPrivateCrtKeySpec spec) {
    try {
      return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAPublicKey publicKey(BigInteger modulus, BigInteger exponent) {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAPublicKey publicOf(RSAPrivateCrtKey key) {
    return publicKey(key.getModulus(), key.getPublicExponent());
  }
}
