package org.augenhoehe.base.factor;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.database.PlainJdbc;

/** Factors and recovery codes in the database, in the caller's transaction. */
@Singleton
class FactorRows {

  /** A factor as it is stored. */
  record Row(String sealed, Instant wrongUntil) {}

  private static final String FIND =
      "SELECT sealed, wrong_until FROM second_factor WHERE account = ?";
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String ADD =
      "INSERT INTO second_factor (account, sealed, wrong_until) VALUES (?, ?, ?)";
  private static final String SEAL = "UPDATE second_factor SET sealed = ? WHERE account = ?";
  private static final String NOTE = "UPDATE second_factor SET wrong_until = ? WHERE account = ?";
  private static final String REMOVE = "DELETE FROM second_factor WHERE account = ?";
  private static final String ADD_CODE = "INSERT INTO recovery_code (account, hash) VALUES (?, ?)";
  private static final String USE_CODE = "DELETE FROM recovery_code WHERE account = ? AND hash = ?";
  private static final String REMOVE_CODES = "DELETE FROM recovery_code WHERE account = ?";
  private static final String COUNT_CODES = "SELECT count(*) FROM recovery_code WHERE account = ?";

  private final PlainJdbc jdbc;

  FactorRows(PlainJdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Without waiting for who has locked it. */
  Optional<Row> find(String account) {
    return row(FIND, account);
  }

  /**
   * The row stays this transaction's own until it ends: of two uses of one code the second waits.
   */
  Optional<Row> lock(String account) {
    return row(LOCK, account);
  }

  private Optional<Row> row(String statement, String account) {
    return jdbc.perStatement(
        connection -> {
          try (PreparedStatement select = prepare(connection, statement, account);
              ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Row(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                : Optional.empty();
          }
        });
  }

  void add(String account, String sealed, Instant wrongUntil) {
    change(ADD, account, sealed, wrongUntil.atOffset(ZoneOffset.UTC));
  }

  void seal(String account, String sealed) {
    change(SEAL, sealed, account);
  }

  void noteWrong(String account, Instant until) {
    change(NOTE, until.atOffset(ZoneOffset.UTC), account);
  }

  /** With its recovery codes. */
  boolean remove(String account) {
    return change(REMOVE, account) > 0;
  }

  void replaceCodes(String account, List<RecoveryCode> codes) {
    change(REMOVE_CODES, account);
    codes.forEach(code -> change(ADD_CODE, account, code.hash()));
  }

  boolean useCode(String account, RecoveryCode code) {
    return change(USE_CODE, account, code.hash()) > 0;
  }

  int codesLeft(String account) {
    return jdbc.perStatement(
        connection -> {
          try (PreparedStatement select = prepare(connection, COUNT_CODES, account);
              ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  private int change(String statement, Object... values) {
    return jdbc.perStatement(
        connection -> {
          try (PreparedStatement change = prepare(connection, statement, values)) {
            return change.executeUpdate();
          }
        });
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
