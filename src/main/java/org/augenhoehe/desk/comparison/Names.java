package org.augenhoehe.desk.comparison;

import java.util.ArrayList;
import java.util.List;

/** Names as short as a drawing needs them; in tables they are whole. */
final class Names {

  private static final int LONGEST = 26;

  private Names() {}

  /**
   * @param office null where all are of one office
   * @return the lines of a label
   */
  static List<String> lines(String office, String touchpoint) {
    List<String> lines = new ArrayList<>();
    if (office != null) {
      lines.add(cut(office));
    }
    lines.add(cut(touchpoint));
    return lines;
  }

  private static String cut(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
