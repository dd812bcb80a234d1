package org.augenhoehe.vote.byhand;

import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses to open boxes by hand. */
public final class OpeningRefusal extends Refusal {

  /** Why. */
  public enum Cause {
    ALONE,
    TELLER_KEEPS_TIMES,
    SAME_PERSON,
    NOT_IN_PERSON,
    ANOTHER_WAITS,
    WAITS_NO_MORE,
    NO_REASON
  }

  private final Cause why;

  private OpeningRefusal(Cause why, String type, String title, int status, String detail) {
    super(Problem.of(type, title, status, detail));
    this.why = why;
  }

  private static OpeningRefusal secondPersonNeeded(Cause why, String detail) {
    return new OpeningRefusal(
        why, "second-person-needed", "A second person is needed", 403, detail);
  }

  static OpeningRefusal alone() {
    return secondPersonNeeded(
        Cause.ALONE,
        "Boxes are opened on schedule here. To open them by hand, one administrator asks for it at"
            + " /admin/openings, and a second person agrees there.");
  }

  static OpeningRefusal samePerson() {
    return secondPersonNeeded(
        Cause.SAME_PERSON, "Whoever asked for it cannot be the second person as well.");
  }

  public static OpeningRefusal notInPerson() {
    return secondPersonNeeded(
        Cause.NOT_IN_PERSON, "Both people do this signed in on the page; a script is no person.");
  }

  static OpeningRefusal tellerKeepsTimes() {
    return new OpeningRefusal(
        Cause.TELLER_KEEPS_TIMES,
        "teller-keeps-times",
        "The teller keeps its times",
        403,
        "Boxes are opened on schedule here, by a teller apart, which counts at no other time.");
  }

  static OpeningRefusal anotherWaits() {
    return new OpeningRefusal(
        Cause.ANOTHER_WAITS,
        "another-waits",
        "Another one waits",
        409,
        "An opening that was asked for waits for a second person already.");
  }

  static OpeningRefusal waitsNoMore() {
    return new OpeningRefusal(
        Cause.WAITS_NO_MORE,
        "waits-no-more",
        "It waits no more",
        409,
        "This opening was withdrawn, declined or carried out, or it was asked for too long ago.");
  }

  static OpeningRefusal noReason() {
    return new OpeningRefusal(
        Cause.NO_REASON,
        "no-reason",
        "No reason",
        400,
        "An opening by hand needs a reason: a sentence of %d to %d characters on one line."
            .formatted(Reason.SHORTEST, Reason.LONGEST));
  }

  public Cause why() {
    return why;
  }
}
