package org.augenhoehe.base.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log's tables, in plain SQL: the service writes them in its transactions, and a command does
 * so without the service.
 */
public final class AuditRows {

  /**
   * The last entry that was cut off.
   *
   * @param seal see {@link Witness#seal}
   */
  public record Cut(Link last, String seal) {}

  private static final String COLUMNS = "SELECT n, at, who, what, subject, hash FROM audit_entry ";

  private AuditRows() {}

  /** Reads the newest entry; others who append wait until the transaction ends. */
  public static Optional<Link> lock(Connection connection) throws SQLException {
    return link(connection, "SELECT n, hash FROM audit_head WHERE id = 1 FOR UPDATE");
  }

  /** The newest entry as it was noted when it was written. Empty where the row is missing. */
  public static Optional<Link> head(Connection connection) throws SQLException {
    return link(connection, "SELECT n, hash FROM audit_head WHERE id = 1");
  }

  /** The entry with the highest number, or the last that was cut off. */
  public static Link last(Connection connection) throws SQLException {
    Link cut = cut(connection).map(Cut::last).orElse(Link.BEGIN);
    return link(connection, "SELECT n, hash FROM audit_entry ORDER BY n DESC LIMIT 1")
        .filter(last -> last.n() > cut.n())
        .orElse(cut);
  }

  /** The entry with the lowest number. */
  public static Optional<AuditEntry> oldest(Connection connection) throws SQLException {
    return entries(connection, COLUMNS + "ORDER BY n LIMIT 1").stream().findFirst();
  }

  /** Entries from the oldest on, in their order. */
  static List<AuditEntry> after(Connection connection, long n, int most) throws SQLException {
    return entries(connection, COLUMNS + "WHERE n > ? ORDER BY n LIMIT ?", n, most);
  }

  public static Optional<AuditEntry> entry(Connection connection, long n) throws SQLException {
    return entries(connection, COLUMNS + "WHERE n = ?", n).stream().findFirst();
  }

  /** The oldest entry that is not older than this moment. */
  public static Optional<AuditEntry> firstSince(Connection connection, Instant moment)
      throws SQLException {
    return entries(connection, COLUMNS + "WHERE at >= ? ORDER BY n LIMIT 1", utc(moment)).stream()
        .findFirst();
  }

  public static void append(Connection connection, AuditEntry entry) throws SQLException {
    change(
        connection,
        "INSERT INTO audit_entry (n, at, who, what, subject, hash) VALUES (?, ?, ?, ?, ?, ?)",
        entry.n(),
        utc(entry.at()),
        entry.who(),
        entry.what(),
        entry.on(),
        entry.hash());
    setHead(connection, entry.link());
  }

  public static void setHead(Connection connection, Link newest) throws SQLException {
    if (change(
            connection,
            "UPDATE audit_head SET n = ?, hash = ? WHERE id = 1",
            newest.n(),
            newest.hash())
        == 0) {
      change(
          connection,
          "INSERT INTO audit_head (id, n, hash) VALUES (1, ?, ?)",
          newest.n(),
          newest.hash());
    }
  }

  /** Whether there is such an entry at a moment from {@code since} on, and before {@code end}. */
  static boolean isThere(
      Connection connection, String who, Act act, String on, Instant since, Instant end)
      throws SQLException {
    return !entries(
            connection,
            COLUMNS + "WHERE at >= ? AND at < ? AND who = ? AND what = ? AND subject = ? LIMIT 1",
            utc(since),
            utc(end),
            who,
            act.id(),
            on)
        .isEmpty();
  }

  public static Optional<Cut> cut(Connection connection) throws SQLException {
    try (PreparedStatement select =
            prepare(connection, "SELECT n, hash, seal FROM audit_cut WHERE id = 1");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Cut(new Link(row.getLong(1), row.getString(2)), row.getString(3)))
          : Optional.empty();
    }
  }

  public static void cut(Connection connection, Cut cut) throws SQLException {
    change(connection, "DELETE FROM audit_cut");
    change(
        connection,
        "INSERT INTO audit_cut (id, n, hash, seal) VALUES (1, ?, ?, ?)",
        cut.last().n(),
        cut.last().hash(),
        cut.seal());
    change(connection, "DELETE FROM audit_entry WHERE n <= ?", cut.last().n());
  }

  /**
   * @param condition in SQL, with a question mark for each value
   * @return the newest first
   */
  public static List<AuditEntry> find(
      Connection connection, String condition, List<Object> values, int most) throws SQLException {
    List<Object> all = new ArrayList<>(values);
    all.add(most);
    return entries(connection, COLUMNS + condition + " ORDER BY n DESC LIMIT ?", all.toArray());
  }

  public static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Link> link(Connection connection, String query) throws SQLException {
    try (PreparedStatement select = prepare(connection, query);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Link(row.getLong(1), row.getString(2)))
          : Optional.empty();
    }
  }

  private static List<AuditEntry> entries(Connection connection, String query, Object... values)
      throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, query, values);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(
            new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
      }
    }
    return entries;
  }

  private static int change(Connection connection, String statement, Object... values)
      throws SQLException {
    try (PreparedStatement change = prepare(connection, statement, values)) {
      return change.executeUpdate();
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... values) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
    return prepared;
  }
}
