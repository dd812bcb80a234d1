package org.augenhoehe.base.questionnaire;

/** The two lengths of the questionnaire. */
public enum Form {
  /** All items, for the customer's own device. */
  FULL,
  /** The anchor items, for a kiosk. */
  KIOSK
}
