package org.augenhoehe.base.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.account.Login;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.staff.Person;

/** Sessions as they are stored, in the caller's transaction if there is one. */
@Singleton
class SessionRows {

  /**
   * A session as it is stored.
   *
   * @param waits whether it began with the password alone where more was needed
   */
  record Row(String account, UUID generation, boolean waits) {

    boolean isOf(Login login) {
      return generation.equals(login.person().generation());
    }
  }

  private static final String BEGIN =
      "INSERT INTO staff_session (id, account, generation, ends, waits) VALUES (?, ?, ?, ?, ?)";
  private static final String FIND =
      "SELECT account, generation, waits FROM staff_session WHERE id = ? AND ends > ?";
  private static final String RENEW =
      "UPDATE staff_session SET id = ?, generation = ? WHERE id = ?";
  private static final String END = "DELETE FROM staff_session WHERE id = ?";
  private static final String FORGET = "DELETE FROM staff_session WHERE ends <= ?";

  private final PlainJdbc jdbc;
  private final Clock clock;

  SessionRows(PlainJdbc jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Deletes those that have ended, too. */
  void begin(UUID id, Person person, OffsetDateTime ends, boolean waits) {
    change(FORGET, now());
    change(BEGIN, id, person.name(), person.generation(), ends, waits);
  }

  Optional<Row> find(UUID id) {
    return jdbc.perStatement(connection -> row(connection, id));
  }

  /**
   * Goes on with one under another id.
   *
   * @return whether there was one
   */
  boolean renew(UUID before, UUID id, UUID generation) {
    return change(RENEW, id, generation, before) > 0;
  }

  /**
   * @return whether there was one
   */
  boolean end(UUID id) {
    return change(END, id) > 0;
  }

  private Optional<Row> row(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      select.setObject(2, now());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)))
            : Optional.empty();
      }
    }
  }

  private int change(String statement, Object... values) {
    return jdbc.perStatement(
        connection -> {
          try (PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
              change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
          }
        });
  }

  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
