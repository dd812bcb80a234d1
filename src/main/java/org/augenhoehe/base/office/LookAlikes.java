package org.augenhoehe.base.office;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds names that a reader would confuse: compares the skeletons of UTS 39, section 4, and ignores
 * differences of case, full width, blanks and invisible characters.
 */
final class LookAlikes {

  /**
   * Characters that are invisible or reverse other letters, apart from {@link #JOINERS}: controls,
   * format characters, unassigned code points, default ignorables (UAX 44), blanks of Braille,
   * Khitan and musical writing, the object replacement character.
   */
  static final String UNSEEN =
      "\\p{C}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164"
          + "\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\uFFFC\\x{16FE4}\\x{1D159}\\x{E0000}-\\x{E0FFF}";

  /** Invisible as well, but Farsi is written with them. */
  static final String JOINERS = "\\u200C\\u200D";

  /**
   * Characters that change nothing for a reader: all of the above, Arabic's stretching of a letter,
   * and a dot above a letter that already has one.
   */
  private static final Pattern NOTHING =
      Pattern.compile("[" + UNSEEN + JOINERS + "\\u0640]+|(?<=[ijіј])\\u0307");

  private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}+");
  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

  private LookAlikes() {}

  /** Tests whether other names look like this one. */
  static Predicate<String> of(String name) {
    Set<String> skeletons = skeletons(name);
    return other -> !Collections.disjoint(skeletons, skeletons(other));
  }

  /**
   * Two of them, because what looks alike in one case need not look alike in the other: I and l,
   * but not i and l; В and B, but not в and b.
   */
  private static Set<String> skeletons(String name) {
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    String seen = NOTHING.matcher(BLANKS.matcher(compatible).replaceAll(" ")).replaceAll("");
    String drawn = seen.strip();
    return Set.copyOf(
        List.of(CHECKER.getSkeleton(folded(drawn)), folded(CHECKER.getSkeleton(drawn))));
  }

  private static String folded(String text) {
    return UCharacter.foldCase(text, true);
  }
}
