package org.augenhoehe.base.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database without JTA and Hibernate. For the two ways that a crowd takes at once, casting and
 * fetching tokens: around a statement or two they cost more than the statements. And for the start,
 * which would wait for the first query of Hibernate longer than for all of its own. Whoever works
 * in a transaction is handed its connection, and nothing else can be part of it.
 */
@Singleton
public class PlainJdbc {

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** What one row says. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  PlainJdbc(DataSource database) {
    this.database = database;
  }

  /**
   * Every statement is a transaction of its own.
   *
   * @throws IllegalStateException when the database fails; then its {@link SQLException} is the
   *     cause
   */
  public <T> T perStatement(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * The rows that a query without parameters finds.
   *
   * @throws IllegalStateException as above
   */
  public <T> List<T> rows(String query, Row<T> row) {
    return perStatement(
        connection -> {
          List<T> rows = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
              rows.add(row.of(found));
            }
          }
          return rows;
        });
  }

  /**
   * All of it or nothing: whatever is thrown undoes what was done.
   *
   * @throws IllegalStateException as above
   */
  public <T> T inTransaction(Work<T> work) {
    return perStatement(
        connection -> {
          connection.setAutoCommit(false);
          try {
            T result = work.on(connection);
            connection.commit();
            return result;
          } catch (SQLException | RuntimeException | Error e) {
            undo(connection, e);
            throw e;
          }
        });
  }

  /** The pool hands the connection on as if new; what is open on it must be gone before. */
  private static void undo(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** Without the database's words, which may hold values of rows. */
  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("The database failed", e);
  }
}
