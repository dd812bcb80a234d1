package org.augenhoehe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

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
        "*|de"
      })
  void the_browser_is_answered_in_the_best_language_there_is(String accepted, Locale expected) {
    assertThat(Languages.choose(null, accepted)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", ";;;", "en;q=hello", "\u0000", "en;q=2", "1234567890123"})
  void a_missing_or_malformed_header_means_german(String accepted) {
    assertThat(Languages.choose(null, accepted)).isEqualTo(Locale.GERMAN);
  }

  @Test
  void what_is_chosen_by_hand_wins() {
    assertThat(Languages.choose("en", "de")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.choose("DE", "en")).isEqualTo(Locale.GERMAN);
  }

  @Test
  void a_choice_that_we_do_not_have_is_none() {
    assertThat(Languages.find("tlh")).isEmpty();
    assertThat(Languages.find(null)).isEmpty();
    assertThat(Languages.choose("tlh", "en")).isEqualTo(Locale.ENGLISH);
  }
}
