package org.augenhoehe.entitle.kiosk;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** The refusals of kiosk requests. */
public final class KioskRefusal extends Refusal {

  private static final Map<String, String> SECRET_WANTED = Map.of("WWW-Authenticate", "Kiosk");

  private final boolean isNameTaken;

  private KioskRefusal(Problem problem, Map<String, String> headers) {
    super(problem, headers);
    this.isNameTaken = false;
  }

  private KioskRefusal(Problem nameTaken) {
    super(nameTaken);
    this.isNameTaken = true;
  }

  static KioskRefusal missingSecret() {
    return new KioskRefusal(
        Problem.of(
            "no-kiosk",
            "No kiosk",
            401,
            "Send a kiosk's secret as: Authorization: Kiosk secret=\"4N7P-…\"."),
        SECRET_WANTED);
  }

  public static KioskRefusal unknownSecret() {
    return new KioskRefusal(
        Problem.of(
            "unknown-kiosk-secret",
            "Unknown kiosk secret",
            401,
            "No kiosk has this secret: it was revoked, paired anew or mistyped."),
        SECRET_WANTED);
  }

  static KioskRefusal unknownKiosk() {
    return new KioskRefusal(
        Problem.of("unknown-kiosk", "Unknown kiosk", 404, "There is no kiosk with this id."),
        Map.of());
  }

  static KioskRefusal nameTaken() {
    return new KioskRefusal(
        Problem.of(
            "name-taken",
            "Name taken",
            409,
            "Another kiosk of this touchpoint has this name, or one that looks like it; choose another"
                + " one."));
  }

  /** The kiosk's tokens are used up for now. */
  public static KioskRefusal tooFast() {
    return new KioskRefusal(
        Problem.of(
            "too-many-tokens",
            "Too many tokens",
            429,
            "A kiosk gets no more tokens than customers can pass it. Try again in a minute."),
        Map.of("Retry-After", "60"));
  }

  public boolean isNameTaken() {
    return isNameTaken;
  }
}
