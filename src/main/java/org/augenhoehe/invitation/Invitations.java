package org.augenhoehe.invitation;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.augenhoehe.admission.AdmissionRefusal;
import org.augenhoehe.office.Channel;
import org.augenhoehe.office.OfficeTree;
import org.augenhoehe.office.OfficeTree.OfficeEntry;
import org.augenhoehe.office.OfficeTree.TouchpointEntry;
import org.hibernate.Session;

/** Issues invitations and tells what one is for. */
@Startup
@ApplicationScoped
public class Invitations {

  /** What an invitation is for. */
  public record Purpose(TouchpointEntry touchpoint, OfficeEntry office, Channel channel) {}

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<Invitation, String> {}

  private final Table table;
  private final CodeHash hash;
  private final OfficeTree tree;
  private final WrongCodes wrongCodes;
  private final Clock clock;
  private final SecureRandom random;

  Invitations(
      Table table,
      CodeHash hash,
      OfficeTree tree,
      WrongCodes wrongCodes,
      Clock clock,
      SecureRandom random) {
    this.table = table;
    this.hash = hash;
    this.tree = tree;
    this.wrongCodes = wrongCodes;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Refuses to start where codes were issued under a key that is gone: none would ever be valid.
   */
  @PostConstruct
  @Transactional
  void requireKey() {
    if (!hash.hasKey() && table.count() > 0) {
      throw new IllegalStateException(
          "Invitations were issued, but the key of their codes is missing: %s. Restore it, or no"
                  .formatted(hash.keyPath())
              + " slip that was handed out can be used.");
    }
  }

  /**
   * @param validThrough the last day on which the codes are valid
   * @return the codes, which cannot be had again
   * @throws org.augenhoehe.office.OfficeRefusal when there is no such touchpoint
   */
  @Transactional
  public List<InvitationCode> issue(
      UUID touchpoint, Channel channel, int count, LocalDate validThrough) {
    tree.touchpoint(touchpoint);
    List<InvitationCode> codes =
        Stream.generate(() -> InvitationCode.random(random)).limit(count).toList();
    // Stored in the order of their hashes, so that no row number tells a slip's place in the pile.
    List<Invitation> rows = new ArrayList<>();
    codes.forEach(
        code -> rows.add(new Invitation(hash.of(code), touchpoint, channel, validThrough)));
    rows.sort(Comparator.comparing(row -> row.codeHash));
    table.persist(rows);
    return codes;
  }

  /**
   * @throws AdmissionRefusal when the code is unknown, used or expired, or too many wrong ones came
   */
  @Transactional
  public Purpose purpose(InvitationCode code) {
    Invitation invitation = find(code);
    if (invitation.spent) {
      throw AdmissionRefusal.of(invitation.reasonWhenSpent());
    }
    if (invitation.validThrough.isBefore(LocalDate.now(clock))) {
      throw AdmissionRefusal.of(AdmissionRefusal.Reason.EXPIRED);
    }
    TouchpointEntry touchpoint = tree.touchpoint(invitation.touchpoint);
    return new Purpose(touchpoint, tree.office(touchpoint.office()), invitation.channel);
  }

  /** The leaf of the tree that a code gives access to. */
  public record Leaf(UUID touchpoint, Channel channel) {}

  /**
   * Spends a code for a request; for the same request again nothing changes.
   *
   * @param request the hash of the client's request
   * @param check of the request against the leaf that the code is for; where it throws, the code
   *     stays as it was
   * @return what the check returned
   * @throws AdmissionRefusal when the code is unknown, used, expired, or was exchanged for another
   *     request
   */
  @Transactional
  public <T> T exchange(InvitationCode code, String request, Function<Leaf, T> check) {
    Optional<Invitation> taken = take(code, request);
    Invitation invitation = taken.orElseGet(() -> find(code));
    if (taken.isEmpty() && !request.equals(invitation.exchangedFor)) {
      throw AdmissionRefusal.of(invitation.reasonWhenSpent());
    }
    if (taken.isPresent() && invitation.validThrough.isBefore(LocalDate.now(clock))) {
      throw AdmissionRefusal.of(AdmissionRefusal.Reason.EXPIRED);
    }
    // Whatever is thrown gives the code back: with it the transaction ends and nothing is spent.
    return check.apply(new Leaf(invitation.touchpoint, invitation.channel));
  }

  /** Empty where the code is unknown or spent. */
  private Optional<Invitation> take(InvitationCode code, String request) {
    wrongCodes.requireCalm();
    String codeHash = hash.of(code);
    return table
        .getEntityManager()
        .unwrap(Session.class)
        .doReturningWork(connection -> InvitationRows.exchange(connection, codeHash, request));
  }

  private Invitation find(InvitationCode code) {
    wrongCodes.requireCalm();
    return table
        .findByIdOptional(hash.of(code))
        .orElseThrow(
            () -> {
              wrongCodes.count();
              return AdmissionRefusal.of(AdmissionRefusal.Reason.UNKNOWN);
            });
  }
}
