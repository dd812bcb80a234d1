package org.augenhoehe.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages people can read us in, German first. */
public final class Languages {

  public static final List<Locale> ALL = List.of(Locale.GERMAN, Locale.ENGLISH);

  private Languages() {}

  /**
   * @param asked a language tag (RFC 5646) somebody chose by hand, or null
   * @param accepted an {@code Accept-Language} header (RFC 9110, section 12.5.4), or null
   * @return the best of {@link #ALL}; German where nothing fits or the header is malformed
   */
  public static Locale choose(String asked, String accepted) {
    return find(asked).or(() -> negotiate(accepted)).orElse(Locale.GERMAN);
  }

  /**
   * @return the language of this tag, if we have it
   */
  public static Optional<Locale> find(String tag) {
    return Optional.ofNullable(tag)
        .flatMap(t -> ALL.stream().filter(l -> l.toLanguageTag().equalsIgnoreCase(t)).findFirst());
  }

  private static Optional<Locale> negotiate(String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), ALL));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
