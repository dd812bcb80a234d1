package org.augenhoehe.base.improvement;

import java.util.Collection;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** What is refused about improvements. */
public final class ImprovementRefusal extends Refusal {

  private final Reason reason;

  private ImprovementRefusal(Reason reason, String name, String title, String detail) {
    super(Problem.of(name, title, reason.status(), detail));
    this.reason = reason;
  }

  /**
   * @param draft what was written
   * @param values ids of the dimensions
   */
  static ImprovementRefusal of(Reason reason, Draft draft, Collection<String> values) {
    return switch (reason) {
      case NO_TEXT ->
          new ImprovementRefusal(
              reason, "missing-text", "Missing text", "Say in words what was changed.");
      case TEXT_TOO_LONG ->
          new ImprovementRefusal(
              reason,
              "text-too-long",
              "Text too long",
              "The text has %d characters, and at most %d are shown."
                  .formatted(draft.length(), Draft.LONGEST));
      case UNPRINTABLE ->
          new ImprovementRefusal(
              reason,
              "unprintable-text",
              "Unprintable text",
              "The text has characters that cannot be seen.");
      case NO_DAY ->
          new ImprovementRefusal(
              reason, "missing-day", "Missing day", "Give the day of the change, as 2026-01-31.");
      case FUTURE ->
          new ImprovementRefusal(
              reason,
              "day-to-come",
              "Day to come",
              "The day is still to come. Enter what was changed, not what is planned.");
      case LONG_AGO ->
          new ImprovementRefusal(
              reason, "day-long-ago", "Day long ago", "The day is before " + Draft.EARLIEST + ".");
      case UNKNOWN_VALUE ->
          new ImprovementRefusal(
              reason,
              "unknown-value",
              "Unknown value",
              "There is no value “%s”; there are %s."
                  .formatted(draft.value(), String.join(", ", values)));
      case TOO_LATE, WITHDRAWN, UNKNOWN -> of(reason);
    };
  }

  static ImprovementRefusal of(Reason reason) {
    return switch (reason) {
      case TOO_LATE ->
          new ImprovementRefusal(
              reason,
              "too-late",
              "Too late",
              "An improvement is corrected on the day of its entry only. Withdraw it and enter"
                  + " another one.");
      case WITHDRAWN ->
          new ImprovementRefusal(
              reason, "withdrawn-improvement", "Withdrawn", "This improvement was withdrawn.");
      case UNKNOWN ->
          new ImprovementRefusal(
              reason,
              "unknown-improvement",
              "Unknown improvement",
              "The touchpoint has no improvement with this number.");
      case NO_TEXT, TEXT_TOO_LONG, UNPRINTABLE, NO_DAY, FUTURE, LONG_AGO, UNKNOWN_VALUE ->
          throw new IllegalArgumentException(reason + " is about a draft");
    };
  }

  public Reason reason() {
    return reason;
  }
}
