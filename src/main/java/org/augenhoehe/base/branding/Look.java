package org.augenhoehe.base.branding;

/**
 * How an office looks, as others see it. Null means the house's default.
 *
 * @param accent its colour, e.g. {@code #0b5cad}
 * @param logo where its logo is, a PNG of at most 480 × 160 pixels
 * @param style where the style sheet is that pages load on top of their own
 */
public record Look(String accent, String logo, String style) {

  /** Marks an address whose response must not be cached. */
  private static final String ONCE = "?once=1";

  static final Look OF_THE_HOUSE = new Look(null, null, null);

  /**
   * The same for a customer's device, whose cache would show its next user which office the
   * customer came from.
   */
  public Look forOnce() {
    return new Look(accent, once(logo), once(style));
  }

  static String once(String path) {
    return path == null ? null : path + ONCE;
  }
}
