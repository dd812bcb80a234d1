package org.augenhoehe.base.privacypass;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import javax.crypto.Cipher;
import org.augenhoehe.base.privacypass.PrivacyPassException.Reason;

/**
 * The signer's side of RSABSSA-SHA384-PSS-Deterministic (RFC 9474, section 5): the client blinds
 * the message, and the result is an ordinary PSS signature.
 *
 * <p>Stateless, so any number of threads may sign with one key. Ciphers are not cached: looking one
 * up costs 3 µs, and the private operation takes 1.2 ms.
 */
public final class BlindRsa {

  private BlindRsa() {}

  /**
   * A key for one purpose only; the RFC forbids any other use (RFC 9474, section 6.2).
   *
   * @return 2048 bits and the exponent 65537, the private key an {@link RSAPrivateCrtKey}
   */
  public static KeyPair generateKeyPair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(
          new RSAKeyGenParameterSpec(TokenKey.MODULUS_BITS, TokenKey.EXPONENT), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Signs a blinded message (RFC 9474, section 4.3).
   *
   * <p>Adds no blinding against timing attacks: SunJCE's cipher hands the private operation to
   * {@code sun.security.rsa.RSACore}, whose {@code crtCrypt} multiplies by a random {@code r^e}
   * before and by {@code r^-1} after, with no switch to turn that off (read in JDK 17.0.15 and 25).
   * Uses the cipher's decryption mode, in which SunJCE does not check for faults. This method
   * checks, because other providers do not promise to; SunJCE's own check would be a second one.
   *
   * @param blindedMessage as long as the modulus, 256 bytes for a key of 2048 bits
   * @return the blind signature, of the same length
   * @throws PrivacyPassException where the message has another length or is not below the modulus
   * @throws IllegalStateException where the result is wrong: returning it would reveal a factor of
   *     the key
   */
  public static byte[] blindSign(RSAPrivateCrtKey key, byte[] blindedMessage) {
    BigInteger modulus = key.getModulus();
    if (blindedMessage.length != (modulus.bitLength() + 7) / 8) {
      throw new PrivacyPassException(Reason.WRONG_LENGTH);
    }
    if (new BigInteger(1, blindedMessage).compareTo(modulus) >= 0) {
      throw new PrivacyPassException(Reason.OUT_OF_RANGE);
    }
    byte[] signature;
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key);
      signature = cipher.doFinal(blindedMessage);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    if (!RsaVerifier.fastest().isRawSignature(key, blindedMessage, signature)) {
      throw new IllegalStateException("Signing failed; the key or the machine is broken");
    }
    return signature;
  }

  /**
   * Whether this is the key's signature of the message (RFC 9474, section 4.5; RFC 8017, section
   * 8.1.2). Answers yes or no for any bytes.
   */
  public static boolean verify(RSAPublicKey key, byte[] message, byte[] signature) {
    return RsaVerifier.fastest().isSignature(key, message, signature);
  }
}
