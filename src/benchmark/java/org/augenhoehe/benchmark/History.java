package org.augenhoehe.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.questionnaire.Questionnaire;

/**
 * Two years of weekly openings in 30 touchpoints, written straight into an empty database: casting
 * a million ballots would take longer than everything else here. Few ballots mean few releases,
 * because a release holds at least ten; they are spread over the two years all the same.
 */
final class History implements AutoCloseable {

  static final int TOUCHPOINTS = 30;

  private static final int TOUCHPOINTS_PER_OFFICE = 10;
  private static final int WEEKS = 104;
  private static final int MINIMUM = 10;

  private final Connection connection;
  private final PreparedStatement release;
  private final PreparedStatement item;
  private final Questionnaire questionnaire;
  private final List<String> leaves = new ArrayList<>();

  History(String url, Questionnaire questionnaire) throws SQLException {
    Database.migrate(url);
    this.questionnaire = questionnaire;
    this.connection = Database.connect(url);
    connection.setAutoCommit(false);
    this.release =
        connection.prepareStatement(
            "INSERT INTO release (id, node, questionnaire, opened_at, opening, ballots, spoiled)"
                + " VALUES (?, ?, ?, ?, ?, ?, 0)");
    this.item =
        connection.prepareStatement(
            "INSERT INTO release_item"
                + " (release_id, item, ones, twos, threes, fours, fives, unanswered)"
                + " VALUES (?, ?, ?, 0, ?, 0, ?, 0)");
  }

  /** The ids are the same in every history, so that the same requests fit all. */
  static UUID touchpoint(int number) {
    return UUID.nameUUIDFromBytes(new byte[] {(byte) number});
  }

  void write(int ballots) throws SQLException {
    plantTree();
    int releases = Math.min(ballots / MINIMUM, WEEKS * TOUCHPOINTS);
    OffsetDateTime first = OffsetDateTime.of(2024, 1, 1, 6, 0, 0, 0, ZoneOffset.UTC);
    for (int i = 0; i < releases; i++) {
      int week = (int) ((long) i * WEEKS / releases);
      count(leaves.get(i % TOUCHPOINTS), week + 1, first.plusWeeks(week), ballots / releases);
    }
    release.executeBatch();
    item.executeBatch();
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE opening_lock SET openings = " + WEEKS);
      statement.execute("UPDATE counting_lock SET counted = " + WEEKS);
    }
    connection.commit();
  }

  private void plantTree() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      UUID office = null;
      for (int i = 0; i < TOUCHPOINTS; i++) {
        if (i % TOUCHPOINTS_PER_OFFICE == 0) {
          office = UUID.randomUUID();
          statement.execute(
              "INSERT INTO office (id, name) VALUES ('%s', 'Jobcenter %d')".formatted(office, i));
        }
        UUID touchpoint = touchpoint(i);
        statement.execute(
            "INSERT INTO touchpoint (id, office_id, name) VALUES ('%s', '%s', 'Kontaktpunkt %d')"
                .formatted(touchpoint, office, i));
        leaves.add(office + "/" + touchpoint + "/PHONE");
      }
    }
  }

  private void count(String leaf, int opening, OffsetDateTime openedAt, int ballots)
      throws SQLException {
    UUID id = UUID.randomUUID();
    release.setObject(1, id);
    release.setString(2, leaf);
    release.setInt(3, questionnaire.version());
    release.setObject(4, openedAt);
    release.setInt(5, opening);
    release.setInt(6, ballots);
    release.addBatch();
    int ones = ballots / 4;
    int threes = ballots / 4;
    for (var asked : questionnaire.items()) {
      item.setObject(1, id);
      item.setString(2, asked.id());
      item.setInt(3, ones);
      item.setInt(4, threes);
      item.setInt(5, ballots - ones - threes);
      item.addBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
