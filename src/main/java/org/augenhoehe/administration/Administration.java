package org.augenhoehe.administration;

import java.util.List;
import org.augenhoehe.office.OfficeTree;
import org.augenhoehe.office.OfficeTree.OfficeEntry;
import org.augenhoehe.office.OfficeTree.TouchpointEntry;

/**
 * What the administration's page shows.
 *
 * @param minimum how many ballots a box must hold to be counted
 */
record Administration(List<Branch> offices, int minimum, Notice notice) {

  /** An office with its touchpoints. */
  record Branch(OfficeEntry office, List<TouchpointEntry> touchpoints) {}

  /**
   * What was done just before.
   *
   * @param opened boxes that were opened; null if none were to be
   * @param ballots that were counted in them
   */
  record Notice(boolean saved, Integer opened, Integer ballots) {

    static final Notice NONE = new Notice(false, null, null);

    public boolean isOpening() {
      return opened != null && ballots != null;
    }
  }

  static Administration of(OfficeTree tree, int minimum, Notice notice) {
    return new Administration(
        tree.offices().stream()
            .map(office -> new Branch(office, tree.touchpoints(office.id())))
            .toList(),
        minimum,
        notice);
  }
}
