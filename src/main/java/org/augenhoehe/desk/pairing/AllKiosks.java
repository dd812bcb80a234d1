package org.augenhoehe.desk.pairing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.entitle.kiosk.KioskEntry;

/** The kiosks of all offices; offices without touchpoints are left out. */
record AllKiosks(List<InOffice> offices) {

  record InOffice(OfficeEntry office, List<AtTouchpoint> touchpoints) {}

  record AtTouchpoint(TouchpointEntry touchpoint, List<KioskEntry> kiosks) {}

  /**
   * @param kiosks by the ids of their touchpoints
   */
  static AllKiosks of(OfficeTree tree, Map<UUID, List<KioskEntry>> kiosks) {
    return new AllKiosks(
        tree.offices().stream()
            .map(
                office ->
                    new InOffice(
                        office,
                        tree.touchpoints(office.id()).stream()
                            .map(
                                touchpoint ->
                                    new AtTouchpoint(
                                        touchpoint,
                                        kiosks.getOrDefault(touchpoint.id(), List.of())))
                            .toList()))
            .filter(office -> !office.touchpoints().isEmpty())
            .toList());
  }

  public int count() {
    return offices.stream()
        .flatMap(office -> office.touchpoints().stream())
        .mapToInt(touchpoint -> touchpoint.kiosks().size())
        .sum();
  }
}
