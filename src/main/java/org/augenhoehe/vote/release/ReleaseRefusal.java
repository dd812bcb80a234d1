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
    REVERSED
  }

  private final Reason reason;
  private final Scope reversed;

  private ReleaseRefusal(Reason reason, String detail, Scope reversed) {
    super(detail);
    this.reason = reason;
    this.reversed = reversed;
  }

  static ReleaseRefusal malformed(String parameter, String form) {
    return new ReleaseRefusal(
        Reason.MALFORMED, "“%s” must be %s.".formatted(parameter, form), null);
  }

  static ReleaseRefusal unknown(String parameter, List<String> known) {
    return new ReleaseRefusal(
        Reason.MALFORMED,
        "There is no “%s”; there are %s.".formatted(parameter, String.join(", ", known)),
        null);
  }

  static ReleaseRefusal foreignTouchpoint() {
    return new ReleaseRefusal(
        Reason.FOREIGN_TOUCHPOINT, "The touchpoint belongs to another office.", null);
  }

  static ReleaseRefusal reversed(Scope scope) {
    return new ReleaseRefusal(Reason.REVERSED, "The first day comes after the last.", scope);
  }

  public Reason reason() {
    return reason;
  }

  /** The scope that was asked for, if only its days are wrong; otherwise null. */
  public Scope reversed() {
    return reversed;
  }

  @Override
  public Problem problem() {
    return switch (reason) {
      case MALFORMED -> Problem.of("malformed-query", "Malformed query", 400, getMessage());
      case FOREIGN_TOUCHPOINT, REVERSED ->
          Problem.of("contradictory-query", "Contradictory query", 422, getMessage());
    };
  }
}
