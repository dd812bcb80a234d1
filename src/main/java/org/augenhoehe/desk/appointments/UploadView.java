package org.augenhoehe.desk.appointments;

import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.appointment.Entry;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;

/**
 * Everything the page about appointments of several touchpoints shows.
 *
 * @param office that was selected; or null
 * @param faults of the table that was sent; empty where none was, or all of it was kept
 * @param isOpen whether the person may enter something
 * @param done whether the previous request kept a table
 */
record UploadView(
    List<Group> groups, UUID office, List<LineFault> faults, boolean isOpen, boolean done) {

  /** More lines than anybody corrects at a time. */
  private static final int MOST_TOLD = 20;

  /** An office and its touchpoints. */
  record Group(OfficeEntry office, List<Row> rows) {}

  /**
   * @param last week that something was entered of; or null
   */
  record Row(TouchpointEntry touchpoint, Week last) {

    public String path() {
      return WeeksView.address(touchpoint.id()).build().toString();
    }
  }

  /** What was selected, as a query to which a language can be appended. */
  public String anyLanguage() {
    return office == null ? "?" : "?office=" + office + "&";
  }

  public int most() {
    return Entry.MOST;
  }

  public List<LineFault> told() {
    return faults.subList(0, Math.min(MOST_TOLD, faults.size()));
  }

  /** How many more there are. */
  public int untold() {
    return faults.size() - told().size();
  }
}
