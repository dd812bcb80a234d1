package org.augenhoehe.base.privacypass;

/**
 * Thrown for bytes from outside that violate the RFCs; nothing was computed from them. The
 * service's own faults are never one of these but an {@link IllegalArgumentException} or {@link
 * IllegalStateException}.
 */
public final class PrivacyPassException extends RuntimeException {

  /**
   * What is wrong. An issuer answers a request that has any of these with 422 (RFC 9578, section
   * 6.2).
   */
  public enum Reason {
    /** Cut off, or too long. */
    WRONG_LENGTH,
    /** Of another token type than 0x0002. */
    UNSUPPORTED_TYPE,
    /** A blinded message that is not below the modulus (RFC 9474, section 4.3). */
    OUT_OF_RANGE,
    /** A public key in another form than {@link TokenKey} describes. */
    WRONG_KEY_FORM,
    /** Anything else that cannot be parsed: a header, Base64, a challenge's names or context. */
    MALFORMED
  }

  private final Reason reason;

  PrivacyPassException(Reason reason) {
    // No stack trace: this is an answer, not a fault, and must stay cheap under a flood of
    // requests.
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
