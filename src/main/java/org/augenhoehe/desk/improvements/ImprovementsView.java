package org.augenhoehe.desk.improvements;

import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.improvement.Reason;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;

/**
 * Everything the pages about a touchpoint's improvements show.
 *
 * @param rows newest first
 * @param form what is typed; null for who may only read
 * @param fault why the form is shown again; or null
 * @param values that an improvement can aim at
 * @param done what the previous request did: {@code entered}, {@code corrected} or {@code
 *     withdrawn}; or anything
 */
record ImprovementsView(
    OfficeEntry office,
    TouchpointEntry touchpoint,
    List<Row> rows,
    ImprovementForm form,
    Reason fault,
    List<Value> values,
    LocalDate today,
    String done) {

  /** A value of the motto. */
  record Value(String id, String label) {}

  /**
   * An improvement in the list.
   *
   * @param value the label of the value that it aims at; or null
   * @param isNewest whether customers are told of this one
   * @param isOpen whether it can be corrected
   */
  record Row(ImprovementEntry entry, String value, boolean isNewest, boolean isOpen) {}

  static UriBuilder address(UUID touchpoint) {
    return UriBuilder.fromPath("/dashboard/touchpoints/{id}/improvements")
        .resolveTemplate("id", touchpoint);
  }

  /** The path of the list. */
  public String path() {
    return address(touchpoint.id()).build().toString();
  }

  public boolean isOfText() {
    return fault != null && fault.isOfText();
  }

  public boolean isOfDay() {
    return fault != null && fault.isOfDay();
  }

  public boolean isOfValue() {
    return fault == Reason.UNKNOWN_VALUE;
  }

  /** The row that a page is about, where it is about one. */
  public Row row() {
    return rows.get(0);
  }
}
