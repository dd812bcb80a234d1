package org.augenhoehe.base.privacypass;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.conscrypt.Conscrypt;

/**
 * Checks signatures with BoringSSL where it is available and otherwise with the JDK, which gives
 * the same answers but takes about twice as long. Speed matters because a crowd waits while its
 * tokens are checked. Only public keys are used here, so a second implementation has no secret to
 * leak.
 */
enum RsaVerifier {
  JDK {
    @Override
    Signature pss() throws GeneralSecurityException {
      return Signature.getInstance("RSASSA-PSS");
    }

    @Override
    Cipher raw() throws GeneralSecurityException {
      return Cipher.getInstance(RAW);
    }

    @Override
    KeyFactory keys() throws GeneralSecurityException {
      return KeyFactory.getInstance("RSA");
    }
  },
  /** Through Conscrypt, which supports most machines. */
  NATIVE {
    @Override
    Signature pss() throws GeneralSecurityException {
      return Signature.getInstance("SHA384withRSA/PSS", Boring.SSL);
    }

    @Override
    Cipher raw() throws GeneralSecurityException {
      return Cipher.getInstance(RAW, Boring.SSL);
    }

    @Override
    KeyFactory keys() throws GeneralSecurityException {
      return KeyFactory.getInstance("RSA", Boring.SSL);
    }
  };

  /** Loads Conscrypt's provider on first use only. */
  private static final class Boring {
    static final Provider SSL = Conscrypt.newProvider();
  }

  private static final String RAW = "RSA/ECB/NoPadding";

  /** SHA-384, MGF1 with SHA-384, a salt of 48 bytes, and the only trailer there is. */
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec(
          "SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

  private static final RsaVerifier FASTEST = NATIVE.runs() ? NATIVE : JDK;

  static RsaVerifier fastest() {
    return FASTEST;
  }

  static Stream<RsaVerifier> running() {
    return Stream.of(values()).filter(RsaVerifier::runs);
  }

  abstract Signature pss() throws GeneralSecurityException;

  abstract Cipher raw() throws GeneralSecurityException;

  abstract KeyFactory keys() throws GeneralSecurityException;

  private boolean runs() {
    return this == JDK || Conscrypt.isAvailable();
  }

  /** A key in the provider's own form, which need not be translated at each check. */
  RSAPublicKey key(BigInteger modulus, BigInteger exponent) {
    try {
      return (RSAPublicKey) keys().generatePublic(new RSAPublicKeySpec(modulus, exponent));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether this is the key's signature of the message with PSS (RFC 8017, section 8.1.2). Answers
   * yes or no for any bytes.
   */
  boolean isSignature(RSAPublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = pss();
      verifier.setParameter(PSS);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      // The signature has the wrong length.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether this is the result of the private operation on the message (RFC 8017, section 5.2).
   *
   * @param message as long as the modulus, and below it
   * @param signature of the same length, and below it
   */
  boolean isRawSignature(RSAPrivateCrtKey key, byte[] message, byte[] signature) {
    try {
      Cipher cipher = raw();
      cipher.init(Cipher.ENCRYPT_MODE, key(key.getModulus(), key.getPublicExponent()));
      return Arrays.equals(cipher.doFinal(signature), message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
