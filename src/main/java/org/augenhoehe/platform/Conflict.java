package org.augenhoehe.platform;

import org.hibernate.exception.ConstraintViolationException;

/** A row that may stand only once, and stands already. */
public final class Conflict {

  private Conflict() {}

  /** Whether it was a constraint that failed a transaction: somebody else was quicker. */
  public static boolean isCauseOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException) {
        return true;
      }
    }
    return false;
  }
}
