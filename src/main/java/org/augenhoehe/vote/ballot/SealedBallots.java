package org.augenhoehe.vote.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.augenhoehe.vote.ballot.BoxDirectory.SealedPaper;

/** Writes the rows of sealed ballots, all of a batch by one statement. */
@ApplicationScoped
class SealedBallots {

  /** One statement however many rows; both databases understand this standard SQL. */
  private static final String INSERT =
      """
      INSERT INTO ballot (id, box_id, sealed)
      SELECT paper.id, paper.box_id, paper.sealed
      FROM UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS UUID ARRAY), CAST(? AS VARCHAR ARRAY))
        AS paper (id, box_id, sealed)
      JOIN box ON box.id = paper.box_id AND box.lost = 0
      """;

  private final SecureRandom random;

  SealedBallots(SecureRandom random) {
    this.random = random;
  }

  /**
   * Writes those whose boxes are in the database and not lost.
   *
   * @return whether these were all
   */
  boolean insert(Connection transaction, List<SealedPaper> papers) throws SQLException {
    try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
      insert.setArray(1, array(transaction, "BIGINT", papers, paper -> random.nextLong()));
      insert.setArray(2, array(transaction, "UUID", papers, paper -> paper.box().id()));
      insert.setArray(
          3,
          array(
              transaction,
              "VARCHAR",
              papers,
              paper -> Base64.getEncoder().encodeToString(paper.bytes())));
      return insert.executeUpdate() == papers.size();
    }
  }

  /** Gives these rows other random numbers in random order: none lies where it came. */
  void shuffle(Connection transaction, List<Long> rows) throws SQLException {
    List<Long> inRandomOrder = new ArrayList<>(rows);
    Collections.shuffle(inRandomOrder, random);
    try (PreparedStatement move =
        transaction.prepareStatement("UPDATE ballot SET id = ? WHERE id = ?")) {
      for (long row : inRandomOrder) {
        move.setLong(1, random.nextLong());
        move.setLong(2, row);
        move.addBatch();
      }
      move.executeBatch();
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<SealedPaper> papers,
      Function<SealedPaper, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, papers.stream().map(column).toArray());
  }
}
