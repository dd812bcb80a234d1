package org.augenhoehe.desk.auditing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditRows;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.platform.OfficeClock;

/** Finds entries, for those who may read them. */
@Singleton
class AuditSearch {

  /**
   * What to look for; null means anything.
   *
   * @param from the first day, in Berlin
   * @param to the last day
   * @param who a whole name
   * @param before only entries with a smaller number
   * @param most how many at most
   */
  record Filter(LocalDate from, LocalDate to, String who, Act what, Long before, int most) {

    /** Whether the first day comes after the last. */
    boolean isReversed() {
      return from != null && to != null && from.isAfter(to);
    }
  }

  /** What is there up to this number is no entry of the service, which cut them off. */
  private static final String CUT = "(SELECT coalesce(max(c.n), 0) FROM audit_cut c)";

  private static final int MOST_NAMES = 500;

  private final PlainJdbc jdbc;

  AuditSearch(PlainJdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first. */
  List<AuditEntry> find(Filter filter) {
    List<String> conditions = new ArrayList<>(List.of("n > " + CUT));
    List<Object> values = new ArrayList<>();
    if (filter.from() != null) {
      conditions.add("at >= ?");
      values.add(AuditRows.utc(filter.from().atStartOfDay(OfficeClock.ZONE).toInstant()));
    }
    if (filter.to() != null) {
      conditions.add("at < ?");
      values.add(AuditRows.utc(filter.to().plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant()));
    }
    if (filter.who() != null) {
      conditions.add("who = ?");
      values.add(filter.who());
    }
    if (filter.what() != null) {
      conditions.add("what = ?");
      values.add(filter.what().id());
    }
    if (filter.before() != null) {
      conditions.add("n < ?");
      values.add(filter.before());
    }
    String where = conditions.stream().collect(Collectors.joining(" AND ", "WHERE ", ""));
    return jdbc.perStatement(
        connection -> AuditRows.find(connection, where, values, filter.most()));
  }

  /** Everybody who left an entry, in alphabetical order; some hundreds at most. */
  List<String> names() {
    return jdbc.rows(
        "SELECT DISTINCT who FROM audit_entry WHERE n > "
            + CUT
            + " ORDER BY who LIMIT "
            + MOST_NAMES,
        row -> row.getString(1));
  }
}
