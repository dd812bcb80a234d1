package org.augenhoehe.base.platform;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages of the service, German first. */
public final class Languages {

  /** Leichte Sprache; "simple" is the registered variant for it (RFC 5646, section 2.2.5). */
  public static final Locale SIMPLE_GERMAN = Locale.forLanguageTag("de-simple");

  /** For customers. A new language needs all of its words; the tests name the missing ones. */
  public static final List<Locale> CUSTOMERS =
      Stream.of("de", "de-simple", "en", "uk", "ru", "ar", "tr", "fa", "bg", "ro", "fr")
          .map(Locale::forLanguageTag)
          .toList();

  /** For staff, and for what is written for experts. */
  public static final List<Locale> STAFF = List.of(Locale.GERMAN, Locale.ENGLISH);

  /** For long explanations, which customers and staff may read. */
  public static final List<Locale> EXPLAINED =
      List.of(Locale.GERMAN, SIMPLE_GERMAN, Locale.ENGLISH);

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa");

  /** As long as the header of a browser that is set up for twenty languages. */
  private static final int MOST_CHARACTERS = 256;

  private static final int MOST_RANGES = 12;

  /** As many as our longest tag has; a lookup would drop the others one by one anyway. */
  private static final int MOST_SUBTAGS = 2;

  /** Written like the Persian of Iran. */
  private static final Pattern DARI = Pattern.compile("(?i)prs(-.*)?");

  private Languages() {}

  /**
   * @param offered which languages there are to choose from
   * @param asked a language tag (RFC 5646) chosen by hand, or null
   * @param accepted an {@code Accept-Language} header (RFC 9110, section 12.5.4), or null
   * @return the best one (RFC 4647, section 3.4); German where nothing fits or the header is
   *     malformed
   */
  public static Locale choose(List<Locale> offered, String asked, String accepted) {
    return match(offered, asked, accepted).orElse(Locale.GERMAN);
  }

  /**
   * @return like {@link #choose}, but empty where nothing fits
   */
  public static Optional<Locale> match(List<Locale> offered, String asked, String accepted) {
    return find(offered, asked).or(() -> negotiate(offered, accepted));
  }

  /** Whether this {@code Accept-Language} header names languages and accepts no others. */
  public static boolean isParticular(String accepted) {
    return accepted != null && !accepted.isBlank() && !accepted.contains("*");
  }

  /**
   * @return the language of this tag, if it is offered
   */
  public static Optional<Locale> find(List<Locale> offered, String tag) {
    return Optional.ofNullable(tag)
        .flatMap(
            t -> offered.stream().filter(l -> l.toLanguageTag().equalsIgnoreCase(t)).findFirst());
  }

  /** The one of {@link #STAFF} that a reader of this language most likely understands. */
  public static Locale ofStaff(Locale language) {
    boolean isGerman = language.getLanguage().equals(Locale.GERMAN.getLanguage());
    return isGerman ? Locale.GERMAN : Locale.ENGLISH;
  }

  /** The one of {@link #EXPLAINED} that a reader of this language most likely understands. */
  public static Locale ofExplanations(Locale language) {
    return EXPLAINED.contains(language) ? language : ofStaff(language);
  }

  /** The name of the language in that language. */
  public static String ownName(Locale language) {
    if (language.equals(SIMPLE_GERMAN)) {
      // A draft until people who need it have reviewed it, as the rules of Leichte Sprache require.
      return "Leichte Sprache (Entwurf)";
    }
    String name = language.getDisplayLanguage(language);
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(language) + name.substring(first);
  }

  /** The direction of writing, as a value of HTML's {@code dir}. */
  public static String direction(Locale language) {
    return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
  }

  /**
   * Formats a day as European readers of the language do: the fourth of March is not "March 4". The
   * calendar is Gregorian and the digits are 0 to 9 everywhere, as on all our pages.
   */
  public static String write(LocalDate day, Locale language) {
    Locale reader = language.equals(Locale.ENGLISH) ? Locale.UK : language;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(reader)
        .withDecimalStyle(DecimalStyle.STANDARD)
        .withChronology(IsoChronology.INSTANCE)
        .format(day);
  }

  private static Optional<Locale> negotiate(List<Locale> offered, String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          Locale.lookup(Locale.LanguageRange.parse(bounded(accepted)), offered));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Cuts the header to what is cheap to parse: the JDK's parser and lookup take seconds for a
   * thousand subtags, and any client may send them.
   */
  private static String bounded(String accepted) {
    String beginning =
        accepted.length() <= MOST_CHARACTERS
            ? accepted
            : accepted.substring(0, accepted.lastIndexOf(',', MOST_CHARACTERS) + 1);
    return Stream.of(beginning.split(","))
        .limit(MOST_RANGES)
        .map(Languages::shortened)
        .collect(Collectors.joining(","));
  }

  /** Cuts a range to few subtags, keeps its weight and maps Dari to {@code fa}. */
  private static String shortened(String range) {
    int weight = range.indexOf(';');
    String tag = weight < 0 ? range : range.substring(0, weight);
    String subtags =
        Stream.of(tag.strip().split("-")).limit(MOST_SUBTAGS).collect(Collectors.joining("-"));
    String read = DARI.matcher(subtags).matches() ? "fa" : subtags;
    return weight < 0 ? read : read + range.substring(weight);
  }
}
