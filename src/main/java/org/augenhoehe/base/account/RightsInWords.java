package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;

/** Tells rights as the audit log has them. Roles come first: a long list of offices is cut. */
@ApplicationScoped
class RightsInWords {

  private final OfficeTree tree;

  RightsInWords(OfficeTree tree) {
    this.tree = tree;
  }

  /**
   * @throws AccountRefusal where there is no such office
   */
  void requireOffices(Rights rights) {
    Set<UUID> unknown = new HashSet<>(rights.offices());
    tree.offices().forEach(office -> unknown.remove(office.id()));
    if (!unknown.isEmpty()) {
      throw AccountRefusal.unknownOffice();
    }
  }

  String of(Rights rights) {
    return roles(rights) + " (" + offices(rights) + ")";
  }

  String of(Rights before, Rights after) {
    String roles = roles(after);
    if (!after.roles().equals(before.roles())) {
      roles = roles(before) + " → " + roles;
    }
    return roles + " (" + offices(before) + " → " + offices(after) + ")";
  }

  private static String roles(Rights rights) {
    return String.join(", ", rights.orderedRoles());
  }

  private String offices(Rights rights) {
    Map<UUID, String> names =
        tree.offices().stream().collect(Collectors.toMap(OfficeEntry::id, OfficeEntry::name));
    return rights.everyOffice()
        ? "every office"
        : rights.offices().stream().map(names::get).sorted().collect(Collectors.joining(", "));
  }
}
