package org.augenhoehe.desk.provider;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.staff.Role;
import org.eclipse.microprofile.config.spi.Converter;

/** Which roles or groups of the provider mean which role here. */
public record RoleMapping(List<Pair> pairs) {

  /**
   * One of them.
   *
   * @param group as the provider names it
   * @param role one of {@link Role#ALL}
   */
  public record Pair(String group, String role) {}

  Set<String> rolesOf(Set<String> groups) {
    return pairs.stream()
        .filter(pair -> groups.contains(pair.group()))
        .map(Pair::role)
        .collect(Collectors.toSet());
  }

  /** Reads {@code leitung=manager,dsb=auditor}. A group may contain the equals sign itself. */
  public static final class Reader implements Converter<RoleMapping> {

    private static final long serialVersionUID = 1;

    @Override
    public RoleMapping convert(String value) {
      return new RoleMapping(Stream.of(value.split(",", -1)).map(Reader::pair).toList());
    }

    private static Pair pair(String text) {
      int sign = text.lastIndexOf('=');
      String group = text.substring(0, Math.max(sign, 0)).strip();
      String role = text.substring(sign + 1).strip();
      if (group.isEmpty() || !Role.ALL.contains(role)) {
        throw new IllegalArgumentException(
            "must be pairs such as leitung=manager, where the right side is one of " + Role.ALL);
      }
      return new Pair(group, role);
    }
  }
}
