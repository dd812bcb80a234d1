package org.augenhoehe.base.program;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.staff.Role;

/**
 * What a key may do.
 *
 * @param role one of {@link Role#ALL}
 * @param offices whose results it reads; null for those of all offices
 */
public record KeyScope(String role, Set<UUID> offices) {

  /** Roles that offices limit: an administrator sees all, an auditor no results. */
  private static final List<String> LIMITED = List.of(Role.MANAGER, Role.READER);

  public boolean isEveryOffice() {
    return offices == null;
  }

  /** Whether it names offices although its role is not limited to any. */
  public boolean isLimitedInVain() {
    return offices != null && !LIMITED.contains(role);
  }
}
