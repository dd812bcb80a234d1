package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  private static final List<Locale> OFFERED =
      Stream.of("de", "de-simple", "en", "ar").map(Locale::forLanguageTag).toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|en",
        "en-GB|en",
        "de-AT,en;q=0.9|de",
        "fr,en;q=0.5,de;q=0.4|en",
        "de;q=0.1,en;q=0.2|en",
        "en;q=0,de;q=0.1|de",
        "fr|de",
        "ar-SY,de;q=0.9|ar",
        "de-DE|de",
        "de-simple,de;q=0.9|de-simple",
        "*|de"
      })
  void the_browser_is_answered_in_the_best_language_there_is(String accepted, String expected) {
    assertThat(Languages.choose(OFFERED, null, accepted).toLanguageTag()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prs", "prs-AF", "PRS,en;q=0.8", "fa-AF", "fa-Arab-AF", "tlh, prs;q=0.9"})
  void dari_reads_farsi(String accepted) {
    assertThat(Languages.choose(Languages.CUSTOMERS, null, accepted).toLanguageTag())
        .isEqualTo("fa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "so|none|true",
        "so,ti;q=0.5|none|true",
        "so,en;q=0.1|none|false",
        "so|en|false",
        "so|tlh|true",
        "de|none|false",
        "*|none|false",
        "none|none|false",
        "''|none|false"
      })
  void whoever_asks_for_none_of_ours_is_asked(String accepted, String asked, boolean foreign) {
    boolean isMatched = Languages.match(Languages.CUSTOMERS, asked, accepted).isPresent();
    assertThat(!isMatched && Languages.isParticular(accepted)).isEqualTo(foreign);
  }

  /** The first languages are those that a customer understands best; the rest is cut off. */
  @ParameterizedTest
  @MethodSource("long_headers")
  void of_a_long_header_the_beginning_is_heard(String accepted, String expected) {
    assertThat(Languages.choose(OFFERED, null, accepted).toLanguageTag()).isEqualTo(expected);
  }

  static Stream<Arguments> long_headers() {
    return Stream.of(
        Arguments.of("ar-x-" + "a-".repeat(30) + "a,de;q=0.5", "ar"),
        Arguments.of("ar-" + "a-".repeat(4_000) + "a", "de"),
        Arguments.of("ar,tlh-" + "a-".repeat(4_000) + "a", "ar"),
        Arguments.of("ar" + ",tlh".repeat(2_000), "ar"),
        Arguments.of("tlh,".repeat(2_000) + "ar", "de"),
        Arguments.of("en;q=0.5," + "tlh,".repeat(10) + "ar;q=0.9", "ar"));
  }

  /**
   * The JDK took seconds for each of these. The bound is a multiple of what a plain header costs,
   * because machines differ.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"zz-a", "zz-abcde", "zz-bu", "zh-bu", "zh-min-nan", "*-a", "mo-bu-a", "en,zz-bu"})
  void a_hostile_header_costs_no_more_than_a_plain_one(String repeated) {
    String chain = repeated + ("-" + repeated.replaceAll("\\W+", "-")).repeat(600);
    String ranges =
        IntStream.range(0, 900)
            .mapToObj(i -> repeated + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26))
            .collect(Collectors.joining(","));
    long plain = nanos("de-AT,de;q=0.9,en-GB;q=0.8,en;q=0.7,fr;q=0.6");
    assertThat(nanos(chain)).isLessThan(50 * plain + 20_000_000);
    assertThat(nanos(ranges)).isLessThan(50 * plain + 20_000_000);
  }

  /** The shortest of five runs, so that other work on the machine does not matter. */
  private static long nanos(String accepted) {
    return IntStream.range(0, 5)
        .mapToLong(
            round -> {
              long start = System.nanoTime();
              Languages.choose(Languages.CUSTOMERS, null, accepted);
              return System.nanoTime() - start;
            })
        .min()
        .orElseThrow();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", ";;;", "en;q=hello", "\u0000", "en;q=2", "1234567890123"})
  void a_missing_or_malformed_header_means_german(String accepted) {
    assertThat(Languages.choose(OFFERED, null, accepted)).isEqualTo(Locale.GERMAN);
  }

  @Test
  void what_is_chosen_by_hand_wins() {
    assertThat(Languages.choose(OFFERED, "en", "de")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.choose(OFFERED, "DE", "en")).isEqualTo(Locale.GERMAN);
  }

  @Test
  void a_choice_that_we_do_not_have_is_none() {
    assertThat(Languages.find(OFFERED, "tlh")).isEmpty();
    assertThat(Languages.find(OFFERED, null)).isEmpty();
    assertThat(Languages.choose(OFFERED, "tlh", "en")).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "de,Deutsch,ltr",
    "de-simple,Leichte Sprache (Entwurf),ltr",
    "en,English,ltr",
    "uk,Українська,ltr",
    "ru,Русский,ltr",
    "ar,العربية,rtl",
    "tr,Türkçe,ltr",
    "fa,فارسی,rtl",
    "bg,Български,ltr",
    "ro,Română,ltr",
    "fr,Français,ltr"
  })
  void a_language_is_called_as_its_speakers_call_it(String tag, String name, String direction) {
    Locale language = Locale.forLanguageTag(tag);
    assertThat(Languages.ownName(language)).isEqualTo(name);
    assertThat(Languages.direction(language)).isEqualTo(direction);
  }

  @Test
  void what_is_written_for_staff_and_experts_is_german_or_english() {
    assertThat(Languages.ofStaff(Languages.SIMPLE_GERMAN)).isEqualTo(Locale.GERMAN);
    assertThat(Languages.ofStaff(Locale.forLanguageTag("uk"))).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "de,4. März 2026",
    "de-simple,4. März 2026",
    "en,4 March 2026",
    "uk,4 березня 2026 р.",
    "ru,4 марта 2026 г.",
    "ar,4 مارس 2026",
    "tr,4 Mart 2026",
    "fa,4 مارس 2026",
    "bg,4 март 2026 г.",
    "ro,4 martie 2026",
    "fr,4 mars 2026"
  })
  void a_day_is_written_as_its_readers_write_it(String tag, String written) {
    LocalDate day = LocalDate.of(2026, 3, 4);
    assertThat(Languages.write(day, Locale.forLanguageTag(tag)).replaceAll("[\\u00a0\\u202f]", " "))
        .isEqualTo(written);
  }
}
