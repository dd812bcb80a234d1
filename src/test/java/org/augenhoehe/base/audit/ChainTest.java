package org.augenhoehe.base.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.augenhoehe.base.audit.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {

  private final List<AuditEntry> entries = new ArrayList<>();

  @BeforeEach
  void write() {
    Link last = Link.BEGIN;
    for (int i = 1; i <= 9; i++) {
      entries.add(
          AuditEntry.after(
              last, Instant.parse("2026-11-30T06:00:00Z"), "admin", "office-added", "Amt " + i));
      last = entries.get(i - 1).link();
    }
  }

  private Chain follow(List<AuditEntry> page) {
    Chain chain = new Chain(Link.BEGIN, Optional.empty());
    chain.follow(page);
    return chain;
  }

  private static AuditEntry withSubject(AuditEntry entry, String on) {
    return new AuditEntry(entry.n(), entry.at(), entry.who(), entry.what(), on, entry.hash());
  }

  @Test
  void an_untouched_chain_is_whole() {
    assertThat(follow(entries).findings()).isEmpty();
    assertThat(follow(entries).last()).isEqualTo(entries.get(8).link());
  }

  @Test
  void a_chain_can_be_followed_page_by_page_and_from_any_entry_on() {
    Chain chain = new Chain(entries.get(1).link(), Optional.of(entries.get(1).link()));
    chain.follow(entries.subList(2, 5));
    chain.follow(entries.subList(5, 9));
    assertThat(chain.findings()).isEmpty();
  }

  @Test
  void a_changed_entry_is_found_and_no_other() {
    entries.set(4, withSubject(entries.get(4), "Amt 50"));
    assertThat(follow(entries).findings()).containsExactly(Finding.of(Kind.CHANGED, 5));
  }

  @Test
  void a_changed_entry_with_a_new_hash_shows_in_the_next() {
    AuditEntry forged =
        AuditEntry.after(entries.get(3).link(), entries.get(4).at(), "eve", "office-added", "");
    entries.set(4, forged);
    assertThat(follow(entries).findings()).containsExactly(Finding.of(Kind.CHANGED, 6));
  }

  @Test
  void a_missing_entry_is_found_wherever_it_was() {
    entries.remove(4);
    entries.remove(4);
    assertThat(follow(entries).findings()).containsExactly(Finding.of(Kind.MISSING, 5, 6));
    assertThat(follow(entries.subList(2, 4)).findings())
        .containsExactly(Finding.of(Kind.MISSING, 1, 2));
  }

  @Test
  void a_missing_entry_is_found_though_the_others_are_numbered_anew() {
    entries.remove(4);
    for (int i = 4; i < 8; i++) {
      entries.set(i, entries.get(i).at(i + 1));
    }
    assertThat(follow(entries).findings()).startsWith(Finding.of(Kind.CHANGED, 5));
  }

  @Test
  void exchanged_entries_are_named() {
    AuditEntry third = entries.get(2);
    AuditEntry seventh = entries.get(6);
    entries.set(2, seventh.at(3));
    entries.set(6, third.at(7));
    assertThat(follow(entries).findings()).containsExactly(Finding.of(Kind.SWAPPED, 3, 7));
  }

  @Test
  void a_chain_computed_anew_differs_from_what_is_known() {
    Link known = entries.get(6).link();
    Link last = entries.get(1).link();
    for (int i = 2; i < 9; i++) {
      entries.set(i, AuditEntry.after(last, entries.get(i).at(), "eve", "office-added", "Amt"));
      last = entries.get(i).link();
    }
    assertThat(follow(entries).findings()).isEmpty();
    Chain chain = new Chain(Link.BEGIN, Optional.of(known));
    chain.follow(entries);
    assertThat(chain.findings()).containsExactly(Finding.of(Kind.RECOMPUTED, 7));
  }

  @Test
  void a_log_that_was_made_up_is_found_without_end_of_words() {
    for (int i = 0; i < 9; i++) {
      entries.addAll(entries.subList(0, 9).stream().map(e -> withSubject(e, "x")).toList());
    }
    List<AuditEntry> numbered = new ArrayList<>();
    entries.forEach(entry -> numbered.add(withSubject(entry.at(numbered.size() + 1L), "x")));
    assertThat(follow(numbered).findings()).hasSize(20);
  }
}
