package org.augenhoehe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Looks into the boxes the only way there is: by counting. */
public final class WaitingBallots {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private WaitingBallots() {}

  public static long count(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM ballot")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits up to 15 seconds for this many ballots, then returns how many there are. */
  public static long count(DataSource database, long expected) {
    Instant end = Instant.now().plus(PATIENCE);
    while (count(database) < expected && Instant.now().isBefore(end)) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return count(database);
  }
}
