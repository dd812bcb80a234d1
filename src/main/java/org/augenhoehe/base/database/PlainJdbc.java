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
 * The database without JTA and Hibernate. For the two requests that a crowd sends at once, casting
 * and fetching tokens: around a statement or two these layers cost more than the statements. And
 * for the start: Hibernate's first query would take longer than all queries of the start itself.
 * Work in a transaction gets its connection, and nothing else can take part in it.
 */
@Singleton
public class PlainJdbc {

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  PlainJdbc(DataSource database) {
    this.database = database;
  }

  /**
   * Runs work in which every statement is a transaction of its own.
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
   * Runs work as one transaction: anything thrown rolls it back.
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

  /** The pool reuses the connection as if new, so an open transaction must end first. */
  private static void undo(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** Leaves the database's message to the cause: it may contain values of rows. */
  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("The database failed", e);
  }
}
