package org.augenhoehe.base.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Normalises a code or secret as people type it: on other keyboards, with invisible marks, with
 * dots, or as the whole address on the slip. In browsers spelling.js does the same.
 */
final class Spelling {

  /** Longer than any address on a slip. */
  private static final int LONGEST = 512;

  /** Cyrillic, then Greek, then Turkish. */
  private static final String ALIKE = "АВСЕНКМОРТХІЈЅУЗԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧİ";

  /** The Latin characters they look like, in the same order. */
  private static final String LATIN = "ABCEHKM0PTX1JSY3QWABEZH1KMN0PTYX1";

  /** The pin of a key after the code in a link, see KeyPin; which is no part of the code. */
  private static final Pattern PIN = Pattern.compile("\\.[0-9A-Z]{16}[^\\p{L}\\p{Nd}]*$");

  private Spelling() {}

  /**
   * @return capital letters and digits, if the input is one of our secrets; empty where it is too
   *     long
   */
  static String plain(String typed) {
    if (typed.length() > LONGEST) {
      return "";
    }
    return Normalizer.normalize(fragment(typed), Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Spelling::meant)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * A slip's address ends in {@code #} and the code (RFC 3986, sections 2.1 and 3.5), and the pin.
   */
  private static String fragment(String typed) {
    String whole = typed.replace("%23", "#");
    int from = whole.lastIndexOf('#') + 1;
    String end = whole.substring(from);
    // Only in an address: a code as people type it may have dots, too.
    String part = from > 0 ? PIN.matcher(end).replaceFirst("") : end;
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }

  private static int meant(int typed) {
    if (Character.isDigit(typed)) {
      return '0' + Character.digit(typed, 10);
    }
    int capital = Character.toUpperCase(typed);
    int alike = ALIKE.indexOf(capital);
    return switch (capital) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> alike < 0 ? capital : LATIN.charAt(alike);
    };
  }
}
