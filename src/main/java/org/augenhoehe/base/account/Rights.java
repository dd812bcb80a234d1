package org.augenhoehe.base.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.staff.Role;

/**
 * What an account may do.
 *
 * @param roles of {@link Role#ALL}; none for whom the identity provider gives none any more
 * @param everyOffice whether it sees the results of all offices; then {@code offices} is empty
 * @param offices whose results it sees
 */
public record Rights(Set<String> roles, boolean everyOffice, Set<UUID> offices) {

  public Rights {
    roles = Set.copyOf(roles);
    offices = everyOffice ? Set.of() : Set.copyOf(offices);
    if (!Role.ALL.containsAll(roles)) {
      throw new IllegalArgumentException("Not all of these are roles");
    }
  }

  /**
   * @param offices null for all
   */
  public static Rights of(Collection<String> roles, Collection<UUID> offices) {
    return offices == null
        ? new Rights(Set.copyOf(roles), true, Set.of())
        : new Rights(Set.copyOf(roles), false, Set.copyOf(offices));
  }

  /** In the order in which pages list them. */
  List<String> orderedRoles() {
    return Role.ALL.stream().filter(roles::contains).toList();
  }
}
