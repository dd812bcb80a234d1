package org.augenhoehe.desk.signin;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** The client is not signed in, or sent a wrong name or password. */
final class SignInRefusal extends Refusal {

  SignInRefusal() {
    super("Sign in with HTTP Basic; name or password is wrong or missing.");
  }

  @Override
  public Problem problem() {
    return Problem.blank(401, "Unauthorized", getMessage());
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("WWW-Authenticate", "Basic realm=\"Augenhoehe\", charset=\"UTF-8\"");
  }
}
