package org.augenhoehe.vote.release;

import java.util.List;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses a query for releases. */
public final class ReleaseRefusal extends Refusal {

  /** What is wrong with the query. */
  public enum Reason {
    MALFORMED,
    FOREIGN_TOUCHPOINT,
    OTHER_OFFICE,
    SPAN_OF_WHOLE,
    ONE_OTHER_OFFICE,
    REVERSED
  }

  private final Reason reason;
  private final Scope reversed;

  private ReleaseRefusal(Reason reason, Problem problem, Scope reversed) {
    super(problem);
    this.reason = reason;
    this.reversed = reversed;
  }

  static ReleaseRefusal malformed(String parameter, String form) {
    return malformed("“%s” must be %s.".formatted(parameter, form));
  }

  static ReleaseRefusal unknown(String parameter, List<String> known) {
    return malformed(
        "There is no “%s”; there are %s.".formatted(parameter, String.join(", ", known)));
  }

  private static ReleaseRefusal malformed(String detail) {
    return new ReleaseRefusal(
        Reason.MALFORMED, Problem.of("malformed-query", "Malformed query", 400, detail), null);
  }

  static ReleaseRefusal foreignTouchpoint() {
    return new ReleaseRefusal(
        Reason.FOREIGN_TOUCHPOINT,
        contradiction("The touchpoint belongs to another office."),
        null);
  }

  static ReleaseRefusal otherOffice() {
    return otherOffice(
        Reason.OTHER_OFFICE,
        "This account does not see the results of this office. Ask for one of its own, or leave"
            + " out office and touchpoint for those of the whole authority.");
  }

  /** Days of the whole authority could be chosen until only one other office was left. */
  public static ReleaseRefusal spanOfWhole() {
    return otherOffice(
        Reason.SPAN_OF_WHOLE,
        "This account sees results of the whole authority over all days only. Ask without “from”"
            + " and “to”, or for one of its own offices.");
  }

  /** Less the person's own offices, the whole would be the result of that one. */
  public static ReleaseRefusal oneOtherOffice() {
    return otherOffice(
        Reason.ONE_OTHER_OFFICE,
        "Results of the whole authority would tell this account those of a single other office:"
            + " too few others were counted there. Ask for one of its own offices.");
  }

  private static ReleaseRefusal otherOffice(Reason reason, String detail) {
    return new ReleaseRefusal(
        reason, Problem.of("other-office", "Another office", 403, detail), null);
  }

  static ReleaseRefusal reversed(Scope scope) {
    return new ReleaseRefusal(
        Reason.REVERSED, contradiction("The first day comes after the last."), scope);
  }

  private static Problem contradiction(String detail) {
    return Problem.of("contradictory-query", "Contradictory query", 422, detail);
  }

  public Reason reason() {
    return reason;
  }

  /** The scope that was asked for, if only its days are wrong; otherwise null. */
  public Scope reversed() {
    return reversed;
  }
}
