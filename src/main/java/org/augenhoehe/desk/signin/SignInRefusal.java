package org.augenhoehe.desk.signin;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** The client is not signed in, or sent a wrong name or password. */
final class SignInRefusal extends Refusal {

  SignInRefusal() {
    super(
        Problem.blank(
            401,
            "Unauthorized",
            "Sign in with HTTP Basic, or send a key as Bearer; name or password is wrong or missing."),
        Map.of(
            "WWW-Authenticate",
            "Basic realm=\"Augenhoehe\", charset=\"UTF-8\", Bearer realm=\"Augenhoehe\""));
  }
}
