package org.augenhoehe.base.branding;

import java.util.function.Predicate;

/**
 * What is the same in all shades of a colour: its hue and saturation as HSL defines them (CSS Color
 * 4, section 7).
 *
 * @param degrees from 0 (red) to 360
 * @param saturation from 0 (grey) to 1
 */
record Hue(double degrees, double saturation) {

  /** Between two neighbouring shades; finer than the 256 values that a channel has. */
  private static final double STEP = 1.0 / 1024;

  private static final int MOST = 255;

  static Hue of(Colour colour) {
    int max = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
    int min = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
    double span = max - min;
    if (span == 0) {
      return new Hue(0, 0);
    }
    double saturation = span / (MOST - Math.abs(max + min - MOST));
    double sixth;
    if (max == colour.red()) {
      sixth = (colour.green() - colour.blue()) / span + 6;
    } else if (max == colour.green()) {
      sixth = (colour.blue() - colour.red()) / span + 2;
    } else {
      sixth = (colour.red() - colour.green()) / span + 4;
    }
    return new Hue(sixth * 60 % 360, saturation);
  }

  /** From 0 (black) to 1 (white). */
  static double lightness(Colour colour) {
    int max = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
    int min = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
    return (max + min) / 2.0 / MOST;
  }

  /** Limits the saturation: bright colours glare on a dark background. */
  Hue atMost(double most) {
    return new Hue(degrees, Math.min(saturation, most));
  }

  Colour shade(double lightness) {
    return new Colour(channel(0, lightness), channel(8, lightness), channel(4, lightness));
  }

  private int channel(int offset, double lightness) {
    double place = (offset + degrees / 30) % 12;
    double reach = saturation * Math.min(lightness, 1 - lightness);
    double value = lightness - reach * Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1));
    return (int) Math.round(value * MOST);
  }

  /** The first shade that is good, going darker from this lightness; black where none is. */
  Colour darker(double from, Predicate<Colour> good) {
    double lightness = from;
    while (lightness > 0 && !good.test(shade(lightness))) {
      lightness -= STEP;
    }
    return shade(Math.max(lightness, 0));
  }

  /** The first shade that is good, going lighter from this lightness; white where none is. */
  Colour lighter(double from, Predicate<Colour> good) {
    double lightness = from;
    while (lightness < 1 && !good.test(shade(lightness))) {
      lightness += STEP;
    }
    return shade(Math.min(lightness, 1));
  }
}
