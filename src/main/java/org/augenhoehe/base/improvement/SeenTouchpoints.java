package org.augenhoehe.base.improvement;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
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
   * @throws ImprovementRefusal when the person does not see its office
   */
  public TouchpointEntry find(UUID id) {
    TouchpointEntry touchpoint = tree.touchpoint(id);
    if (!user.person().sees(touchpoint.office())) {
      throw ImprovementRefusal.of(Reason.OTHER_OFFICE);
    }
    return touchpoint;
  }
}
