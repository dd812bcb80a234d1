package org.augenhoehe.entitle.invitation;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Why a code does not admit a ballot, or gets no token. */
public final class CodeRefusal extends Refusal {

  /** What is wrong with the code. */
  public enum Reason {
    MISSING(
        "no-admission",
        "No admission",
        401,
        "Send a token as: Authorization: PrivateToken token=\"…\", or an invitation as:"
            + " Authorization: Invitation code=\"7K3M-9QXF-2VTP\"."),
    UNKNOWN(
        "unknown-code",
        "Unknown code",
        401,
        "There is no invitation with this code; check it for a typing error."),
    /** A ballot was cast with it, without a script. */
    USED(
        "used-code",
        "Used code",
        409,
        "A ballot was cast with this code already. It counts; every code counts once."),
    EXPIRED("expired-code", "Expired code", 410, "This invitation is no longer valid."),
    ELSEWHERE(
        "code-of-another-touchpoint",
        "Code of another touchpoint",
        422,
        "This invitation is for another touchpoint or channel than the ballot names. It was not used"
            + " up."),
    /** It was exchanged for a token, with which the ballot is or was cast. */
    EXCHANGED(
        "exchanged-code",
        "Exchanged code",
        409,
        "This code was exchanged for a token by another request. That token casts the ballot."),
    /** It was sent along with a ballot, without a script, and that ballot was not stored. */
    BEGUN(
        "begun-code",
        "Begun code",
        409,
        "A ballot was sent with this code and is not stored yet. The code gets no token any more: send"
            + " ballot and code again, and it counts once.");

    private final Problem problem;

    Reason(String name, String title, int status, String detail) {
      this.problem = Problem.of(name, title, status, detail);
    }
  }

  private static final Map<String, String> CODE_WANTED = Map.of("WWW-Authenticate", "Invitation");

  private final Reason reason;

  private CodeRefusal(Reason reason, Problem problem, Map<String, String> headers) {
    super(problem, headers);
    this.reason = reason;
  }

  public static CodeRefusal of(Reason reason) {
    return new CodeRefusal(
        reason,
        reason.problem,
        switch (reason) {
          case MISSING, UNKNOWN -> CODE_WANTED;
          case USED, EXPIRED, ELSEWHERE, EXCHANGED, BEGUN -> Map.of();
        });
  }

  /**
   * The same for a client that only asks what a code is for: it needs no token, an unknown code is
   * not a failed admission but something not found, and a used one is as gone as an expired one.
   */
  CodeRefusal toQuestion() {
    Problem problem = reason.problem;
    return new CodeRefusal(
        reason,
        switch (reason) {
          case MISSING ->
              problem.with(
                  401, "Send an invitation as: Authorization: Invitation code=\"7K3M-9QXF-2VTP\".");
          case UNKNOWN -> problem.with(404, problem.detail());
          case USED, EXCHANGED -> problem.with(410, problem.detail());
          case EXPIRED, ELSEWHERE, BEGUN -> problem;
        },
        reason == Reason.MISSING ? CODE_WANTED : Map.of());
  }

  public Reason reason() {
    return reason;
  }
}
