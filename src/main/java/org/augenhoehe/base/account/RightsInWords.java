package org.augenhoehe.base.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return roles + " (" + offices(before, after) + ")";
  }

  /** Of two lists only what differs, what is new first: a long text is cut at its end. */
  private String offices(Rights before, Rights after) {
    if (before.everyOffice() != after.everyOffice()) {
      return "+ " + offices(after) + "; − " + offices(before);
    }
    Set<UUID> added = new HashSet<>(after.offices());
    added.removeAll(before.offices());
    Set<UUID> removed = new HashSet<>(before.offices());
    removed.removeAll(after.offices());
    return added.isEmpty() && removed.isEmpty()
        ? offices(after)
        : Stream.of(marked("+ ", added), marked("− ", removed))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
  }

  private String marked(String sign, Set<UUID> offices) {
    return offices.isEmpty() ? "" : sign + names(offices);
  }

  private static String roles(Rights rights) {
    return String.join(", ", rights.orderedRoles());
  }

  private String offices(Rights rights) {
    return rights.everyOffice() ? "every office" : names(rights.offices());
  }

  private String names(Set<UUID> offices) {
    Map<UUID, String> names =
        tree.offices().stream().collect(Collectors.toMap(OfficeEntry::id, OfficeEntry::name));
    return offices.stream().map(names::get).sorted().collect(Collectors.joining(", "));
  }
}
