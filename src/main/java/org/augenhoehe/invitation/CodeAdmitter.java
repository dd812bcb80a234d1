package org.augenhoehe.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.admission.Admitter;
import org.augenhoehe.admission.Claim;

/** Admits by codes, and spends them: a whole batch in one round trip, by plain JDBC. */
@ApplicationScoped
class CodeAdmitter implements Admitter {

  /**
   * So long a late customer is told that a code has expired; then it is as unknown as any other.
   */
  private static final int DAYS_REMEMBERED = 30;

  private final Invitations.Table table;
  private final CodeHash hash;
  private final WrongCodes wrongCodes;
  private final Clock clock;

  CodeAdmitter(Invitations.Table table, CodeHash hash, WrongCodes wrongCodes, Clock clock) {
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
  public List<Optional<Reason>> spend(Connection transaction, List<Claim> claims)
      throws SQLException {
    if (!wrongCodes.isCalm()) {
      return Collections.nCopies(claims.size(), Optional.of(Reason.TOO_MANY_WRONG_CODES));
    }
    List<String> hashes =
        claims.stream().map(claim -> hash.of((InvitationCode) claim.credential())).toList();
    Map<String, Invitation> taken = InvitationRows.take(transaction, Set.copyOf(hashes));
    LocalDate today = LocalDate.now(clock);
    List<Optional<Reason>> outcomes = new ArrayList<>();
    Set<String> spent = new HashSet<>();
    for (int i = 0; i < claims.size(); i++) {
      // Asked for each, or a crowd of wrong codes in one batch would be one guess to the limit.
      Optional<Reason> reason =
          wrongCodes.isCalm()
              ? reason(
                  transaction, claims.get(i), hashes.get(i), spent, taken.get(hashes.get(i)), today)
              : Optional.of(Reason.TOO_MANY_WRONG_CODES);
      if (reason.isEmpty()) {
        spent.add(hashes.get(i));
      }
      outcomes.add(reason);
    }
    taken.keySet().removeAll(spent);
    if (!taken.isEmpty()) {
      InvitationRows.giveBack(transaction, taken.keySet());
    }
    return outcomes;
  }

  /**
   * @param spent codes that admitted others of the same batch
   * @param taken null if the code could not be taken
   */
  private Optional<Reason> reason(
      Connection transaction,
      Claim claim,
      String codeHash,
      Set<String> spent,
      Invitation taken,
      LocalDate today)
      throws SQLException {
    if (taken != null && !spent.contains(codeHash)) {
      return objection(claim, taken, today);
    }
    Optional<Invitation> found = InvitationRows.find(transaction, codeHash);
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
}
