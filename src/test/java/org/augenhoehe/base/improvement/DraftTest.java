package org.augenhoehe.base.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final List<String> VALUES = List.of("ehrlich", "offen");

  private static Draft saying(String text) {
    return new Draft(TODAY, text, null);
  }

  private static Reason fault(Draft draft) {
    return draft.fault(TODAY, VALUES).orElse(null);
  }

  @Test
  void three_hundred_letters_are_taken_however_they_are_written() {
    assertThat(fault(saying("ü".repeat(300)))).isNull();
    assertThat(fault(saying("u\u0308".repeat(300)))).isNull();
    assertThat(fault(saying("a" + "\uD83D\uDE0A".repeat(299)))).isNull();
    assertThat(fault(saying("  a" + " b".repeat(149) + "c  \r\n"))).isNull();
    // Hangul are written with up to three characters each.
    assertThat(fault(saying("\u1112\u1161\u11AB".repeat(300)))).isNull();
  }

  @Test
  void one_more_is_not() {
    assertThat(fault(saying("ü".repeat(301)))).isEqualTo(Reason.TEXT_TOO_LONG);
    assertThat(fault(saying("u\u0308".repeat(301)))).isEqualTo(Reason.TEXT_TOO_LONG);
    assertThat(fault(saying("a" + "\uD83D\uDE0A".repeat(300)))).isEqualTo(Reason.TEXT_TOO_LONG);
    assertThat(saying("u\u0308".repeat(301)).length()).isEqualTo(301);
    assertThat(fault(saying("x".repeat(60_000)))).isEqualTo(Reason.TEXT_TOO_LONG);
  }

  @Test
  void what_is_kept_is_one_line_in_composed_characters() {
    assertThat(saying("  Wir gru\u0308\u00DFen.\r\n\r\n\tUnd\u2028fragen.\u00A0 ").text())
        .isEqualTo("Wir gr\u00FC\u00DFen. Und fragen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n", "\u00A0\u2003", "...", "—", "\u200B", "\uD83D\uDE0A"})
  void without_a_word_nothing_is_said(String text) {
    assertThat(fault(saying(text))).isEqualTo(Reason.NO_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0007b", "a\u202Eb", "a\uD800b", "a\u200Bb", "a\u0000"})
  void what_cannot_be_seen_is_refused(String text) {
    assertThat(fault(saying(text))).isEqualTo(Reason.UNPRINTABLE);
  }

  @Test
  void words_of_every_script_are_taken_with_their_joiners() {
    assertThat(fault(saying("می\u200Cپرسیم"))).isNull();
    assertThat(fault(saying("Warte\u00ADzeit"))).isNull();
  }

  @Test
  void the_day_has_come_and_is_not_long_ago() {
    assertThat(fault(new Draft(TODAY.plusDays(1), "Neu", null))).isEqualTo(Reason.FUTURE);
    assertThat(fault(new Draft(LocalDate.MAX, "Neu", null))).isEqualTo(Reason.FUTURE);
    assertThat(fault(new Draft(LocalDate.of(1999, 12, 31), "Neu", null)))
        .isEqualTo(Reason.LONG_AGO);
    assertThat(fault(new Draft(LocalDate.MIN, "Neu", null))).isEqualTo(Reason.LONG_AGO);
    assertThat(fault(new Draft(LocalDate.of(2000, 1, 1), "Neu", null))).isNull();
    assertThat(fault(new Draft(null, "Neu", null))).isEqualTo(Reason.NO_DAY);
  }

  @Test
  void it_aims_at_a_value_or_at_none() {
    assertThat(fault(new Draft(TODAY, "Neu", "offen"))).isNull();
    assertThat(fault(new Draft(TODAY, "Neu", " "))).isNull();
    assertThat(fault(new Draft(TODAY, "Neu", "mutig"))).isEqualTo(Reason.UNKNOWN_VALUE);
  }
}
