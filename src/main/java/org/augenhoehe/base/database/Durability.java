package org.augenhoehe.base.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ensures that what was committed is on disk. PostgreSQL does so at every commit. H2 does not, not
 * even with {@code WRITE_DELAY=0}: it needs a checkpoint with a sync before a client may be told
 * that something is safe.
 */
@ApplicationScoped
public class Durability {

  private final DataSource database;
  private final boolean h2;

  public Durability(
      DataSource database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.database = database;
    this.h2 = kind.equals("h2");
  }

  /**
   * Returns when everything committed before this call would survive a loss of power.
   *
   * @throws IllegalStateException when this cannot be ensured, e.g. because the disk is full
   */
  public void sync() {
    if (!h2) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      sync(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("H2 could not write to disk", e);
    }
  }

  /** The same in the middle of a transaction, for a caller who must not wait for a connection. */
  public void sync(Connection connection) throws SQLException {
    if (h2) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    }
  }
}
