package org.augenhoehe.customer.rating;

/** Why a submitted form did not become a ballot; the customer can mend each of these. */
enum Fault {
  CODE_MISSING(422),
  CODE_MALFORMED(422),
  CODE_UNKNOWN(422),
  CODE_EXPIRED(410),
  CODE_EXCHANGED(409),
  NO_ANSWER(422),
  /** The ballot may or may not be stored: sending again is safe. */
  BUSY(503);

  private final int status;

  Fault(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** Whether the customer must check the code. */
  public boolean isOfCode() {
    return switch (this) {
      case CODE_MISSING, CODE_MALFORMED, CODE_UNKNOWN, CODE_EXPIRED, CODE_EXCHANGED -> true;
      case NO_ANSWER, BUSY -> false;
    };
  }

  /** Whether the customer must check the answers. */
  public boolean isOfAnswers() {
    return this == NO_ANSWER;
  }

  /** Whether it passes by itself, so that it is worth sending the same again. */
  boolean isPassing() {
    return this == BUSY;
  }
}
