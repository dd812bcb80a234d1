package org.augenhoehe.base.appointment;

/** Why a count of appointments is refused. */
public enum Reason {
  NO_WEEK(400),
  NO_COUNT(400),
  NOT_OVER(422),
  LONG_AGO(422);

  private final int status;

  Reason(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
