package org.augenhoehe.base.database;

import java.sql.SQLException;
import java.util.Objects;

/** A failure of the database itself, which affects every row. */
public final class Outage {

  private Outage() {}

  /**
   * Whether every other row would have failed too: the state is neither one of data (class 22 of
   * ISO/IEC 9075-2, table 38) nor one of a constraint (class 23).
   */
  public static boolean isCauseOf(Throwable e) {
    return SqlFailures.of(e).findFirst().filter(failure -> !isOfTheRow(failure)).isPresent();
  }

  /** An exhausted pool gives no state. */
  private static boolean isOfTheRow(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    return state.startsWith("22") || state.startsWith("23");
  }
}
