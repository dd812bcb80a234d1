package org.augenhoehe.platform;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** A row that may stand only once, and stands already. */
public final class Conflict {

  private Conflict() {}

  /** Whether a row that stands already failed a transaction: somebody else was quicker. */
  public static boolean isCauseOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException violation) {
        return violation.getKind() == ConstraintKind.UNIQUE;
      }
    }
    return false;
  }
}
