package org.augenhoehe.redteam;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.augenhoehe.base.platform.TestInstallation;

/**
 * A row as an administrator of the database sees it, with the database's own metadata.
 *
 * @param customer the owner, whom the test knows and the attacker does not
 */
record Seen(int customer, Map<String, String> values) {

  /**
   * @param table with its condition, e.g. {@code ballot WHERE box_id = ?}
   * @param owner returns the customer to whom a row belongs
   */
  static List<Seen> rows(
      DataSource database, String table, Object parameter, ToIntFunction<Map<String, String>> owner)
      throws SQLException {
    String hidden =
        TestInstallation.isOnPostgres() ? "xmin::text AS xmin, ctid::text AS ctid" : "_rowid_";
    String name = table.split(" ")[0];
    String query = "SELECT %s, %s.* FROM %s".formatted(hidden, name, table);
    List<Seen> seen = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      if (parameter != null) {
        statement.setObject(1, parameter);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Map<String, String> values = new LinkedHashMap<>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            values.put(
                rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), rows.getString(i));
          }
          seen.add(new Seen(owner.applyAsInt(values), values));
        }
      }
    }
    return seen;
  }

  String value(String column) {
    return values.get(column);
  }
}
