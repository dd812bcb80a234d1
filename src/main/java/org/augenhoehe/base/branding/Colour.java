package org.augenhoehe.base.branding;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A colour of sRGB (IEC 61966-2-1).
 *
 * @param red from 0 to 255, as are the others
 */
record Colour(int red, int green, int blue) {

  /** The form that programs send; on the pages people may leave out what is clear anyway. */
  static final String HEX = "#[0-9a-fA-F]{6}";

  private static final Pattern PATTERN = Pattern.compile(HEX);

  private static final int MOST = 255;

  /** Computed once: a search for a shade reads it some thousand times. */
  private static final double[] LINEAR =
      IntStream.rangeClosed(0, MOST).mapToDouble(Colour::linear).toArray();

  /**
   * @param hex e.g. {@code #0b5cad}, or anything else, or null
   */
  static Optional<Colour> parse(String hex) {
    if (hex == null || !PATTERN.matcher(hex).matches()) {
      return Optional.empty();
    }
    return Optional.of(of(hex));
  }

  /**
   * @throws IllegalArgumentException where it is no colour
   */
  static Colour of(String hex) {
    if (!PATTERN.matcher(hex).matches()) {
      throw new IllegalArgumentException("No colour: " + hex);
    }
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return new Colour(rgb >> 16, rgb >> 8 & MOST, rgb & MOST);
  }

  String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /** How bright it is, from 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
  double luminance() {
    return 0.2126 * LINEAR[red] + 0.7152 * LINEAR[green] + 0.0722 * LINEAR[blue];
  }

  private static double linear(int channel) {
    double share = (double) channel / MOST;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** From 1 (none) to 21 (black on white): WCAG 2.2, "contrast ratio". */
  double contrastWith(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }
}
