package org.augenhoehe.base.office;

/** How a customer is asked. Answers given on the spot run more positive than those given later. */
public enum Channel {
  /** Their own device. */
  PHONE,
  /** A paired tablet at the exit. */
  KIOSK
}
