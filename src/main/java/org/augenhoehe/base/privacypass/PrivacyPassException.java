package org.augenhoehe.base.privacypass;

/**
 * Bytes from outside that are not what the RFCs demand; nothing was computed from them. What the
 * service itself gets wrong is never one of these but an {@link IllegalArgumentException} or {@link
 * IllegalStateException}.
 */
public final class PrivacyPassException extends RuntimeException {

  /**
   * What is wrong. An issuer answers any of these to a request with 422 (RFC 9578, section 6.2).
   */
  public enum Reason {
    /** Cut off, or too long. */
    WRONG_LENGTH,
    /** Of another token type than 0x0002. */
    UNSUPPORTED_TYPE,
    /** A blinded message that is no number below the modulus (RFC 9474, section 4.3). */
    OUT_OF_RANGE,
    /** A public key in another form than {@link TokenKey} describes. */
    WRONG_KEY_FORM,
    /** What cannot be read otherwise: a header, Base64, a challenge's names or context. */
    MALFORMED
  }

  private final Reason reason;

  PrivacyPassException(Reason reason) {
    // No stack trace: this is an answer, not a fault, and must be cheap when someone hammers.
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
