package org.augenhoehe.entitle.token;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Asks the client for a token. */
final class TokenWanted extends Refusal {

  private final String challenge;

  TokenWanted(String challenge) {
    super("TOKEN_WANTED");
    this.challenge = challenge;
  }

  @Override
  public Problem problem() {
    return Problem.of(
        "token-wanted",
        "Token wanted",
        401,
        "Get a token for this challenge from /api/v1/tokens and send it with the ballot.");
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("WWW-Authenticate", challenge);
  }
}
