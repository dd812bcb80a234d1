package org.augenhoehe.desk.keys;

import io.quarkus.qute.TemplateEnum;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.program.KeyScope;
import org.augenhoehe.base.program.ProgramKeys;
import org.augenhoehe.base.staff.Role;

/**
 * What was typed for a new key.
 *
 * @param some whether only the ticked offices are meant
 * @param offices the ids of the ticked ones, of offices that exist
 */
record KeyForm(String name, String role, boolean some, Set<UUID> offices, String days) {

  static final KeyForm BLANK = new KeyForm("", Role.MANAGER, false, Set.of(), "90");

  /** What is wrong with it. */
  @TemplateEnum
  enum KeyFault {
    NAME_MISSING(400),
    NAME_LONG(400),
    NAME_UNPRINTABLE(400),
    NAME_TAKEN(409),
    ROLE(400),
    NO_OFFICE(422),
    OFFICES_IN_VAIN(422),
    DAYS(400);

    private final int status;

    KeyFault(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }

    public boolean isOfName() {
      return name().startsWith("NAME");
    }

    public boolean isOfRole() {
      return this == ROLE;
    }

    public boolean isOfOffices() {
      return this == NO_OFFICE || this == OFFICES_IN_VAIN;
    }

    public boolean isOfDays() {
      return this == DAYS;
    }
  }

  KeyForm {
    name = name == null ? "" : name;
    role = role == null ? "" : role;
    days = days == null ? "" : days.strip();
  }

  Optional<KeyFault> fault() {
    if (name.matches("\\p{Z}*")) {
      return Optional.of(KeyFault.NAME_MISSING);
    }
    if (name.length() > ProgramKeys.LONGEST_NAME) {
      return Optional.of(KeyFault.NAME_LONG);
    }
    if (!name.matches(OfficeTree.NAME)) {
      return Optional.of(KeyFault.NAME_UNPRINTABLE);
    }
    if (!Role.ALL.contains(role)) {
      return Optional.of(KeyFault.ROLE);
    }
    if (some && offices.isEmpty()) {
      return Optional.of(KeyFault.NO_OFFICE);
    }
    if (some && new KeyScope(role, Set.of()).isLimitedInVain()) {
      return Optional.of(KeyFault.OFFICES_IN_VAIN);
    }
    return days.matches("[1-9]\\d{0,2}") && Integer.parseInt(days) <= ProgramKeys.MOST_DAYS
        ? Optional.empty()
        : Optional.of(KeyFault.DAYS);
  }

  /** Of a form without a fault. */
  KeyScope scope() {
    return new KeyScope(role, some ? offices : null);
  }

  public boolean isTicked(UUID office) {
    return offices.contains(office);
  }

  int validDays() {
    return Integer.parseInt(days);
  }
}
