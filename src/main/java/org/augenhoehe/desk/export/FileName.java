package org.augenhoehe.desk.export;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;

/**
 * The name of an exported file. It tells the selection and ends with the day of the last count, so
 * that the file of another selection, or of next week, gets another name.
 */
final class FileName {

  /** Two of these and the rest of a file name stay below the 255 that file systems allow. */
  private static final int LONGEST_PART = 60;

  private FileName() {}

  /**
   * @param kind what is in it, where that is more than the part; or an empty text
   * @param counted day of the last count; null where nothing was counted
   * @param isDemo whether all of it is made up; the file must say so, because it leaves its page
   * @param ending with its dot
   */
  static String of(Part part, String kind, LocalDate counted, boolean isDemo, String ending) {
    Channel channel = part.scope().channel();
    LocalDate from = part.scope().from();
    return Stream.of(
                "augenhoehe",
                isDemo ? "demo" : "",
                kind,
                part.office() == null ? "" : plain(part.office().name()),
                part.touchpoint() == null ? "" : plain(part.touchpoint().name()),
                channel == null ? "" : plain(channel.name()),
                from == null ? "" : from.toString(),
                counted == null ? "" : counted.toString())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("-"))
        + ending;
  }

  /** Reduces a name to characters that every header and file system accepts; may be empty. */
  private static String plain(String name) {
    String letters =
        Normalizer.normalize(name.toLowerCase(Locale.GERMAN), Normalizer.Form.NFD)
            .replace("ß", "ss")
            .replaceAll("(?<=[aou])\u0308", "e")
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    return letters.substring(0, Math.min(letters.length(), LONGEST_PART)).strip().replace(' ', '-');
  }
}
