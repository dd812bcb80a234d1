package org.augenhoehe.desk.provider;

import org.augenhoehe.base.staff.Role;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * One role of the provider and what it means here.
 *
 * @param group as the provider names it
 * @param role one of {@link Role#ALL}
 */
public record RoleMapping(String group, String role) {

  /** Reads {@code leitung=manager}. A group may contain the sign itself. */
  public static final class Reader implements Converter<RoleMapping> {

    private static final long serialVersionUID = 1;

    @Override
    public RoleMapping convert(String value) {
      int sign = value.lastIndexOf('=');
      String group = value.substring(0, Math.max(sign, 0)).strip();
      String role = value.substring(sign + 1).strip();
      if (group.isEmpty() || !Role.ALL.contains(role)) {
        throw new IllegalArgumentException(
            "must be pairs such as leitung=manager, where the right side is one of " + Role.ALL);
      }
      return new RoleMapping(group, role);
    }
  }
}
