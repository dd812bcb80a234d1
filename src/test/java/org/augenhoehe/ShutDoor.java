package org.augenhoehe;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Keeps the door to the boxes shut as an opening does: castings wait until this is closed. */
public final class ShutDoor implements AutoCloseable {

  private final Connection connection;

  public ShutDoor(DataSource database) throws SQLException {
    connection = database.getConnection();
    connection.setAutoCommit(false);
    try (Statement shut = connection.createStatement()) {
      shut.execute("SELECT id FROM door FOR UPDATE");
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
    }
  }
}
