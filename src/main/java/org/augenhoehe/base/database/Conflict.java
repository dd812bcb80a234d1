package org.augenhoehe.base.database;

/** A row that must be unique and exists already. */
public final class Conflict {

  /** {@code unique_violation}; H2 uses PostgreSQL's code (class 23 of ISO/IEC 9075-2, table 38). */
  private static final String STANDS_ALREADY = "23505";

  private Conflict() {}

  /** Whether a transaction failed because the row exists already: another one was quicker. */
  public static boolean isCauseOf(Throwable e) {
    return SqlFailures.of(e).anyMatch(failure -> STANDS_ALREADY.equals(failure.getSQLState()));
  }
}
