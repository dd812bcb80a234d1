package org.augenhoehe.desk.export;

import java.util.Arrays;
import java.util.List;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.platform.Cell;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.Slips;

/**
 * A counted box with the names of its place.
 *
 * @param touchpoint null where the box hung on the office
 * @param slips null where none are told
 */
record Counted(Release release, OfficeEntry office, TouchpointEntry touchpoint, Slips slips) {

  List<Object> row(Words words) {
    return Arrays.asList(
        Scope.day(release.openedAt()),
        Cell.harmless(office.name()),
        touchpoint == null ? words.page().allTouchpoints() : Cell.harmless(touchpoint.name()),
        box(words),
        slips == null ? null : slips.printed(),
        slips == null ? null : slips.exchanged(),
        release.ballots(),
        release.spoiled());
  }

  private String box(Words words) {
    if (release.node().channel() != null) {
      return switch (release.node().channel()) {
        case PHONE -> words.counts().ofPhones();
        case KIOSK -> words.counts().ofKiosk();
      };
    }
    return touchpoint == null ? words.counts().wholeOffice() : words.counts().ofBoth();
  }
}
