package org.augenhoehe.entitle.admission;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Why a client is not admitted. */
public final class AdmissionRefusal extends Refusal {

  /** What is wrong with the entitlement. */
  public enum Reason {
    MISSING,
    UNKNOWN,
    USED,
    EXPIRED,
    ELSEWHERE,
    /** The code was exchanged for a token, with which the ballot is or was cast. */
    EXCHANGED,
    MALFORMED_REQUEST,
    TOO_FAST,
    INVALID_TOKEN,
    /** The token has already admitted a ballot; the customer is not told of a refusal. */
    REPEATED
  }

  private final Reason reason;
  private final boolean isQuestion;
  private final String challenge;

  private AdmissionRefusal(Reason reason, boolean isQuestion, String challenge) {
    super(reason.name());
    this.reason = reason;
    this.isQuestion = isQuestion;
    this.challenge = challenge;
  }

  public static AdmissionRefusal of(Reason reason) {
    return new AdmissionRefusal(reason, false, "Invitation");
  }

  /** The same with a fresh challenge, for requests in which a token would admit the ballot. */
  public AdmissionRefusal withChallenge(String header) {
    return new AdmissionRefusal(reason, isQuestion, header + ", " + challenge);
  }

  /**
   * The same for a client that only asks what a code is for: then an unknown code is not a failed
   * admission but something not found, and a used one is as gone as an expired one.
   */
  public AdmissionRefusal toQuestion() {
    return new AdmissionRefusal(reason, true, challenge);
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
              (isQuestion
                      ? "Send an invitation as:"
                      : "Send a token as: Authorization: PrivateToken token=\"…\", or an invitation as:")
                  + " Authorization: Invitation code=\"7K3M-9QXF-2VTP\".");
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
      case EXCHANGED ->
          Problem.of(
              "exchanged-code",
              "Exchanged code",
              isQuestion ? 410 : 409,
              "This code was exchanged for a token by another request. That token casts the ballot.");
      case MALFORMED_REQUEST ->
          Problem.of(
              "malformed-token-request",
              "Malformed token request",
              422,
              "This is not a request for a token of type 0x0002 for the current key (RFC 9578,"
                  + " section 6). The code was not used up.");
      case TOO_FAST ->
          Problem.of(
              "too-many-tokens",
              "Too many tokens",
              429,
              "A kiosk gets no more tokens than customers can pass it. Try again in a minute.");
      case INVALID_TOKEN ->
          Problem.of(
              "invalid-token",
              "Invalid token",
              401,
              "This token admits no ballot here: it is for another touchpoint, channel or host, it"
                  + " was changed, or its key has expired.");
      case REPEATED ->
          Problem.of("repeated-token", "Repeated token", 200, "This ballot is in the box already.");
    };
  }

  @Override
  public Map<String, String> headers() {
    return switch (problem().status()) {
      case 401 -> Map.of("WWW-Authenticate", challenge);
      case 429 -> Map.of("Retry-After", "60");
      default -> Map.of();
    };
  }
}
