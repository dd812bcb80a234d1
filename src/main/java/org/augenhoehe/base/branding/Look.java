package org.augenhoehe.base.branding;

/**
 * How an office looks, as others see it. What is null is as the house has it.
 *
 * @param accent its colour, e.g. {@code #0b5cad}
 * @param logo where its logo is, a PNG of at most 480 × 160 pixels
 * @param style where the style sheet is that pages wear on top of their own
 */
public record Look(String accent, String logo, String style) {

  /** In an address: the answer is for once and must not be kept. */
  private static final String ONCE = "?once=1";

  static final Look OF_THE_HOUSE = new Look(null, null, null);

  /**
   * The same for a device of a customer's: a cache there would tell its next reader which office
   * they came from.
   */
  public Look forOnce() {
    return new Look(accent, once(logo), once(style));
  }

  static String once(String path) {
    return path == null ? null : path + ONCE;
  }
}
