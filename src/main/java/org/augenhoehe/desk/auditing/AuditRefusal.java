package org.augenhoehe.desk.auditing;

import java.util.List;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses a query for entries. */
final class AuditRefusal extends Refusal {

  private final boolean isReversed;

  private AuditRefusal(Problem problem, boolean isReversed) {
    super(problem);
    this.isReversed = isReversed;
  }

  static AuditRefusal malformed(String parameter, String form) {
    return malformed("“%s” must be %s.".formatted(parameter, form));
  }

  static AuditRefusal unknown(String parameter, List<String> known) {
    return malformed(
        "There is no “%s”; there are %s.".formatted(parameter, String.join(", ", known)));
  }

  static AuditRefusal reversed() {
    return new AuditRefusal(
        Problem.of(
            "contradictory-query",
            "Contradictory query",
            422,
            "The first day comes after the last."),
        true);
  }

  /** Whether only the order of the days is wrong. */
  boolean isReversed() {
    return isReversed;
  }

  private static AuditRefusal malformed(String detail) {
    return new AuditRefusal(Problem.of("malformed-query", "Malformed query", 400, detail), false);
  }
}
