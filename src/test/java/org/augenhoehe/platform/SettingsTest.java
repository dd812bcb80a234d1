package org.augenhoehe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static void assertRefused(Converter<?> converter, String value) {
    assertThatThrownBy(() -> converter.convert(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_makes_sense_is_read() {
    assertThat(new Settings.Count().convert(" 1 ")).isEqualTo(1);
    assertThat(new Settings.Pace().convert("0.5")).isEqualTo(0.5);
    assertThat(new Settings.Switch().convert(" TRUE ")).isTrue();
    assertThat(new Settings.Switch().convert("false")).isFalse();
    assertThat(new Settings.Span().convert("10s")).isEqualTo(Duration.ofSeconds(10));
    assertThat(new Settings.WebAddress().convert("https://feedback.example.de:8443/jobcenter/"))
        .isEqualTo("https://feedback.example.de:8443/jobcenter/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1.5"})
  void a_count_is_a_whole_number_from_one_on(String value) {
    assertRefused(new Settings.Count(), value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-4", "NaN", "Infinity", "four"})
  void a_pace_is_more_than_none(String value) {
    assertRefused(new Settings.Pace(), value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "1", "yes", "tru", ""})
  void a_switch_is_on_or_off(String value) {
    assertRefused(new Settings.Switch(), value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "-1s", "PT-2S", "soon"})
  void a_span_is_longer_than_nothing(String value) {
    assertRefused(new Settings.Span(), value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feedback.example.de",
        "localhost:8080",
        "//feedback.example.de",
        "https://",
        "ftp://feedback.example.de",
        "https://feedback.example.de/?next",
        "https://feedback.example.de/#r",
        "https://feed back.example.de"
      })
  void an_address_says_how_and_where(String value) {
    assertRefused(new Settings.WebAddress(), value);
  }
}
