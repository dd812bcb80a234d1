package org.augenhoehe.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

  private final EntityManager entities;
  private final Invitations.Table table;
  private final CodeHash hash;
  private final WrongCodes wrongCodes;
  private final Clock clock;

  Admission(
      EntityManager entities,
      Invitations.Table table,
      CodeHash hash,
      WrongCodes wrongCodes,
      Clock clock) {
    this.entities = entities;
    this.table = table;
    this.hash = hash;
    this.wrongCodes = wrongCodes;
    this.clock = clock;
  }

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
