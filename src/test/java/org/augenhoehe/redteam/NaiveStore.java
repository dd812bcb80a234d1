package org.augenhoehe.redteam;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The naive twin of the tables, in the same database, built as is usual: rows have numbers and
 * times, one transaction writes both, and answers and codes are stored in plain text.
 */
record NaiveStore(DataSource database) implements AutoCloseable {

  NaiveStore {
    execute(database, "CREATE SCHEMA naive");
    execute(
        database,
        """
        CREATE TABLE naive.code (
          id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code VARCHAR(900), moment BIGINT)
        """);
    execute(
        database,
        """
        CREATE TABLE naive.ballot (
          id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, answers VARCHAR(900), moment BIGINT)
        """);
  }

  void cast(String code, String answers) throws SQLException {
    long moment = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, "INSERT INTO naive.code (code, moment) VALUES (?, ?)", code, moment);
      insert(
          connection, "INSERT INTO naive.ballot (answers, moment) VALUES (?, ?)", answers, moment);
      connection.commit();
    }
  }

  private static void insert(Connection connection, String sql, String text, long moment)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, text);
      insert.setLong(2, moment);
      insert.executeUpdate();
    }
  }

  /** Deletes everything as far as SQL can see, as an opening does. */
  void forget() {
    execute(database, "DELETE FROM naive.code");
    execute(database, "DELETE FROM naive.ballot");
  }

  @Override
  public void close() {
    execute(database, "DROP SCHEMA naive CASCADE");
  }

  private static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
