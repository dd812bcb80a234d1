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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.office.Channel;
import org.hibernate.Session;

/** Spends entitlements. */
@ApplicationScoped
public class Admission {

  /** Somebody asks to cast at this leaf of the tree. */
  public record Claim(Credential credential, UUID touchpoint, Channel channel) {}

  private static final String SPEND =
      """
      UPDATE invitation SET spent = TRUE
      WHERE code_hash = ? AND touchpoint_id = ? AND channel = ? AND valid_through >= ?
        AND NOT spent
      """;

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

  private final EntityManager entities;
  private final Invitations.Table table;
  private final CodeHash hash;
  private final WrongCodes wrongCodes;
  private final Clock clock;
  private final SecureRandom random;

  Admission(
      EntityManager entities,
      Invitations.Table table,
      CodeHash hash,
      WrongCodes wrongCodes,
      Clock clock,
      SecureRandom random) {
    this.entities = entities;
    this.table = table;
    this.hash = hash;
    this.wrongCodes = wrongCodes;
    this.clock = clock;
    this.random = random;
  }

  private record Spent(String codeHash, UUID touchpoint, String channel, LocalDate validThrough) {}

  private record Spending(int place, String codeHash, Claim claim) {}

  /**
   * Spends what admits, in the caller's transaction: where that fails, nothing is spent.
   *
   * @return for each claim, in order, the reason why it is not admitted; empty where it is
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Optional<Reason>> spend(List<Claim> claims) {
    List<Optional<Reason>> outcomes =
        new ArrayList<>(Collections.nCopies(claims.size(), Optional.empty()));
    if (!wrongCodes.isCalm()) {
      outcomes.replaceAll(any -> Optional.of(Reason.TOO_MANY_WRONG_CODES));
      return outcomes;
    }
    LocalDate today = LocalDate.now(clock);
    // In the order of the hashes, so that two batches that meet do not lock each other for good.
    List<Spending> spendings =
        IntStream.range(0, claims.size())
            .mapToObj(i -> new Spending(i, hashOf(claims.get(i).credential()), claims.get(i)))
            .sorted(Comparator.comparing(Spending::codeHash))
            .toList();
    int[] updated =
        entities
            .unwrap(Session.class)
            .doReturningWork(connection -> spend(connection, spendings, today));
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        Spending refused = spendings.get(i);
        outcomes.set(refused.place(), Optional.of(reason(refused, today)));
      }
    }
    return outcomes;
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
  public void shuffleSpent() {
    entities.unwrap(Session.class).doWork(this::shuffleSpent);
  }

  /** Plain JDBC: there may be a million of them, too many for a session to watch. */
  private void shuffleSpent(Connection connection) throws SQLException {
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
    try (PreparedStatement insert = connection.prepareStatement(INSERT_SPENT)) {
      int pending = 0;
      for (Spent row : spent) {
        insert.setString(1, row.codeHash());
        insert.setObject(2, row.touchpoint());
        insert.setString(3, row.channel());
        insert.setObject(4, row.validThrough());
        insert.addBatch();
        if (++pending % ROWS_A_BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** By name, not all that are spent by now: one that was spent meanwhile would not come back. */
  private static void delete(Connection connection, List<Spent> spent) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM invitation WHERE code_hash = ANY (?)")) {
      for (int from = 0; from < spent.size(); from += ROWS_A_BATCH) {
        List<Spent> batch = spent.subList(from, Math.min(from + ROWS_A_BATCH, spent.size()));
        delete.setArray(
            1, connection.createArrayOf("varchar", batch.stream().map(Spent::codeHash).toArray()));
        delete.executeUpdate();
      }
    }
  }

  /** Plain JDBC: this is the hot path, and one batch of updates is one round trip. */
  private static int[] spend(Connection connection, List<Spending> spendings, LocalDate today)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SPEND)) {
      for (Spending spending : spendings) {
        update.setString(1, spending.codeHash());
        update.setObject(2, spending.claim().touchpoint());
        update.setString(3, spending.claim().channel().name());
        update.setObject(4, today);
        update.addBatch();
      }
      return update.executeBatch();
    }
  }

  private Reason reason(Spending refused, LocalDate today) {
    Optional<Invitation> found = table.findByIdOptional(refused.codeHash());
    if (found.isEmpty()) {
      wrongCodes.count();
      return Reason.UNKNOWN;
    }
    Invitation invitation = found.get();
    if (!invitation.touchpoint.equals(refused.claim().touchpoint())
        || invitation.channel != refused.claim().channel()) {
      return Reason.ELSEWHERE;
    }
    return invitation.validThrough.isBefore(today) && !invitation.spent
        ? Reason.EXPIRED
        : Reason.USED;
  }

  private String hashOf(Credential credential) {
    // One kind for now; a token's nonce will be hashed likewise.
    return hash.of((InvitationCode) credential);
  }
}
