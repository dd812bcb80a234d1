package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.staff.Role;

/**
 * Of which roles a second factor is required. Each request looks it up with its account, so that a
 * change counts at the next click, on every instance.
 */
@ApplicationScoped
public class FactorRule {

  private final PlainJdbc jdbc;
  private final AccountNames names;
  private final AuditLog audit;

  FactorRule(PlainJdbc jdbc, AccountNames names, AuditLog audit) {
    this.jdbc = jdbc;
    this.names = names;
    this.audit = audit;
  }

  /** In the order of {@link Role#ALL}. */
  @Transactional
  public List<String> roles() {
    List<String> required = jdbc.rows("SELECT role FROM required_factor", row -> row.getString(1));
    return Role.ALL.stream().filter(required::contains).toList();
  }

  /**
   * @param wanted of {@link Role#ALL}
   */
  @Transactional
  public List<String> require(Set<String> wanted) {
    return change(before -> wanted::contains);
  }

  /**
   * Changes what a form changed, and leaves alone what somebody else did meanwhile.
   *
   * @param shown the roles that required one when the form was shown
   * @param wanted those that it was sent with
   */
  @Transactional
  public List<String> require(Set<String> shown, Set<String> wanted) {
    return change(
        before ->
            role ->
                shown.contains(role) == wanted.contains(role)
                    ? before.contains(role)
                    : wanted.contains(role));
  }

  private List<String> change(Function<List<String>, Predicate<String>> rule) {
    names.begin();
    List<String> before = roles();
    List<String> after = Role.ALL.stream().filter(rule.apply(before)).toList();
    if (!after.equals(before)) {
      change("DELETE FROM required_factor WHERE role = ?", before);
      change("INSERT INTO required_factor (role) VALUES (?)", after);
      audit.add(Act.SECOND_FACTOR_REQUIRED, listed(before) + " → " + listed(after));
    }
    return after;
  }

  private void change(String statement, List<String> roles) {
    jdbc.perStatement(
        connection -> {
          try (PreparedStatement change = connection.prepareStatement(statement)) {
            for (String role : roles) {
              change.setString(1, role);
              change.executeUpdate();
            }
          }
          return null;
        });
  }

  private static String listed(List<String> roles) {
    return roles.isEmpty() ? "–" : String.join(", ", roles);
  }
}
