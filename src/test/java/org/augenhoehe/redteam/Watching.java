package org.augenhoehe.redteam;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attacker who loads everything published, before and after a customer casts, and computes from
 * the difference what they said.
 */
final class Watching {

  private static final Pattern NUMBERED_MEAN =
      Pattern.compile("\"n\":(\\d+),\"mean\":(\\d+(?:\\.\\d+)?)");

  private Watching() {}

  /**
   * @return the addresses at which something changed
   */
  static TreeSet<String> changed(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> changed = new TreeSet<>();
    new TreeMap<>(after)
        .forEach(
            (address, content) -> {
              if (!content.equals(before.get(address))) {
                changed.add(address);
              }
            });
    return changed;
  }

  /** The answer of the customer who cast in between: the new sum less the old one. */
  static long answer(String before, String after) {
    return Math.round(sum(after) - sum(before));
  }

  private static double sum(String content) {
    Matcher matcher = NUMBERED_MEAN.matcher(content);
    return matcher.find()
        ? Integer.parseInt(matcher.group(1)) * Double.parseDouble(matcher.group(2))
        : 0;
  }
}
