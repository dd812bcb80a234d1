package org.augenhoehe.base.improvement;

/** Why something about improvements is refused. */
public enum Reason {
  NO_TEXT(400),
  TEXT_TOO_LONG(400),
  UNPRINTABLE(400),
  NO_DAY(400),
  FUTURE(422),
  LONG_AGO(422),
  UNKNOWN_VALUE(400),
  TOO_LATE(409),
  WITHDRAWN(409),
  UNKNOWN(404);

  private final int status;

  Reason(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** Whether another text would help. */
  public boolean isOfText() {
    return this == NO_TEXT || this == TEXT_TOO_LONG || this == UNPRINTABLE;
  }

  /** Whether another day would help. */
  public boolean isOfDay() {
    return this == NO_DAY || this == FUTURE || this == LONG_AGO;
  }
}
