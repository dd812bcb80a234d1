package org.augenhoehe.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is left of invitations when they are spent or expired, kept so that it tells nothing. */
@ApplicationScoped
public class SpentInvitations {

  /**
   * So long a late customer is told that a code has expired; then it is as unknown as any other.
   */
  private static final int DAYS_REMEMBERED = 30;

  private static final String SELECT_SPENT =
      "SELECT code_hash, touchpoint_id, channel, valid_through FROM invitation WHERE spent";

  private static final String INSERT_SPENT =
      """
      INSERT INTO invitation (code_hash, touchpoint_id, channel, valid_through, spent)
      VALUES (?, ?, ?, ?, TRUE)
      """;

  private static final int ROWS_A_BATCH = 1000;

  private record Spent(String codeHash, UUID touchpoint, String channel, LocalDate validThrough) {}

  private final EntityManager entities;
  private final Invitations.Table table;
  private final Clock clock;
  private final SecureRandom random;

  SpentInvitations(
      EntityManager entities, Invitations.Table table, Clock clock, SecureRandom random) {
    this.entities = entities;
    this.table = table;
    this.clock = clock;
    this.random = random;
  }

  /** Forgets invitations that nobody can use or ask about any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetExpired() {
    table.delete("validThrough < ?1", LocalDate.now(clock).minusDays(DAYS_REMEMBERED));
  }

  /**
   * Writes the rows of spent invitations anew in random order, so that neither their place nor
   * PostgreSQL's {@code xmin} says any longer which were spent together with what.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shuffle() {
    entities.unwrap(Session.class).doWork(this::shuffle);
  }

  /** Plain JDBC: there may be a million of them, too many for a session to watch. */
  private void shuffle(Connection connection) throws SQLException {
    List<Spent> spent = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(SELECT_SPENT)) {
        while (rows.next()) {
          spent.add(
              new Spent(
                  rows.getString(1),
                  rows.getObject(2, UUID.class),
                  rows.getString(3),
                  rows.getObject(4, LocalDate.class)));
        }
      }
    }
    delete(connection, spent);
    Collections.shuffle(spent, random);
    inBatches(
        connection,
        INSERT_SPENT,
        spent,
        (insert, row) -> {
          insert.setString(1, row.codeHash());
          insert.setObject(2, row.touchpoint());
          insert.setString(3, row.channel());
          insert.setObject(4, row.validThrough());
        });
  }

  /** By name, not all that are spent by now: one that was spent meanwhile would not come back. */
  private static void delete(Connection connection, List<Spent> spent) throws SQLException {
    inBatches(
        connection,
        "DELETE FROM invitation WHERE code_hash = ?",
        spent,
        (delete, row) -> delete.setString(1, row.codeHash()));
  }

  private interface Binding {
    void bind(PreparedStatement statement, Spent row) throws SQLException;
  }

  private static void inBatches(
      Connection connection, String sql, List<Spent> rows, Binding binding) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int pending = 0;
      for (Spent row : rows) {
        binding.bind(statement, row);
        statement.addBatch();
        if (++pending % ROWS_A_BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }
}
