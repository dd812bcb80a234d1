package org.augenhoehe.base.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.database.Durability;
import org.jboss.logging.Logger;

/**
 * Tells the {@link Witness} of each entry: before it is committed, while the head of the log is
 * locked, and once it is on disk. So neither a crash in between nor another instance makes what is
 * noted wrong. Staff can work while nothing can be noted; the service's log says so.
 */
@ApplicationScoped
class Notary {

  private static final Logger LOG = Logger.getLogger(Notary.class);

  private static final int PAGE = 500;

  /** The key of this transaction's last entry. */
  private static final Object OWN = Notary.class;

  private final Witness witness;
  private final Durability durability;
  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry registry;

  Notary(
      Witness witness,
      Durability durability,
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry) {
    this.witness = witness;
    this.durability = durability;
    this.transactions = transactions;
    this.registry = registry;
  }

  /**
   * @param before the newest entry until now
   * @param coming the one that was appended in this transaction
   * @param stray what was noted in the database as the newest entry, where it was none; or null
   */
  void note(Connection connection, Link before, Link coming, Link stray) throws SQLException {
    try {
      Noted noted = witness.read().orElse(null);
      Optional<Noted> vouched = vouched(connection, noted, before);
      Link evidence = vouched.isEmpty() && stray == null ? before : stray;
      if (evidence != null && (noted == null || noted.stray() == null)) {
        tell(evidence);
      }
      // Who changed the head may put it back after the act, and remove the act's entry: then
      // nothing else would tell.
      Noted then = vouched.map(it -> it.before(coming)).orElse(noted).met(evidence);
      if (!then.equals(noted)) {
        witness.change(noted, then);
      }
      if (vouched.isPresent()) {
        registry.putResource(OWN, coming);
        afterCommit(() -> confirm(coming));
      }
    } catch (Witness.Unreadable evidence) {
      // It stays as it is, and the check tells of it.
    } catch (RuntimeException e) {
      tell(e);
    }
  }

  /** Runs this once the transaction is committed and its connection is back in the pool. */
  void afterCommit(Runnable work) {
    try {
      // Not interposed, or it would run while the connection is still taken.
      transactions
          .getTransaction()
          .registerSynchronization(
              new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                  if (status == Status.STATUS_COMMITTED) {
                    work.run();
                  }
                }
              });
    } catch (RollbackException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes that this entry is committed, and with it all before. */
  void confirm(Link committed) {
    try {
      durability.sync();
      witness.confirm(committed);
    } catch (RuntimeException e) {
      tell(e);
    }
  }

  private static void tell(Link stray) {
    LOG.errorf(
        "An act met entry %d as the newest one of the audit log, which nobody had written.",
        stray.n());
  }

  private static void tell(RuntimeException e) {
    LOG.errorf("The newest entry of the audit log was not noted: %s", e.getClass().getName());
  }

  /**
   * What may be noted now if this is the newest entry. Empty where it does not follow what was
   * noted before.
   */
  private Optional<Noted> vouched(Connection connection, Noted noted, Link newest)
      throws SQLException {
    if (noted == null) {
      return Optional.of(Noted.begin(newest));
    }
    if (newest.equals(noted.known()) || newest.equals(registry.getResource(OWN))) {
      return Optional.of(noted);
    }
    if (newest.equals(noted.next())) {
      // Of another transaction, so it is committed. Its confirmation is on its way, or was lost
      // with
      // a crash, and what is noted next may be undone.
      durability.sync(connection);
      return Optional.of(noted.after(newest));
    }
    return newest.n() > noted.known().n() ? caughtUp(connection, noted, newest) : Optional.empty();
  }

  /**
   * An older file, as after a restored directory of keys, or an entry of which nothing was noted.
   */
  private Optional<Noted> caughtUp(Connection connection, Noted noted, Link newest)
      throws SQLException {
    Link known = noted.known();
    Link from =
        AuditRows.cut(connection)
            .filter(cut -> cut.last().n() > known.n() && witness.isSealed(cut))
            .map(AuditRows.Cut::last)
            .orElse(known);
    Chain chain = new Chain(from, Optional.empty());
    boolean isNextThere = false;
    List<AuditEntry> page;
    do {
      page = AuditRows.after(connection, chain.last().n(), PAGE);
      isNextThere |= page.stream().anyMatch(entry -> entry.link().equals(noted.next()));
      chain.follow(page);
    } while (page.size() == PAGE && chain.findings().isEmpty());
    if (!chain.findings().isEmpty() || chain.last().n() < newest.n()) {
      return Optional.empty();
    }
    long first = isNextThere ? noted.next().n() + 1 : known.n() + 1;
    return Optional.of(noted.without(first, newest.n()));
  }
}
