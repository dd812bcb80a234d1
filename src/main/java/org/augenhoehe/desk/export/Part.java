package org.augenhoehe.desk.export;

import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.vote.release.Scope;

/**
 * A place and the way in which its customers were asked, as rows of a table name it.
 *
 * @param office null for the authority
 * @param touchpoint null for an office or the authority
 * @param scope the same with the days that were chosen
 */
record Part(OfficeEntry office, TouchpointEntry touchpoint, Scope scope) {

  /** Whether only one box hangs here, so that its course is that of the box. */
  boolean isLeaf() {
    return touchpoint != null && scope.channel() != null;
  }
}
