package org.augenhoehe.base.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What PostgreSQL keeps of deleted and rewritten rows, and with it their order and transactions,
 * until it needs the space: in a small table for months. Writing a table anew leaves that behind.
 * The write-ahead log still has it, and so has the disk until the old file's blocks are used again.
 */
@Singleton
public class DeadRows {

  private static final Logger LOG = Logger.getLogger(DeadRows.class);

  /** While this waits for a backup, ballots wait behind it. */
  private static final String PATIENCE = "SET lock_timeout = '2s'";

  private static final String NO_PATIENCE = "RESET lock_timeout";

  /** Plain VACUUM would leave the bytes of dead rows in the pages. */
  private static final String WRITE_ANEW = "VACUUM FULL ";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final int TRIES = 3;

  private final PlainJdbc jdbc;
  private final boolean isPostgresql;

  DeadRows(PlainJdbc jdbc, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.jdbc = jdbc;
    this.isPostgresql = kind.equals("postgresql");
  }

  /**
   * Writes the tables anew, one after the other, outside any transaction; each is locked for as
   * long as its copy takes. Where that fails, the table is left for the next time, with a line in
   * the log. What a transaction that began before can still see is kept without one.
   */
  public void remove(List<String> tables) {
    if (isPostgresql) {
      tables.stream().filter(table -> !isRemovedInTime(table)).forEach(DeadRows::tell);
    }
  }

  private static void tell(String table) {
    LOG.warnf(
        "Table %s could not be written anew; what was deleted from it stays in its file. Is it in"
            + " use for minutes, or owned by another user?",
        table);
  }

  private boolean isRemovedInTime(String table) {
    for (int i = 0; i < TRIES; i++) {
      try {
        return jdbc.perStatement(connection -> isRemoved(connection, table));
      } catch (IllegalStateException e) {
        if (!isTaken(e)) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean isRemoved(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(PATIENCE);
      try {
        statement.execute(WRITE_ANEW + table);
        // A table of another user is skipped with no more than a warning.
        return statement.getWarnings() == null;
      } finally {
        statement.execute(NO_PATIENCE);
      }
    }
  }

  private static boolean isTaken(Throwable e) {
    return SqlFailures.of(e).anyMatch(failure -> LOCK_NOT_AVAILABLE.equals(failure.getSQLState()));
  }
}
