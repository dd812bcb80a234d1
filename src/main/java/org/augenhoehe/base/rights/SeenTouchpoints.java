package org.augenhoehe.base.rights;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;

/** The touchpoints that the person who asks may see: those of their offices, as with results. */
@Singleton
public class SeenTouchpoints {

  private final OfficeTree tree;
  private final SignedInUser user;

  SeenTouchpoints(OfficeTree tree, SignedInUser user) {
    this.tree = tree;
    this.user = user;
  }

  /**
   * @throws org.augenhoehe.base.office.OfficeRefusal when there is no such touchpoint
   * @throws RightsRefusal when the person does not see its office
   */
  public TouchpointEntry find(UUID id) {
    TouchpointEntry touchpoint = tree.touchpoint(id);
    if (!user.person().sees(touchpoint.office())) {
      throw RightsRefusal.otherOffice();
    }
    return touchpoint;
  }

  /** All of them, office after office, by name. */
  public List<TouchpointEntry> all() {
    return all(user.person());
  }

  /** The same for somebody who is not signed in. */
  public List<TouchpointEntry> all(Person person) {
    Map<UUID, List<TouchpointEntry>> touchpoints =
        tree.touchpoints().stream().collect(Collectors.groupingBy(TouchpointEntry::office));
    return tree.offices().stream()
        .map(OfficeEntry::id)
        .filter(person::sees)
        .flatMap(office -> touchpoints.getOrDefault(office, List.of()).stream())
        .toList();
  }
}
