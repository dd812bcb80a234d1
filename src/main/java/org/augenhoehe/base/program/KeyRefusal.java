package org.augenhoehe.base.program;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** The refusals of keys, and of requests about them. */
public final class KeyRefusal extends Refusal {

  /** RFC 6750, section 3. */
  private static final Map<String, String> KEY_WANTED =
      Map.of("WWW-Authenticate", "Bearer realm=\"Augenhoehe\", error=\"invalid_token\"");

  private KeyRefusal(String name, String title, int status, String detail) {
    this(Problem.of(name, title, status, detail), Map.of());
  }

  private KeyRefusal(Problem problem, Map<String, String> headers) {
    super(problem, headers);
  }

  static KeyRefusal wrong() {
    return new KeyRefusal(
        Problem.of(
            "wrong-key", "Wrong key", 401, "There is no such key: it was revoked or mistyped."),
        KEY_WANTED);
  }

  static KeyRefusal expired() {
    return new KeyRefusal(
        Problem.of("expired-key", "Expired key", 401, "This key has expired; ask for another one."),
        KEY_WANTED);
  }

  static KeyRefusal unknown() {
    return new KeyRefusal("unknown-key", "Unknown key", 404, "There is no key with this id.");
  }

  static KeyRefusal nameTaken() {
    return new KeyRefusal(
        "name-taken",
        "Name taken",
        409,
        "Another key has this name, or one that looks like it; choose another one.");
  }

  static KeyRefusal unknownOffice() {
    return new KeyRefusal(
        "unknown-office", "Unknown office", 422, "One of the offices does not exist.");
  }

  static KeyRefusal limitedInVain() {
    return new KeyRefusal(
        "offices-without-effect",
        "Offices without effect",
        422,
        "Offices limit managers and readers only; leave them out for this role.");
  }

  public boolean isNameTaken() {
    return problem().status() == 409;
  }
}
