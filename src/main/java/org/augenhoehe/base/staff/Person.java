package org.augenhoehe.base.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.audit.Actor;

/**
 * Somebody who works here, as every right depends on it.
 *
 * @param roles see {@link Role}
 * @param everyOffice whether they see the results of all offices; then {@code offices} is empty
 * @param offices whose results they see
 * @param generation of their account: another one begins with every change of password or rights,
 *     and ends the sessions of the one before; null for who has no sessions
 */
public record Person(
    String name, Set<String> roles, boolean everyOffice, Set<UUID> offices, UUID generation) {

  private static final String ATTRIBUTE = "person";

  public Person {
    roles = Set.copyOf(roles);
    offices = Set.copyOf(offices);
  }

  /** Somebody who has no sessions. */
  public Person(String name, Set<String> roles, boolean everyOffice, Set<UUID> offices) {
    this(name, roles, everyOffice, offices, null);
  }

  /** An administrator sees the results of all offices. */
  public boolean sees(UUID office) {
    return seesAll() || offices.contains(office);
  }

  public boolean seesAll() {
    return everyOffice || roles.contains(Role.ADMIN);
  }

  /** Whether there are results that they may see, of whatever offices. */
  public boolean seesResults() {
    return Stream.of(Role.ADMIN, Role.MANAGER, Role.READER).anyMatch(roles::contains);
  }

  /** The path of the first page after sign-in: an auditor alone sees no results. */
  public String landing() {
    return seesResults() || !roles.contains(Role.AUDITOR) ? "/dashboard" : "/admin/audit";
  }

  /**
   * @throws IllegalStateException where nobody is signed in
   */
  public static Person of(SecurityIdentity identity) {
    Person person = identity.getAttribute(ATTRIBUTE);
    if (person == null) {
      throw new IllegalStateException("Nobody is signed in");
    }
    return person;
  }

  /**
   * @param principal the name that Quarkus knows it by
   */
  public QuarkusSecurityIdentity.Builder identity(String principal) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(principal))
        .addRoles(roles)
        .addAttribute(ATTRIBUTE, this)
        .addAttribute(Actor.ATTRIBUTE, name);
  }
}
