package org.augenhoehe.base.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.augenhoehe.base.platform.OfficeClock;

/** Appends to the audit log. */
@ApplicationScoped
public class AuditLog {

  /** Who acted where nobody is signed in: the service itself. */
  public static final String SERVICE = "-";

  /** Who acted where somebody ran a command on the machine. */
  public static final String COMMAND_LINE = "command line";

  /** More than there are people and offices; a forgotten one costs a query. */
  private static final int REMEMBERED = 10_000;

  private record Daily(LocalDate day, String who, Act act, String on) {}

  private final DataSource database;
  private final EntityManager entities;
  private final Actor actor;
  private final Notary notary;
  private final Clock clock;
  private final Cache<Daily, Boolean> written =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  AuditLog(DataSource database, EntityManager entities, Actor actor, Notary notary, Clock clock) {
    this.database = database;
    this.entities = entities;
    this.actor = actor;
    this.notary = notary;
    this.clock = clock;
  }

  /**
   * Writes that the person who is signed in did this, in the caller's transaction: act and entry
   * become durable together, or neither. Other acts wait until the transaction ends, so this comes
   * last in it, after all other locks.
   *
   * @param on what it was done to, in words a reader understands: names rather than ids. Figures
   *     and names only, because it is read in several languages
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
    write(new Daily(null, who, act, on));
  }

  /** Writes that the person who is signed in did this, once a day in Berlin, however often. */
  @Transactional
  public void addOncePerDay(Act act, String on) {
    addOncePerDay(actor.name().orElse(SERVICE), act, on);
  }

  /** The same for an act whose person is known otherwise. */
  public void addOncePerDay(String who, Act act, String on) {
    Daily daily = new Daily(LocalDate.now(clock), who, act, on);
    if (written.getIfPresent(daily) == null) {
      write(daily);
    }
  }

  /**
   * Joins the caller's transaction, whose connection the pool hands out. What the caller changed is
   * written before the newest entry is locked: at the commit it would wait for locks of others, who
   * wait for the newest entry.
   */
  @Transactional
  void write(Daily act) {
    entities.flush();
    try (Connection connection = database.getConnection()) {
      Optional<Link> head = AuditRows.lock(connection);
      Link newest = AuditRows.last(connection);
      // Staff go on working whatever happened to the head, which would be in everybody's way.
      boolean isBehind = head.isEmpty() || head.get().n() < newest.n();
      Link before = isBehind ? newest : head.get();
      AuditEntry entry =
          AuditEntry.after(before, clock.instant(), act.who(), act.act().id(), act.on());
      if (act.day() == null || !isWritten(connection, act, entry)) {
        AuditRows.append(connection, entry);
        notary.note(connection, before, entry.link(), isBehind ? head.orElse(Link.BEGIN) : null);
      }
      if (act.day() != null) {
        notary.afterCommit(() -> written.put(act, true));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database failed", e);
    }
  }

  private static boolean isWritten(Connection connection, Daily act, AuditEntry entry)
      throws SQLException {
    return AuditRows.isThere(
        connection,
        entry.who(),
        act.act(),
        entry.on(),
        act.day().atStartOfDay(OfficeClock.ZONE).toInstant(),
        act.day().plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());
  }
}
