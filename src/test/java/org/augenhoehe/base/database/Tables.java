package org.augenhoehe.base.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads and changes the database behind the service's back, as an administrator could. */
public record Tables(DataSource database) {

  /** Written by the service itself, some time after its start, and at no request. */
  private static final String BY_ITSELF = "kept_schedule";

  /** The first column of every row. */
  public List<Object> column(String query, Object... parameters) {
    List<Object> values = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        values.add(rows.getObject(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long number(String query, Object... parameters) {
    return ((Number) column(query, parameters).get(0)).longValue();
  }

  public int change(String statement, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows each table has: the same before and after means nothing was stored. */
  public Map<String, Long> sizes() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (String table : names()) {
      if (!table.equalsIgnoreCase(BY_ITSELF)) {
        sizes.put(table, number("SELECT count(*) FROM " + table));
      }
    }
    sizes.put("spent", number("SELECT count(*) FROM invitation WHERE spent"));
    sizes.replaceAll((table, size) -> table.equalsIgnoreCase("audit_entry") ? acts() : size);
    return sizes;
  }

  /** Without sums of failed sign-ins, which are written when an hour ends. */
  private long acts() {
    return number(
        "SELECT count(*) FROM audit_entry"
            + " WHERE what NOT LIKE 'sign-in-failed%' AND what NOT IN ('sign-in-refused', 'code-failed')");
  }

  /** Everything in every table, as text. */
  public String dump() {
    StringBuilder dump = new StringBuilder();
    for (String table : names()) {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = prepare(connection, "SELECT * FROM " + table);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            dump.append(rows.getString(i)).append('\n');
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return dump.toString();
  }

  List<String> names() {
    return column(
            """
            SELECT table_name FROM information_schema.tables
            WHERE lower(table_schema) = 'public' AND lower(table_name) NOT LIKE 'flyway%'
            ORDER BY 1
            """)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
