package org.augenhoehe.desk.dashboard;

import java.text.Normalizer;

/** A name in a table that a spreadsheet opens: it must not become a formula. */
final class Cell {

  /** How a formula begins, in full width or small as well; and what Excel passes over before. */
  private static final String FORMULA = "=+-\u2212@\t\r";

  /** What some spreadsheets part cells by, whatever others do, and what may stand after it. */
  private static final String BEFORE_ANOTHER = ",;|\t\r\n";

  private static final String STILL_BEFORE = " \"'";

  private Cell() {}

  /** With an apostrophe before each place where a formula could begin. */
  static String harmless(String name) {
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
