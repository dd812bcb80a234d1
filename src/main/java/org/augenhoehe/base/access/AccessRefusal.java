package org.augenhoehe.base.access;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses to sign in while too many wrong passwords are being tried. */
final class AccessRefusal extends Refusal {

  private static final String WAIT_SECONDS = "1";

  private AccessRefusal(String detail) {
    super(
        Problem.of("too-many-wrong-passwords", "Too many wrong passwords", 429, detail),
        Map.of("Retry-After", WAIT_SECONDS));
  }

  static AuthenticationFailedException tooManyPasswords() {
    return new AuthenticationFailedException(
        new AccessRefusal(
            "So many wrong passwords are being tried that this one was not looked at. Try again in a"
                + " second."));
  }
}
