package org.augenhoehe.customer.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RecordingsTest {

  private static final Pattern BUTTON =
      Pattern.compile(
          "data-do=\"([a-z]+)\"(?:\\s+data-recorded=\"([a-z]+)\")?[^>]*>\\s*\\{(?!each)([^}]+)}");

  /** The buttons for reading aloud need no recording, and only staff pair a tablet. */
  private static final List<String> SILENT = List.of("read", "hush", "pair");

  /** A customer who cannot see must not hear the whole screen in place of one button. */
  @Test
  void every_button_is_recorded_alone_and_none_says_what_another_says() throws IOException {
    List<MatchResult> buttons =
        BUTTON.matcher(screens()).results().filter(b -> !SILENT.contains(b.group(1))).toList();
    assertThat(buttons).hasSizeGreaterThan(12);
    assertThat(buttons)
        .allSatisfy(button -> assertThat(Recordings.SINGLE).contains(nameOf(button)));
    assertThat(buttons.stream().map(button -> nameOf(button) + button.group(3)).distinct())
        .as("one recording, one text")
        .hasSize((int) buttons.stream().map(RecordingsTest::nameOf).distinct().count());
  }

  private static String nameOf(MatchResult button) {
    return "button-" + Optional.ofNullable(button.group(2)).orElse(button.group(1));
  }

  private static String screens() throws IOException {
    try (InputStream in =
        RecordingsTest.class.getResourceAsStream("/templates/tablet/screens.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
