package org.augenhoehe.base.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.database.PlainJdbc;

/** Keeps the views of each account. */
@ApplicationScoped
public class SavedViews {

  /** More than anybody finds again. */
  static final int MOST = 30;

  private static final String OF = "SELECT name, address FROM saved_view WHERE account = ?";
  private static final String REMOVE = "DELETE FROM saved_view WHERE account = ? AND name = ?";
  private static final String ADD =
      "INSERT INTO saved_view (account, name, address) VALUES (?, ?, ?)";

  private final PlainJdbc jdbc;

  SavedViews(PlainJdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** By name. */
  @Transactional
  public List<SavedView> of(String account) {
    List<SavedView> views =
        jdbc.perStatement(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(OF)) {
                select.setString(1, account);
                List<SavedView> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    found.add(new SavedView(row.getString(1), row.getString(2)));
                  }
                }
                return found;
              }
            });
    views.sort(Comparator.comparing(SavedView::name, Collator.getInstance(Locale.GERMAN)));
    return views;
  }

  /**
   * Keeps a view, in place of another of this name.
   *
   * @return false where there are too many already
   */
  @Transactional
  public boolean keep(String account, SavedView view) {
    remove(account, view.name());
    if (of(account).size() >= MOST) {
      return false;
    }
    change(ADD, account, view.name(), view.address());
    return true;
  }

  @Transactional
  public void remove(String account, String name) {
    change(REMOVE, account, name);
  }

  private void change(String statement, String... values) {
    jdbc.perStatement(
        connection -> {
          try (PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
              change.setString(i + 1, values[i]);
            }
            return change.executeUpdate();
          }
        });
  }
}
