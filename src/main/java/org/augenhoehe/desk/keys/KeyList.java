package org.augenhoehe.desk.keys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.program.KeyEntry;
import org.augenhoehe.base.program.ProgramKeys;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.desk.keys.KeyForm.KeyFault;

/**
 * The page of all keys.
 *
 * @param offices that a new key can be limited to
 * @param form what its fields show
 * @param fault what is wrong with that; or null
 */
record KeyList(
    List<Row> keys, List<OfficeEntry> offices, KeyForm form, KeyFault fault, boolean revoked) {

  /**
   * A key in words.
   *
   * @param offices the names of those it is limited to; empty for all
   */
  record Row(KeyEntry key, List<String> offices, boolean expired) {}

  static KeyList of(
      List<KeyEntry> keys,
      List<OfficeEntry> offices,
      Predicate<KeyEntry> isExpired,
      KeyForm form,
      KeyFault fault,
      boolean revoked) {
    Map<UUID, String> names =
        offices.stream().collect(Collectors.toMap(OfficeEntry::id, OfficeEntry::name));
    return new KeyList(
        keys.stream()
            .map(
                key ->
                    new Row(
                        key,
                        key.offices() == null
                            ? List.of()
                            : key.offices().stream().map(names::get).sorted().toList(),
                        isExpired.test(key)))
            .toList(),
        offices,
        form,
        fault,
        revoked);
  }

  public List<String> roles() {
    return Role.ALL;
  }

  public int longestName() {
    return ProgramKeys.LONGEST_NAME;
  }

  public int mostDays() {
    return ProgramKeys.MOST_DAYS;
  }
}
