package org.augenhoehe.entitle.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.entitle.admission.AdmissionRefusal;

/** Issues invitations and returns what one is for. */
@Startup
@ApplicationScoped
public class Invitations {

  /** How long a code is valid at most: appointments over a year ago are not rated. */
  public static final int MOST_DAYS = 365;

  /** What an invitation is for. */
  public record Purpose(TouchpointEntry touchpoint, OfficeEntry office, Channel channel) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Invitation, String> {}

  private static final String ANY = "SELECT code_hash FROM invitation FETCH FIRST ROW ONLY";

  private final Table table;
  private final CodeHash hash;
  private final OfficeTree tree;
  private final Clock clock;
  private final SecureRandom random;
  private final PlainJdbc jdbc;

  Invitations(
      Table table,
      CodeHash hash,
      OfficeTree tree,
      Clock clock,
      SecureRandom random,
      PlainJdbc jdbc) {
    this.table = table;
    this.hash = hash;
    this.tree = tree;
    this.clock = clock;
    this.random = random;
    this.jdbc = jdbc;
  }

  /**
   * Refuses to start if codes were issued under a key that is missing: none of them would be valid.
   */
  @PostConstruct
  void requireKey() {
    if (!hash.hasKey() && !jdbc.rows(ANY, row -> row.getString(1)).isEmpty()) {
      throw new IllegalStateException(
          "Invitations were issued, but the key of their codes is missing: %s. Restore it, or no"
                  .formatted(hash.keyPath())
              + " slip that was handed out can be used.");
    }
  }

  /**
   * @param validThrough the last day on which the codes are valid
   * @return the codes, which cannot be retrieved later
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   */
  @Transactional
  public List<InvitationCode> issue(
      UUID touchpoint, Channel channel, int count, LocalDate validThrough) {
    tree.touchpoint(touchpoint);
    List<InvitationCode> codes =
        Stream.generate(() -> InvitationCode.random(random)).limit(count).toList();
    // Stored in order of their hashes, so that no row number reveals a slip's place in the pile.
    List<Invitation> rows = new ArrayList<>();
    codes.forEach(
        code -> rows.add(new Invitation(hash.of(code), touchpoint, channel, validThrough)));
    rows.sort(Comparator.comparing(row -> row.codeHash));
    table.persist(rows);
    return codes;
  }

  /**
   * @throws AdmissionRefusal when the code is unknown, used or expired
   */
  @Transactional
  public Purpose purpose(InvitationCode code) {
    Invitation invitation = find(hash.of(code));
    if (invitation.spent) {
      throw AdmissionRefusal.of(invitation.reasonWhenSpent());
    }
    requireValid(invitation);
    TouchpointEntry touchpoint = tree.touchpoint(invitation.touchpoint);
    return new Purpose(touchpoint, tree.office(touchpoint.office()), invitation.channel);
  }

  /** The leaf of the tree that a code gives access to. */
  public record Leaf(UUID touchpoint, Channel channel) {}

  /**
   * Spends a code for a request; repeating the same request changes nothing.
   *
   * @param request the hash of the client's request
   * @param check checks the request against the leaf that the code is for; if it throws, the code
   *     is unchanged
   * @return what the check returned
   * @throws AdmissionRefusal when the code is unknown, used, expired, or was exchanged for another
   *     request
   */
  public <T> T exchange(InvitationCode code, String request, Function<Leaf, T> check) {
    String codeHash = hash.of(code);
    Invitation invitation = find(codeHash);
    if (invitation.spent) {
      requireSame(invitation, request);
    } else {
      requireValid(invitation);
    }
    // No connection is held during the check, which may query the database, too.
    T checked = check.apply(new Leaf(invitation.touchpoint, invitation.channel));
    if (!invitation.spent
        && !jdbc.perStatement(
            connection -> InvitationRows.exchange(connection, codeHash, request))) {
      // Another request was quicker: the same customer's second click, or a second use of the slip.
      requireSame(find(codeHash), request);
    }
    return checked;
  }

  private static void requireSame(Invitation spent, String request) {
    if (!request.equals(spent.exchangedFor)) {
      throw AdmissionRefusal.of(spent.reasonWhenSpent());
    }
  }

  private void requireValid(Invitation invitation) {
    if (invitation.validThrough.isBefore(LocalDate.now(clock))) {
      throw AdmissionRefusal.of(AdmissionRefusal.Reason.EXPIRED);
    }
  }

  private Invitation find(String codeHash) {
    return jdbc.perStatement(connection -> InvitationRows.find(connection, codeHash))
        .orElseThrow(() -> AdmissionRefusal.of(AdmissionRefusal.Reason.UNKNOWN));
  }
}
