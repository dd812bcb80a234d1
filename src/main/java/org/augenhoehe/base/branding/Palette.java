package org.augenhoehe.base.branding;

/**
 * The shades of one colour that pages are painted with, by day and by night. All of them are
 * derived, so that an office need not know more than its colour and can make nothing unreadable.
 */
record Palette(Shades day, Shades night) {

  /** What text needs to be read by people who see moderately badly: WCAG 2.2, 1.4.3. */
  static final double NEEDED = 4.5;

  /**
   * By night more: buttons darken while a mouse is on them, and text on them must stay readable.
   */
  static final double NEEDED_BY_NIGHT = 7;

  /** The grounds of app.css. By day the paper is the harder one, by night the surface of a box. */
  static final Colour PAPER = Colour.of("#fbf8f3");

  static final Colour NIGHT = Colour.of("#20252b");

  private static final Colour WHITE = Colour.of("#ffffff");

  /** How bright the ground of what is set off is, as with the house's own colour. */
  private static final double SOFT_BY_DAY = 0.84;

  private static final double SOFT_BY_NIGHT = 0.03;

  /** How vivid large grounds, and shades by night, may be: calmer than the colour itself. */
  private static final double PALE = 0.4;

  private static final double CALM = 0.6;

  /**
   * @param accent of text, lines and filled buttons
   * @param ink of text on it
   * @param soft a ground that is set off, on which both the accent and usual text can be read
   */
  record Shades(Colour accent, Colour ink, Colour soft) {}

  /** The contrast that decides: with our paper, which is a little darker than white text on it. */
  static double contrast(Colour accent) {
    return accent.contrastWith(PAPER);
  }

  static boolean isReadable(Colour accent) {
    return contrast(accent) >= NEEDED;
  }

  /** The lightest shade of it that can be read, which is itself where it can. */
  static Colour nearest(Colour accent) {
    return isReadable(accent)
        ? accent
        : Hue.of(accent).darker(Hue.lightness(accent), Palette::isReadable);
  }

  /**
   * @param accent which is readable
   */
  static Palette of(Colour accent) {
    return new Palette(byDay(accent), byNight(accent));
  }

  private static Shades byDay(Colour accent) {
    Colour soft =
        Hue.of(accent)
            .atMost(PALE)
            .lighter(
                Hue.lightness(accent),
                shade -> shade.luminance() >= SOFT_BY_DAY && shade.contrastWith(accent) >= NEEDED);
    return new Shades(accent, WHITE, soft);
  }

  private static Shades byNight(Colour accent) {
    Hue hue = Hue.of(accent).atMost(CALM);
    Colour light =
        hue.lighter(Hue.lightness(accent), shade -> shade.contrastWith(NIGHT) >= NEEDED_BY_NIGHT);
    Colour ink =
        hue.darker(Hue.lightness(light), shade -> shade.contrastWith(light) >= NEEDED_BY_NIGHT);
    Colour soft =
        hue.atMost(PALE).darker(Hue.lightness(light), shade -> shade.luminance() <= SOFT_BY_NIGHT);
    return new Shades(light, ink, soft);
  }
}
