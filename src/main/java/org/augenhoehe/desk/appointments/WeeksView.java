package org.augenhoehe.desk.appointments;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.appointment.Entry;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;

/**
 * Everything the page about a touchpoint's appointments shows.
 *
 * @param rows the latest week first
 * @param until the latest of these weeks
 * @param isLatest whether there is none after it
 * @param isOpen whether the person may enter something
 * @param done whether the previous request entered something
 */
record WeeksView(
    OfficeEntry office,
    TouchpointEntry touchpoint,
    List<WeekRow> rows,
    Week until,
    boolean isLatest,
    boolean isOpen,
    boolean done) {

  static UriBuilder address(UUID touchpoint) {
    return UriBuilder.fromPath("/dashboard/touchpoints/{id}/appointments")
        .resolveTemplate("id", touchpoint);
  }

  public String path() {
    return address(touchpoint.id()).build().toString();
  }

  /** The latest of the weeks before these. */
  public Week earlier() {
    return until.plus(-rows.size());
  }

  /** The latest of the weeks after these. */
  public Week later() {
    return until.plus(rows.size());
  }

  public int most() {
    return Entry.MOST;
  }

  public boolean isFaulty() {
    return rows.stream().anyMatch(row -> row.fault() != null);
  }

  /** The first week that cannot be kept, where the form is shown again. */
  public boolean isFirstFault(WeekRow row) {
    return row.fault() != null
        && rows.stream().filter(each -> each.fault() != null).findFirst().orElseThrow() == row;
  }
}
