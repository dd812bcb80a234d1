package org.augenhoehe.base.branding;

/**
 * The shades of one colour that pages are painted with, by day and by night. All of them are
 * derived, so that an office supplies only its colour and cannot make anything unreadable.
 */
record Palette(Shades day, Shades night) {

  /** The contrast that people with moderately low vision need for text: WCAG 2.2, 1.4.3. */
  static final double NEEDED = 4.5;

  /**
   * Higher by night: buttons darken while a mouse is on them, and text on them must stay readable.
   */
  static final double NEEDED_BY_NIGHT = 7;

  /**
   * Backgrounds of app.css: the harder to read on is the paper by day, a box's surface by night.
   */
  static final Colour PAPER = Colour.of("#fbf8f3");

  static final Colour NIGHT = Colour.of("#20252b");

  private static final Colour WHITE = Colour.of("#ffffff");

  /** The luminance of highlighted backgrounds, as with the house's own colour. */
  private static final double SOFT_BY_DAY = 0.84;

  private static final double SOFT_BY_NIGHT = 0.03;

  /** The saturation limit of large backgrounds, then of shades by night: calmer than the colour. */
  private static final double PALE = 0.4;

  private static final double CALM = 0.6;

  /**
   * @param accent of text, lines and filled buttons
   * @param ink of text on it
   * @param soft a highlighted background on which both the accent and usual text can be read
   */
  record Shades(Colour accent, Colour ink, Colour soft) {}

  /**
   * The decisive contrast: with our paper, which is a little darker than white text on the accent.
   */
  static double contrast(Colour accent) {
    return accent.contrastWith(PAPER);
  }

  static boolean isReadable(Colour accent) {
    return contrast(accent) >= NEEDED;
  }

  /** The lightest readable shade of it; the colour itself where that is readable. */
  static Colour nearest(Colour accent) {
    return isReadable(accent)
        ? accent
        : Hue.of(accent).darker(Hue.lightness(accent), Palette::isReadable);
  }

  /**
   * @param accent a readable colour
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
