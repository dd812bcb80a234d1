package org.augenhoehe.vote.byhand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.account.Logins;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.staff.Role;
import org.hibernate.exception.ConstraintViolationException;

/** The one wish that may wait at a time. */
@ApplicationScoped
class AskedOpenings {

  @ApplicationScoped
  static class Table implements PanacheRepositoryBase<AskedOpening, Short> {}

  private final Table table;
  private final Logins logins;
  private final AuditLog audit;
  private final Clock clock;

  AskedOpenings(Table table, Logins logins, AuditLog audit, Clock clock) {
    this.table = table;
    this.logins = logins;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Optional<Asked> waiting() {
    return table.findByIdOptional(AskedOpening.ONLY).filter(this::waits).map(AskedOpening::asked);
  }

  /**
   * @throws OpeningRefusal while another one waits
   */
  @Transactional
  void ask(String by, String reason) {
    Optional<AskedOpening> before =
        table.findByIdOptional(AskedOpening.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (before.filter(this::waits).isPresent()) {
      throw OpeningRefusal.anotherWaits();
    }
    before.ifPresent(this::remove);
    try {
      table.persistAndFlush(new AskedOpening(by, reason, clock.instant()));
    } catch (ConstraintViolationException twoAtOnce) {
      throw OpeningRefusal.anotherWaits();
    }
    audit.add(Act.OPENING_ASKED, reason);
  }

  /** By the same person, or by another one who declines. */
  @Transactional
  void withdraw(UUID id) {
    AskedOpening asked = locked(id);
    remove(asked);
    audit.add(Act.OPENING_WITHDRAWN, asked.reason + " (" + asked.askedBy + ")");
  }

  /**
   * Ends the waiting in the transaction that closes the boxes: of two who agree at once, one does.
   *
   * @param by the second person
   * @throws OpeningRefusal when it does not wait any more, or it is the same person
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Asked take(UUID id, String by) {
    AskedOpening asked = locked(id);
    if (asked.askedBy.equals(by)) {
      throw OpeningRefusal.samePerson();
    }
    remove(asked);
    return asked.asked();
  }

  private AskedOpening locked(UUID id) {
    return table
        .findByIdOptional(AskedOpening.ONLY, LockModeType.PESSIMISTIC_WRITE)
        .filter(asked -> asked.id.equals(id) && waits(asked))
        .orElseThrow(OpeningRefusal::waitsNoMore);
  }

  /** Not any more when who asked may not administer any more: two people stand for an opening. */
  private boolean waits(AskedOpening asked) {
    return asked.waits(clock.instant())
        && logins
            .find(asked.askedBy)
            .filter(login -> !login.isDisabled() && login.person().roles().contains(Role.ADMIN))
            .isPresent();
  }

  private void remove(AskedOpening asked) {
    table.delete(asked);
    table.flush();
  }
}
