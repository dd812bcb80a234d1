package org.augenhoehe.result.chart;

/**
 * About how wide a text is drawn, rather too wide than too narrow: the reader's font is not known
 * here.
 */
final class TextWidth {

  private static final String NARROW = "iIjl.,;:!'|()[]/-tfr ";
  private static final String WIDE = "mwMW@%";

  /** From here on scripts have letters as wide as they are high. */
  private static final int FIRST_SQUARE = 0x2E80;

  private TextWidth() {}

  /**
   * @param size of the font, in units of the drawing
   */
  static double of(String text, double size) {
    return size * text.codePoints().mapToDouble(TextWidth::ems).sum();
  }

  private static double ems(int letter) {
    if (letter >= FIRST_SQUARE) {
      return 1;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return 0.36;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(letter) ? 0.74 : 0.6;
  }
}
