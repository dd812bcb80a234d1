package org.augenhoehe.entitle.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.augenhoehe.entitle.admission.AdmissionRefusal.Reason;
import org.augenhoehe.entitle.admission.Admitter;
import org.augenhoehe.entitle.admission.Claim;

/**
 * Admits and spends codes by plain JDBC: a batch takes as many round trips as a single code,
 * however many of its codes are wrong. Attempts are not limited beyond that: 60 bits cannot be
 * guessed, and a limit would refuse customers with a valid code during an attack.
 */
@ApplicationScoped
class CodeAdmitter implements Admitter {

  /** For this long a late customer is told that a code has expired; after that it is unknown. */
  private static final int DAYS_REMEMBERED = 30;

  private final Invitations.Table table;
  private final CodeHash hash;
  private final Clock clock;

  CodeAdmitter(Invitations.Table table, CodeHash hash, Clock clock) {
    this.table = table;
    this.hash = hash;
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
    List<String> hashes =
        claims.stream().map(claim -> hash.of((InvitationCode) claim.credential())).toList();
    Map<String, Invitation> taken = InvitationRows.take(transaction, Set.copyOf(hashes));
    Map<String, Invitation> known = new HashMap<>(taken);
    known.putAll(InvitationRows.find(transaction, others(hashes, taken.keySet())));
    LocalDate today = LocalDate.now(clock);
    List<Optional<Reason>> outcomes = new ArrayList<>();
    Set<String> spent = new HashSet<>();
    for (int i = 0; i < claims.size(); i++) {
      String code = hashes.get(i);
      // If two claims in a batch use the same code, the first that is admitted spends it.
      boolean isFree = taken.containsKey(code) && !spent.contains(code);
      Optional<Reason> reason = reason(claims.get(i), known.get(code), isFree, today);
      if (reason.isEmpty()) {
        spent.add(code);
      }
      outcomes.add(reason);
    }
    taken.keySet().removeAll(spent);
    if (!taken.isEmpty()) {
      InvitationRows.giveBack(transaction, taken.keySet());
    }
    return outcomes;
  }

  private static Set<String> others(List<String> hashes, Set<String> taken) {
    Set<String> others = new HashSet<>(hashes);
    others.removeAll(taken);
    return others;
  }

  /**
   * @param invitation null if no invitation has the code
   */
  private static Optional<Reason> reason(
      Claim claim, Invitation invitation, boolean isFree, LocalDate today) {
    if (invitation == null) {
      return Optional.of(Reason.UNKNOWN);
    }
    return isFree
        ? objection(claim, invitation, today)
        : objection(claim, invitation, LocalDate.MIN)
            .or(() -> Optional.of(invitation.reasonWhenSpent()));
  }

  private static Optional<Reason> objection(Claim claim, Invitation invitation, LocalDate today) {
    if (!invitation.touchpoint.equals(claim.touchpoint())
        || invitation.channel != claim.channel()) {
      return Optional.of(Reason.ELSEWHERE);
    }
    return invitation.validThrough.isBefore(today) ? Optional.of(Reason.EXPIRED) : Optional.empty();
  }
}
