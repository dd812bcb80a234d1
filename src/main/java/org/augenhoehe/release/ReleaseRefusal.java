package org.augenhoehe.release;

import java.util.List;
import org.augenhoehe.web.Problem;
import org.augenhoehe.web.Refusal;

/** What cannot be asked of releases. */
public final class ReleaseRefusal extends Refusal {

  enum Reason {
    MALFORMED,
    CONTRADICTION
  }

  private final Reason reason;

  private ReleaseRefusal(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  static ReleaseRefusal malformed(String parameter, String form) {
    return new ReleaseRefusal(Reason.MALFORMED, "“%s” must be %s.".formatted(parameter, form));
  }

  static ReleaseRefusal unknown(String parameter, List<String> known) {
    return new ReleaseRefusal(
        Reason.MALFORMED,
        "There is no “%s”; there are %s.".formatted(parameter, String.join(", ", known)));
  }

  static ReleaseRefusal contradiction(String detail) {
    return new ReleaseRefusal(Reason.CONTRADICTION, detail);
  }

  @Override
  public Problem problem() {
    return switch (reason) {
      case MALFORMED -> Problem.of("malformed-query", "Malformed query", 400, getMessage());
      case CONTRADICTION ->
          Problem.of("contradictory-query", "Contradictory query", 422, getMessage());
    };
  }
}
