package org.augenhoehe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
