package org.augenhoehe.base.access;

/** Writes what is counted so far into the audit log, as if the hour were over. */
public final class EndedHours {

  private EndedHours() {}

  public static void write(FailedSignIns failed) {
    failed.writeAll(null);
  }
}
