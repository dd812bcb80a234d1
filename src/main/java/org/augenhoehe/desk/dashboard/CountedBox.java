package org.augenhoehe.desk.dashboard;

import java.time.LocalDate;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.Slips;

/**
 * One line of the list of counts.
 *
 * @param touchpoint null where the box hung on the office
 * @param slips null where none are told
 */
record CountedBox(Release release, OfficeEntry office, TouchpointEntry touchpoint, Slips slips) {

  public LocalDate day() {
    return Scope.day(release.openedAt());
  }

  public boolean isPhone() {
    return release.node().channel() == Channel.PHONE;
  }

  public boolean isKiosk() {
    return release.node().channel() == Channel.KIOSK;
  }
}
