package org.augenhoehe;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Holds the lock that an opening takes: castings wait until this is closed. */
public final class TakenOpeningLock implements AutoCloseable {

  private final Connection connection;

  public TakenOpeningLock(DataSource database) throws SQLException {
    connection = database.getConnection();
    connection.setAutoCommit(false);
    try (Statement take = connection.createStatement()) {
      take.execute("SELECT id FROM opening_lock FOR UPDATE");
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
    }
  }
}
