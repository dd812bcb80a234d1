package org.augenhoehe.admission;

import java.util.Map;
import org.augenhoehe.web.Problem;
import org.augenhoehe.web.Refusal;

/** Why somebody is not admitted. */
public final class AdmissionRefusal extends Refusal {

  /** What is wrong with the entitlement. */
  public enum Reason {
    MISSING,
    UNKNOWN,
    USED,
    EXPIRED,
    ELSEWHERE,
    TOO_MANY_WRONG_CODES
  }

  private final Reason reason;
  private final boolean isQuestion;

  private AdmissionRefusal(Reason reason, boolean isQuestion) {
    super(reason.name());
    this.reason = reason;
    this.isQuestion = isQuestion;
  }

  public static AdmissionRefusal of(Reason reason) {
    return new AdmissionRefusal(reason, false);
  }

  /**
   * The same for whoever only asks what a code is for: to them an unknown code is not a failed
   * admission but something not found, and a used one is as gone as an expired one.
   */
  AdmissionRefusal toQuestion() {
    return new AdmissionRefusal(reason, true);
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public Problem problem() {
    return switch (reason) {
      case MISSING ->
          Problem.of(
              "no-admission",
              "No admission",
              401,
              "Send an invitation as: Authorization: Invitation code=\"7K3M-9QXF-2VTP\".");
      case UNKNOWN ->
          Problem.of(
              "unknown-code",
              "Unknown code",
              isQuestion ? 404 : 401,
              "There is no invitation with this code; check it for a typing error.");
      case USED ->
          Problem.of(
              "used-code",
              "Used code",
              isQuestion ? 410 : 409,
              "A ballot was cast with this code already. It counts; every code counts once.");
      case EXPIRED ->
          Problem.of("expired-code", "Expired code", 410, "This invitation is no longer valid.");
      case ELSEWHERE ->
          Problem.of(
              "code-of-another-touchpoint",
              "Code of another touchpoint",
              422,
              "This invitation is for another touchpoint or channel than the ballot names. It was not"
                  + " used up.");
      case TOO_MANY_WRONG_CODES ->
          Problem.of(
              "too-many-wrong-codes",
              "Too many wrong codes",
              429,
              "Many wrong codes were tried. Nothing is lost; try again in a few seconds.");
    };
  }

  @Override
  public Map<String, String> headers() {
    return switch (problem().status()) {
      case 401 -> Map.of("WWW-Authenticate", "Invitation");
      case 429 -> Map.of("Retry-After", "5");
      default -> Map.of();
    };
  }
}
