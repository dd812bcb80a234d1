package org.augenhoehe.base.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.augenhoehe.base.platform.TestInstallation;

/** A copy of all rows, which can be put back under the running service as from a backup. */
public final class RowsOfThen {

  private static final String ASIDE = "rows_of_then";

  private final DataSource database;
  private final List<String> tables;

  private RowsOfThen(DataSource database) {
    this.database = database;
    this.tables = new Tables(database).names();
  }

  public static RowsOfThen copy(DataSource database) {
    RowsOfThen rows = new RowsOfThen(database);
    rows.run(
        statement -> {
          statement.execute("DROP SCHEMA IF EXISTS " + ASIDE + " CASCADE");
          statement.execute("CREATE SCHEMA " + ASIDE);
          for (String table : rows.tables) {
            statement.execute(
                "CREATE TABLE %s.%s AS SELECT * FROM %s".formatted(ASIDE, table, table));
          }
        });
    return rows;
  }

  public void putBack() {
    run(
        statement -> {
          statement.execute(references(false));
          for (String table : tables) {
            statement.execute("DELETE FROM " + table);
            statement.execute("INSERT INTO %s SELECT * FROM %s.%s".formatted(table, ASIDE, table));
          }
          statement.execute(references(true));
          statement.execute("DROP SCHEMA " + ASIDE + " CASCADE");
        });
  }

  private static String references(boolean areChecked) {
    return TestInstallation.isOnPostgres()
        ? "SET session_replication_role = " + (areChecked ? "DEFAULT" : "replica")
        : "SET REFERENTIAL_INTEGRITY " + areChecked;
  }

  @FunctionalInterface
  private interface Work {
    void on(Statement statement) throws SQLException;
  }

  private void run(Work work) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
