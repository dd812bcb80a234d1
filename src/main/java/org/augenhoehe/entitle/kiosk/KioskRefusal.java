package org.augenhoehe.entitle.kiosk;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** The refusals of kiosk requests. */
public final class KioskRefusal extends Refusal {

  /** Why. */
  public enum Reason {
    MISSING_SECRET,
    UNKNOWN_SECRET,
    UNKNOWN_KIOSK,
    NAME_TAKEN
  }

  private final Reason reason;

  private KioskRefusal(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public static KioskRefusal of(Reason reason) {
    return new KioskRefusal(reason);
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public Problem problem() {
    return switch (reason) {
      case MISSING_SECRET ->
          Problem.of(
              "no-kiosk",
              "No kiosk",
              401,
              "Send a kiosk's secret as: Authorization: Kiosk secret=\"4N7P-…\".");
      case UNKNOWN_SECRET ->
          Problem.of(
              "unknown-kiosk-secret",
              "Unknown kiosk secret",
              401,
              "No kiosk has this secret: it was revoked, paired anew or mistyped.");
      case UNKNOWN_KIOSK ->
          Problem.of("unknown-kiosk", "Unknown kiosk", 404, "There is no kiosk with this id.");
      case NAME_TAKEN ->
          Problem.of(
              "name-taken",
              "Name taken",
              409,
              "Another kiosk of this touchpoint has this name, or one that looks like it; choose another"
                  + " one.");
    };
  }

  @Override
  public Map<String, String> headers() {
    return problem().status() == 401 ? Map.of("WWW-Authenticate", "Kiosk") : Map.of();
  }
}
