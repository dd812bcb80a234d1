package org.augenhoehe.staff;

import java.util.Map;
import org.augenhoehe.web.Problem;
import org.augenhoehe.web.Refusal;

/** Why nobody can sign in just now. */
final class StaffRefusal extends Refusal {

  private static final String WAIT_SECONDS = "60";

  private StaffRefusal(String detail) {
    super(detail);
  }

  static StaffRefusal tooManyWrongPasswords() {
    return new StaffRefusal(
        "Many wrong passwords were tried for this name. Try again in a minute.");
  }

  @Override
  public Problem problem() {
    return Problem.of("too-many-wrong-passwords", "Too many wrong passwords", 429, getMessage());
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Retry-After", WAIT_SECONDS);
  }
}
