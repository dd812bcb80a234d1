package org.augenhoehe.base.improvement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.augenhoehe.base.office.OfficeTree;

/**
 * What somebody wrote about an improvement. Its text is kept as one line in composed characters
 * (NFC); one that is far too long is kept as it is, to be refused.
 *
 * @param day on which it was made; null where none was given
 * @param text null counts as empty
 * @param value the id of a dimension; null or empty for none
 */
public record Draft(LocalDate day, String text, String value) {

  /** Two sentences; customers at an exit read no more. Code points, as people count letters. */
  public static final int LONGEST = 300;

  /** More than so many letters can have with their marks, and cheap to compose. */
  private static final int MOST_CHARS = 4 * LONGEST;

  /** Before any of these services ran; databases do not keep every day there is. */
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final Pattern BLANKS =
      Pattern.compile("[\\p{Zs}\\t\\r\\n\\x0B\\f\\x85\\p{Zl}\\p{Zp}]+");
  private static final Pattern PRINTABLE = Pattern.compile(OfficeTree.PRINTABLE);

  public Draft {
    text = line(Objects.requireNonNullElse(text, ""));
    value = value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * The same for a day that was typed.
   *
   * @param day as 2026-01-31; what cannot be read counts as none
   */
  public static Draft of(String day, String text, String value) {
    try {
      return new Draft(LocalDate.parse(Objects.requireNonNullElse(day, "")), text, value);
    } catch (DateTimeParseException noDay) {
      return new Draft(null, text, value);
    }
  }

  /** Letters, signs and blanks of the text, as people count them. */
  public int length() {
    return text.codePointCount(0, text.length());
  }

  /**
   * @param today in Berlin
   * @param values ids of the dimensions
   */
  Optional<Reason> fault(LocalDate today, Collection<String> values) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(Reason.NO_TEXT);
    }
    if (length() > LONGEST) {
      return Optional.of(Reason.TEXT_TOO_LONG);
    }
    if (!PRINTABLE.matcher(text).matches()) {
      return Optional.of(Reason.UNPRINTABLE);
    }
    if (day == null) {
      return Optional.of(Reason.NO_DAY);
    }
    if (day.isAfter(today)) {
      return Optional.of(Reason.FUTURE);
    }
    if (day.isBefore(EARLIEST)) {
      return Optional.of(Reason.LONG_AGO);
    }
    return value == null || values.contains(value)
        ? Optional.empty()
        : Optional.of(Reason.UNKNOWN_VALUE);
  }

  private static String line(String typed) {
    if (typed.length() > MOST_CHARS) {
      return typed;
    }
    return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }
}
