package org.augenhoehe.base.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  }

  @ParameterizedTest
  @CsvSource({
    "https://feedback.example.de, https://feedback.example.de",
    "' https://Feedback.example.de:8443/ ', https://feedback.example.de:8443",
    "https://rückmeldung.example.de/, https://xn--rckmeldung-9db.example.de",
    "https://xn--rckmeldung-9db.example.de, https://xn--rckmeldung-9db.example.de",
    "http://[::1]:8080, http://[::1]:8080",
    "http://10.0.0.1, http://10.0.0.1"
  })
  void an_address_is_read_as_browsers_ask_for_it(String value, String read) {
    assertThat(new Settings.WebAddress().convert(value)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.de/feedback, no other path",
    "https://example.de/feedback/, no other path",
    "https://feed_back.example.de, without _",
    "https://straße.example.de, xn--",
    "https://feed..back.de, no host",
    "https://-feedback.de, no host",
    "'https://[::::1]', no host",
    "https://feedback.example.de:99999, port",
    "https://feedback.example.de?next, such as",
    "feedback.example.de, such as"
  })
  void an_address_that_cannot_be_served_is_refused_with_the_reason(String value, String words) {
    assertThatThrownBy(() -> new Settings.WebAddress().convert(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.de/impressum?teil=2#oben",
        " http://example.de ",
        "mailto:amt@example.de",
        "tel:+49-30-1234"
      })
  void whoever_runs_it_is_reached_at_a_page_by_mail_or_by_telephone(String value) {
    assertThat(new Settings.Contact().convert(value)).isEqualTo(value.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amt@example.de",
        "030 1234",
        "mailto:",
        "www.example.de/impressum",
        "/impressum",
        "javascript:alert(1)",
        "data:text/html,x",
        "https:///impressum",
        "https://amt:geheim@example.de/",
        "https://example.de/\"><script>"
      })
  void nothing_else_is_linked_at_the_foot_of_a_page(String value) {
    assertRefused(new Settings.Contact(), value);
    assertRefused(new Settings.Link(), value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:amt@example.de", "tel:+49-30-1234"})
  void an_imprint_is_a_page(String value) {
    assertRefused(new Settings.Link(), value);
  }
}
