package org.augenhoehe.base.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Appends to the audit log. */
@ApplicationScoped
public class AuditLog {

  /** Who acted where nobody is signed in: the service itself. */
  public static final String SERVICE = "-";

  /** Who acted where somebody ran a command on the machine. */
  public static final String COMMAND_LINE = "command line";

  private static final int LONGEST_SUBJECT = 400;

  private final EntityManager entities;
  private final Actor actor;
  private final Clock clock;

  AuditLog(EntityManager entities, Actor actor, Clock clock) {
    this.entities = entities;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Writes that the person who is signed in did this, in the caller's transaction: act and entry
   * become durable together, or neither. Other acts wait until the transaction ends.
   *
   * @param on what it was done to, in words a reader understands: names rather than ids
   */
  @Transactional
  public void add(Act act, String on) {
    add(actor.name().orElse(SERVICE), act, on);
  }

  /**
   * The same for an act whose person is known otherwise.
   *
   * @param who an account's name, or {@link #SERVICE}
   */
  @Transactional
  public void add(String who, Act act, String on) {
    AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    AuditEntry entry = new AuditEntry(head.n + 1, now, who, act.id(), cut(on), head.hash);
    entities.persist(entry);
    head.n = entry.n;
    head.hash = entry.hash;
  }

  private static String cut(String on) {
    return on.length() <= LONGEST_SUBJECT ? on : on.substring(0, LONGEST_SUBJECT - 1) + "…";
  }
}
