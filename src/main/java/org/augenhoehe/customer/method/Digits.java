package org.augenhoehe.customer.method;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as this page writes them. */
final class Digits {

  private static final int DECIMALS = 2;

  private final NumberFormat format;

  Digits(Locale language) {
    format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(DECIMALS);
    format.setRoundingMode(RoundingMode.HALF_UP);
    // Beside each other, 1.500 in German and 1,500 in English would be read as fractions.
    format.setGroupingUsed(false);
  }

  /** {@code 44,12}, and {@code 75} where there is nothing after the point. */
  String write(double number) {
    return format.format(number);
  }

  /** {@code 62}, as the pages with results show points. */
  static String rounded(double points) {
    return Long.toString(Math.round(points));
  }
}
