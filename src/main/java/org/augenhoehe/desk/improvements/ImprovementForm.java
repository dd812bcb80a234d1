package org.augenhoehe.desk.improvements;

import java.time.LocalDate;
import java.util.Objects;
import org.augenhoehe.base.improvement.Draft;
import org.augenhoehe.base.improvement.ImprovementEntry;

/** What is typed about an improvement, as a form shows it. */
record ImprovementForm(String day, String text, String value) {

  ImprovementForm {
    day = Objects.requireNonNullElse(day, "");
    text = Objects.requireNonNullElse(text, "");
    value = Objects.requireNonNullElse(value, "");
  }

  /**
   * To begin with.
   *
   * @param value that is chosen already; or null
   */
  static ImprovementForm of(LocalDate today, String value) {
    return new ImprovementForm(today.toString(), "", value);
  }

  static ImprovementForm of(ImprovementEntry entry) {
    return new ImprovementForm(Objects.toString(entry.day(), ""), entry.text(), entry.value());
  }

  Draft draft() {
    return Draft.of(day, text, value);
  }

  /** Of the text as it would be kept. */
  public int length() {
    return draft().length();
  }

  public int longest() {
    return Draft.LONGEST;
  }

  public LocalDate earliest() {
    return Draft.EARLIEST;
  }
}
