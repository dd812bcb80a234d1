package org.augenhoehe.base.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An account as administrators see it.
 *
 * @param role the first of its roles, in the order of {@link org.augenhoehe.base.staff.Role#ALL};
 *     null where the identity provider gives none any more
 * @param offices whose results it sees; null for all
 * @param setUp whether its person chose a password
 * @param provided whether its person signs in at the identity provider, which decides about rights
 * @param secondFactor whether signing in takes a code beside the password
 * @param lastSignIn null where they never signed in, or not since that is kept
 */
public record AccountEntry(
    String name,
    String role,
    List<String> roles,
    List<UUID> offices,
    boolean disabled,
    boolean setUp,
    boolean provided,
    boolean secondFactor,
    LocalDate lastSignIn) {

  static AccountEntry of(Account account) {
    List<String> roles = account.rights().orderedRoles();
    return new AccountEntry(
        account.name,
        roles.isEmpty() ? null : roles.get(0),
        roles,
        account.everyOffice ? null : account.offices.stream().sorted().toList(),
        account.disabled,
        account.passwordHash != null,
        account.isProvided(),
        account.hasFactor,
        account.lastSignIn);
  }
}
