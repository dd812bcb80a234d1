package org.augenhoehe.desk.dashboard;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.result.insight.Results;

/**
 * The name of an exported file. It tells the selection and ends with the day of the last count, so
 * that the file of another selection, or of next week, gets another name.
 */
final class FileName {

  /** Two of these and the rest of a file name stay below the 255 that file systems allow. */
  private static final int LONGEST_PART = 60;

  private FileName() {}

  /**
   * @param isDemo whether all of it is made up; the file must say so, because it leaves its page
   */
  static String of(Dashboard view, boolean isDemo) {
    Filter filter = view.filter();
    Channel channel = filter.scope().channel();
    LocalDate from = filter.scope().from();
    Results.Span span = view.results().span();
    return Stream.of(
                "augenhoehe",
                isDemo ? "demo" : "",
                filter.office() == null ? "" : plain(filter.office().name()),
                filter.touchpoint() == null ? "" : plain(filter.touchpoint().name()),
                channel == null ? "" : plain(channel.name()),
                from == null ? "" : from.toString(),
                span == null ? "" : span.last().toString())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"))
        + ".csv";
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
