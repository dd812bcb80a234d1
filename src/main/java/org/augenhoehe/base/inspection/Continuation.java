package org.augenhoehe.base.inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Collectors;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.audit.AuditRows;
import org.augenhoehe.base.audit.Link;
import org.augenhoehe.base.audit.Noted;
import org.augenhoehe.base.audit.Verification.Report;
import org.augenhoehe.base.audit.Witness;

/**
 * Goes on with a log that is not whole, as after a restored backup: what is there now is taken as
 * it is, and an entry says for good what was wrong. Entries that follow each other go on being
 * checked; others cannot be, and every report says so.
 */
final class Continuation {

  private final Connection connection;
  private final Witness witness;
  private final Clock clock;

  Continuation(Connection connection, Witness witness, Clock clock) {
    this.connection = connection;
    this.witness = witness;
    this.clock = clock;
  }

  /**
   * @param report what was found
   * @return the entry that says so
   */
  AuditEntry write(Report report) throws SQLException {
    String found =
        report.findings().stream().map(Object::toString).collect(Collectors.joining("; "));
    connection.setAutoCommit(false);
    try {
      AuditRows.lock(connection);
      Link last = AuditRows.last(connection);
      AuditEntry entry =
          AuditEntry.after(
              last, clock.instant(), AuditLog.COMMAND_LINE, Act.LOG_CONTINUED.id(), found);
      AuditRows.append(connection, entry);
      connection.commit();
      witness.reset(
          new Noted(entry.link(), entry.link(), from(report, last), report.unnoted(), null));
      return entry;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** The last entry that is not checked any more, or null. */
  private static Link from(Report report, Link last) {
    Link before = report.from();
    // An older backup may end before it.
    boolean isBehind = before != null && before.n() >= last.n() && !before.equals(last);
    return report.isChained() && !isBehind ? before : last;
  }
}
