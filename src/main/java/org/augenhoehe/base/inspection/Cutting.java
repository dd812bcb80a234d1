package org.augenhoehe.base.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.audit.AuditRows;
import org.augenhoehe.base.audit.AuditRows.Cut;
import org.augenhoehe.base.audit.Link;
import org.augenhoehe.base.audit.Witness;
import org.augenhoehe.base.platform.OfficeClock;

/** Cuts off the oldest entries, and keeps the number and hash of the last of them. */
@ApplicationScoped
class Cutting {

  /** How much is cut off in one night. */
  static final Duration A_NIGHT = Duration.ofDays(31);

  private final DataSource database;
  private final Witness witness;
  private final AuditLog log;
  private final AuditConfig config;
  private final Clock clock;

  Cutting(DataSource database, Witness witness, AuditLog log, AuditConfig config, Clock clock) {
    this.database = database;
    this.witness = witness;
    this.log = log;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Cuts off the entries before the first one that is young enough; the newest one stays, and what
   * is more than {@link #A_NIGHT} younger than the oldest. That this happened is an entry itself.
   *
   * @return how many were cut off
   */
  @Transactional
  public long cut() {
    try (Connection connection = database.getConnection()) {
      Link newest = AuditRows.lock(connection).orElse(Link.BEGIN);
      long cutBefore = AuditRows.cut(connection).map(cut -> cut.last().n()).orElse(0L);
      Optional<Link> last = lastToCut(connection, newest);
      if (last.filter(link -> link.n() > cutBefore).isEmpty()) {
        return 0;
      }
      AuditRows.cut(connection, new Cut(last.get(), witness.seal(last.get())));
      log.add(AuditLog.SERVICE, Act.LOG_CUT, (cutBefore + 1) + "–" + last.get().n());
      return last.get().n() - cutBefore;
    } catch (SQLException e) {
      throw new IllegalStateException("The database failed", e);
    }
  }

  private Optional<Link> lastToCut(Connection connection, Link newest) throws SQLException {
    Optional<AuditEntry> last = AuditRows.entry(connection, newest.n());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    // Counted back from the newest entry, not from today alone: a clock that is wrong for a night
    // must not erase the log, nor one that is wrong while somebody acts more than a part of it.
    Instant now = clock.instant();
    Instant end = now.isBefore(last.get().at()) ? now : last.get().at();
    Instant limit = end.atZone(OfficeClock.ZONE).minus(config.retention()).toInstant();
    Instant most = AuditRows.oldest(connection).map(AuditEntry::at).orElse(limit).plus(A_NIGHT);
    Instant until = limit.isBefore(most) ? limit : most;
    long young = AuditRows.firstSince(connection, until).map(AuditEntry::n).orElse(newest.n());
    return AuditRows.entry(connection, young - 1).map(AuditEntry::link);
  }
}
