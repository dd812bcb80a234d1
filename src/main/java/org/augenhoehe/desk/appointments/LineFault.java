package org.augenhoehe.desk.appointments;

/**
 * A line of a table that cannot be kept.
 *
 * @param line as a spreadsheet counts them, from 1 on
 */
record LineFault(long line, Wrong wrong) {

  /** What is wrong with it. */
  enum Wrong {
    COLUMNS,
    UNKNOWN_TOUCHPOINT,
    NO_WEEK,
    NOT_OVER,
    LONG_AGO,
    NO_COUNT,
    TWICE,
    UNREADABLE,

    /** No line says anything. */
    EMPTY
  }
}
