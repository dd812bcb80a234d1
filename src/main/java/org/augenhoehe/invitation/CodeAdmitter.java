package org.augenhoehe.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.admission.Admitter;
import org.augenhoehe.admission.Claim;
import org.augenhoehe.office.Channel;
import org.hibernate.Session;

/** Admits by codes, and spends them: a whole batch in one round trip, by plain JDBC. */
@ApplicationScoped
class CodeAdmitter implements Admitter {

  /**
   * So long a late customer is told that a code has expired; then it is as unknown as any other.
   */
  private static final int DAYS_REMEMBERED = 30;

  private static final String SPEND =
      "UPDATE invitation SET spent = TRUE WHERE NOT spent AND code_hash IN ";

  /** What the update tells of the rows it spent. */
  private static final String[] COLUMNS = {
    "code_hash", "touchpoint_id", "channel", "valid_through"
  };

  private static final String GIVE_BACK = "UPDATE invitation SET spent = FALSE WHERE code_hash IN ";

  private final EntityManager entities;
  private final Invitations.Table table;
  private final CodeHash hash;
  private final WrongCodes wrongCodes;
  private final Clock clock;

  CodeAdmitter(
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

  @Override
  public Class<InvitationCode> kind() {
    return InvitationCode.class;
  }

  @Override
  public void forgetExpired() {
    table.delete("validThrough < ?1", LocalDate.now(clock).minusDays(DAYS_REMEMBERED));
  }

  @Override
  public String spentRows() {
    return "invitation WHERE spent";
  }

  @Override
  public List<Optional<Reason>> spend(List<Claim> claims) {
    if (!wrongCodes.isCalm()) {
      return Collections.nCopies(claims.size(), Optional.of(Reason.TOO_MANY_WRONG_CODES));
    }
    List<String> hashes =
        claims.stream().map(claim -> hash.of((InvitationCode) claim.credential())).toList();
    Session session = entities.unwrap(Session.class);
    Map<String, Invitation> taken =
        session.doReturningWork(connection -> take(connection, Set.copyOf(hashes)));
    LocalDate today = LocalDate.now(clock);
    List<Optional<Reason>> outcomes = new ArrayList<>();
    Set<String> spent = new HashSet<>();
    for (int i = 0; i < claims.size(); i++) {
      // Asked for each, or a crowd of wrong codes in one batch would be one guess to the limit.
      Optional<Reason> reason =
          wrongCodes.isCalm()
              ? reason(claims.get(i), hashes.get(i), spent, taken.get(hashes.get(i)), today)
              : Optional.of(Reason.TOO_MANY_WRONG_CODES);
      if (reason.isEmpty()) {
        spent.add(hashes.get(i));
      }
      outcomes.add(reason);
    }
    taken.keySet().removeAll(spent);
    if (!taken.isEmpty()) {
      session.doWork(connection -> giveBack(connection, taken.keySet()));
    }
    return outcomes;
  }

  /**
   * @param spent codes that admitted others of the same batch
   * @param taken null if the code could not be taken
   */
  private Optional<Reason> reason(
      Claim claim, String codeHash, Set<String> spent, Invitation taken, LocalDate today) {
    if (taken != null && !spent.contains(codeHash)) {
      return objection(claim, taken, today);
    }
    Optional<Invitation> found = table.findByIdOptional(codeHash);
    if (found.isEmpty()) {
      wrongCodes.count();
      return Optional.of(Reason.UNKNOWN);
    }
    return found
        .flatMap(used -> objection(claim, used, LocalDate.MIN))
        .or(() -> found.map(Invitation::reasonWhenSpent));
  }

  private static Optional<Reason> objection(Claim claim, Invitation invitation, LocalDate today) {
    if (!invitation.touchpoint.equals(claim.touchpoint())
        || invitation.channel != claim.channel()) {
      return Optional.of(Reason.ELSEWHERE);
    }
    return invitation.validThrough.isBefore(today) ? Optional.of(Reason.EXPIRED) : Optional.empty();
  }

  private static Map<String, Invitation> take(Connection connection, Set<String> hashes)
      throws SQLException {
    Map<String, Invitation> taken = new HashMap<>();
    try (PreparedStatement update = connection.prepareStatement(in(SPEND, hashes), COLUMNS)) {
      bind(update, hashes);
      update.executeUpdate();
      try (ResultSet row = update.getGeneratedKeys()) {
        while (row.next()) {
          taken.put(
              row.getString(1),
              new Invitation(
                  row.getString(1),
                  row.getObject(2, UUID.class),
                  Channel.valueOf(row.getString(3)),
                  row.getObject(4, LocalDate.class)));
        }
      }
    }
    return taken;
  }

  private static void giveBack(Connection connection, Set<String> hashes) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(in(GIVE_BACK, hashes))) {
      bind(update, hashes);
      update.executeUpdate();
    }
  }

  /**
   * A list of places, because both databases look such a list up in the index. As long as the next
   * power of two, so that a handful of statements is prepared and not a hundred.
   */
  private static String in(String sql, Collection<String> hashes) {
    return sql + "(" + String.join(",", Collections.nCopies(places(hashes), "?")) + ")";
  }

  private static int places(Collection<String> hashes) {
    return Math.max(1, Integer.highestOneBit(2 * hashes.size() - 1));
  }

  private static void bind(PreparedStatement statement, Collection<String> hashes)
      throws SQLException {
    List<String> values = List.copyOf(hashes);
    for (int i = 0; i < places(hashes); i++) {
      statement.setString(i + 1, values.get(i % values.size()));
    }
  }
}
