package org.augenhoehe.entitle.token;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Why a token is not issued, or admits no ballot. */
public final class TokenRefusal extends Refusal {

  private TokenRefusal(Problem problem, Map<String, String> headers) {
    super(problem, headers);
  }

  static TokenRefusal malformedRequest() {
    return new TokenRefusal(
        Problem.of(
            "malformed-token-request",
            "Malformed token request",
            422,
            "This is not a request for a token of type 0x0002 for the current key (RFC 9578,"
                + " section 6). The code was not used up."),
        Map.of());
  }

  public static TokenRefusal invalidToken() {
    return new TokenRefusal(
        Problem.of(
            "invalid-token",
            "Invalid token",
            401,
            "This token admits no ballot here: it is for another touchpoint, channel or host, it"
                + " was changed, or its key has expired."),
        Map.of("WWW-Authenticate", "Invitation"));
  }

  /** Asks the client for a token (RFC 9577, section 2.1). */
  static TokenRefusal wanted(String challenge) {
    return new TokenRefusal(
        Problem.of(
            "token-wanted",
            "Token wanted",
            401,
            "Get a token for this challenge from /api/v1/tokens and send it with the ballot."),
        Map.of("WWW-Authenticate", challenge));
  }
}
