package org.augenhoehe.privacypass;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.stream.Stream;
import org.conscrypt.Conscrypt;

/**
 * Checks signatures with PSS (RFC 8017, section 8.1.2) as tokens carry them: SHA-384, MGF1 with
 * SHA-384, a salt of 48 bytes. A crowd's tokens are checked while it waits, so it goes by BoringSSL
 * where that runs; there is nothing secret in it that a second implementation could leak. Where it
 * does not run, the JDK gives the same answers.
 */
enum PssVerifier {
  JDK {
    @Override
    Signature signature() throws GeneralSecurityException {
      return Signature.getInstance("RSASSA-PSS");
    }
  },
  /** By Conscrypt, which knows most machines; about four times as fast as the JDK. */
  NATIVE {
    @Override
    Signature signature() throws GeneralSecurityException {
      return Signature.getInstance("SHA384withRSA/PSS", Boring.SSL);
    }
  };

  /** Loads nothing where nobody asks for it. */
  private static final class Boring {
    static final Provider SSL = Conscrypt.newProvider();
  }

  /** With the one trailer there is. */
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec(
          "SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC);

  private static final PssVerifier FASTEST = NATIVE.runs() ? NATIVE : JDK;

  static PssVerifier fastest() {
    return FASTEST;
  }

  static Stream<PssVerifier> running() {
    return Stream.of(values()).filter(PssVerifier::runs);
  }

  abstract Signature signature() throws GeneralSecurityException;

  private boolean runs() {
    return this == JDK || Conscrypt.isAvailable();
  }

  /** Whatever bytes these are, the answer is yes or no. */
  boolean verify(RSAPublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = signature();
      verifier.setParameter(PSS);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      // Of the wrong length.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
