package org.augenhoehe.desk.people;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.account.AccountEntry;
import org.augenhoehe.base.account.Rights;
import org.augenhoehe.base.staff.Role;

/**
 * What is typed and ticked about a person, as a form shows it.
 *
 * @param roles ticked; those that are none were dropped
 * @param scope {@code all} or {@code some}
 * @param offices ticked
 */
record PersonForm(String name, List<String> roles, String scope, List<String> offices) {

  private static final String ALL = "all";
  private static final String SOME = "some";

  static PersonForm of(String name, List<String> roles, String scope, List<String> offices) {
    return new PersonForm(
        Objects.requireNonNullElse(name, ""),
        present(roles).filter(Role.ALL::contains).distinct().toList(),
        ALL.equals(scope) ? ALL : SOME,
        present(offices).distinct().toList());
  }

  /** To begin with: a manager, which most people are, and no office yet. */
  static PersonForm empty() {
    return new PersonForm("", List.of(Role.MANAGER), SOME, List.of());
  }

  static PersonForm of(AccountEntry account) {
    return new PersonForm(
        account.name(),
        account.roles(),
        account.offices() == null ? ALL : SOME,
        account.offices() == null
            ? List.of()
            : account.offices().stream().map(UUID::toString).toList());
  }

  private static Stream<String> present(List<String> values) {
    return values == null ? Stream.empty() : values.stream().filter(Objects::nonNull);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  public boolean isOfAll() {
    return scope.equals(ALL);
  }

  public boolean sees(UUID office) {
    return offices.contains(office.toString());
  }

  /** At least one role was ticked. */
  boolean hasRoles() {
    return !roles.isEmpty();
  }

  /**
   * @throws IllegalArgumentException where an office is no id, which no page sends
   */
  Rights rights() {
    return Rights.of(roles, isOfAll() ? null : offices.stream().map(UUID::fromString).toList());
  }
}
