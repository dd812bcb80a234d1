package org.augenhoehe.base.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEntryTest {

  private static final Instant MOMENT = Instant.parse("2026-11-30T06:00:00.987Z");

  private static AuditEntry entry(Link before, String who, String on) {
    return AuditEntry.after(before, MOMENT, who, "office-added", on);
  }

  /** Computed with Python's hashlib, as an auditor might. */
  @Test
  void hashes_are_those_that_others_compute() {
    AuditEntry first = entry(Link.BEGIN, "admin", "Jobcenter Musterstadt");
    assertThat(first.hash())
        .isEqualTo("090308fe8bdcbe915a852880168bd954a9a9ae378185537029c6b58709829b42");
    AuditEntry second = entry(first.link(), "Zoë", "Außenstelle – Süd");
    assertThat(second.n()).isEqualTo(2);
    assertThat(second.hash())
        .isEqualTo("3415c790468a72482be3bb16661c726b1a850a7da49c96f3b98374939cab86c1");
  }

  @Test
  void an_entry_is_kept_to_the_quarter_of_an_hour_so_that_it_dates_nobody() {
    assertThat(at("2026-11-30T06:00:00.987Z")).isEqualTo("2026-11-30T06:00:00Z");
    assertThat(at("2026-11-30T06:14:59.999Z")).isEqualTo("2026-11-30T06:00:00Z");
    assertThat(at("2026-11-30T06:15:00Z")).isEqualTo("2026-11-30T06:15:00Z");
    assertThat(at("1969-12-31T23:59:59Z")).isEqualTo("1969-12-31T23:45:00Z");
  }

  private static Instant at(String moment) {
    return AuditEntry.after(Link.BEGIN, Instant.parse(moment), "a", "office-added", "b").at();
  }

  @ParameterizedTest
  @CsvSource({"ab, c, a, bc", "a, '', '', a", "'a,1:b', c, a, 'b,1:c'"})
  void no_two_entries_have_the_same_hash(String who, String on, String otherWho, String otherOn) {
    assertThat(entry(Link.BEGIN, who, on).hash())
        .isNotEqualTo(entry(Link.BEGIN, otherWho, otherOn).hash());
  }

  @Test
  void what_cannot_be_printed_or_stored_is_a_question_mark() {
    assertThat(entry(Link.BEGIN, "a\u0000b", "Amt\r\nadmin\u202Egnp\uD800").on())
        .isEqualTo("Amt??admin?gnp?");
    assertThat(entry(Link.BEGIN, "a\u0000b", "").who()).isEqualTo("a?b");
  }

  @Test
  void what_is_too_long_is_cut_between_characters() {
    String on = entry(Link.BEGIN, "a".repeat(90), "😀".repeat(300)).on();
    assertThat(on).hasSizeLessThanOrEqualTo(400).endsWith("😀…").doesNotContain("?");
    assertThat(entry(Link.BEGIN, "a".repeat(90), "").who()).hasSize(80).endsWith("a…");
  }
}
