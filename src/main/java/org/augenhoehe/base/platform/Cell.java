package org.augenhoehe.base.platform;

import java.text.Normalizer;

/** Escapes a name in a table for spreadsheets, so that it does not become a formula. */
public final class Cell {

  /** Characters that begin a formula, in any width, or that Excel skips before one. */
  private static final String FORMULA = "=+-\u2212@\t\r";

  /** Characters at which some spreadsheet splits cells. {@code STILL_BEFORE} may follow them. */
  private static final String BEFORE_ANOTHER = ",;|\t\r\n";

  private static final String STILL_BEFORE = " \"'";

  private Cell() {}

  /** Inserts an apostrophe before each place where a formula could begin. */
  public static String harmless(String name) {
    StringBuilder harmless = new StringBuilder();
    boolean isAtStart = true;
    for (int sign : name.codePoints().toArray()) {
      if (isAtStart && FORMULA.indexOf(plain(sign)) >= 0) {
        harmless.append('\'');
      }
      harmless.appendCodePoint(sign);
      isAtStart = BEFORE_ANOTHER.indexOf(sign) >= 0 || isAtStart && STILL_BEFORE.indexOf(sign) >= 0;
    }
    return harmless.toString();
  }

  private static char plain(int sign) {
    return Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC).charAt(0);
  }
}
