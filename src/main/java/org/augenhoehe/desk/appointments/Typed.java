package org.augenhoehe.desk.appointments;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type and what spreadsheets write. */
final class Typed {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private Typed() {}

  /**
   * @return nothing where it is no whole number; a number, or none where nothing is typed
   */
  static Optional<Optional<Integer>> count(String typed) {
    String stripped = typed.strip();
    if (stripped.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return DIGITS.matcher(stripped).matches()
        ? Optional.of(Optional.of(Integer.parseInt(stripped)))
        : Optional.empty();
  }
}
