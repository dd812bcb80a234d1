package org.augenhoehe.database;

import java.sql.SQLException;

/** A failure of the database itself, which meets every row alike. */
public final class Outage {

  private Outage() {}

  /**
   * Whether no other row would have fared better: the state is neither one of data (class 22 of
   * ISO/IEC 9075-2, table 38) nor one of a constraint (class 23).
   */
  public static boolean isCauseOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure) {
        String state = failure.getSQLState();
        return state == null || !(state.startsWith("22") || state.startsWith("23"));
      }
    }
    return false;
  }
}
