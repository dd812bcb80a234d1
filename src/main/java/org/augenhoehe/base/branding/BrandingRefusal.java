package org.augenhoehe.base.branding;

import java.util.Locale;
import java.util.Optional;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses a colour or a logo of an office. */
public final class BrandingRefusal extends Refusal {

  public enum Reason {
    NO_COLOUR,
    WEAK_COLOUR,
    NO_LOGO,
    DAMAGED_LOGO,
    LARGE_LOGO,
    HEAVY_LOGO
  }

  /**
   * A colour that cannot be read.
   *
   * @param measured its contrast with our paper, cut after the second place, so that a failing
   *     contrast never looks sufficient
   * @param proposal the nearest shade of it that can be read
   */
  public record Weakness(String colour, double measured, double needed, String proposal) {}

  private final Reason reason;
  private final Weakness weakness;

  private BrandingRefusal(Reason reason, Weakness weakness, Problem problem) {
    super(problem);
    this.reason = reason;
    this.weakness = weakness;
  }

  private static BrandingRefusal of(
      Reason reason, String name, String title, int status, String detail) {
    return new BrandingRefusal(reason, null, Problem.of(name, title, status, detail));
  }

  static BrandingRefusal noColour() {
    return of(
        Reason.NO_COLOUR,
        "no-colour",
        "No colour",
        400,
        "A colour is written as # and six hexadecimal digits.");
  }

  static BrandingRefusal weakColour(Colour colour) {
    Weakness weakness =
        new Weakness(
            colour.hex(),
            Math.floor(Palette.contrast(colour) * 100) / 100,
            Palette.NEEDED,
            Palette.nearest(colour).hex());
    String detail =
        String.format(
            Locale.ROOT,
            "%s has a contrast of %.2f:1 with our paper, and text needs %.1f:1 (WCAG 2.2, 1.4.3). "
                + "The nearest shade that has it is %s.",
            weakness.colour(),
            weakness.measured(),
            weakness.needed(),
            weakness.proposal());
    return new BrandingRefusal(
        Reason.WEAK_COLOUR, weakness, Problem.of("weak-colour", "Weak colour", 422, detail));
  }

  static BrandingRefusal noLogo() {
    return of(Reason.NO_LOGO, "no-logo", "No logo", 400, "The body is neither a PNG nor a JPEG.");
  }

  static BrandingRefusal damagedLogo() {
    return of(
        Reason.DAMAGED_LOGO,
        "damaged-logo",
        "Damaged logo",
        400,
        "The picture is damaged, or of a kind that cannot be read.");
  }

  static BrandingRefusal largeLogo(int width, int height) {
    return of(
        Reason.LARGE_LOGO,
        "large-logo",
        "Logo too large",
        422,
        "The picture has %d × %d pixels; it may have %d each way."
            .formatted(width, height, LogoPicture.LARGEST));
  }

  static BrandingRefusal heavyLogo() {
    return of(
        Reason.HEAVY_LOGO,
        "heavy-logo",
        "Logo too heavy",
        413,
        "A logo may have %d bytes.".formatted(LogoPicture.HEAVIEST));
  }

  public Reason reason() {
    return reason;
  }

  /** What is wrong with a colour that cannot be read; empty for every other reason. */
  public Optional<Weakness> weakness() {
    return Optional.ofNullable(weakness);
  }
}
