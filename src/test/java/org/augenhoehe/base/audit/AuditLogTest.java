package org.augenhoehe.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.audit.Finding.Kind;
import org.augenhoehe.base.audit.Verification.Report;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.OfficeLanguages;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AuditLogTest {

  private static final String ENTRY = " FROM audit_entry WHERE n = ?";

  @Inject AuditLog log;
  @Inject Witness witness;
  @Inject PlainJdbc jdbc;
  @Inject DataSource database;
  @Inject InstallationConfig installation;
  @Inject OfficeLanguages languages;

  private Tables tables;
  private long first;

  @BeforeEach
  void write() {
    tables = new Tables(database);
    assertThat(check().findings()).isEmpty();
    first = newest().n() + 1;
    for (int i = 0; i < 6; i++) {
      add("Amt " + i);
    }
  }

  private void add(String on) {
    log.add("erika", Act.OFFICE_ADDED, on);
  }

  private Report check() {
    return new Verification(jdbc::perStatement, witness).run();
  }

  private Link newest() {
    return jdbc.perStatement(AuditRows::head).orElseThrow();
  }

  private AuditEntry entry(long n) {
    return jdbc.perStatement(connection -> AuditRows.entry(connection, n)).orElseThrow();
  }

  private Path file() {
    return installation.keys().resolve(Witness.FILE);
  }

  /** Puts an entry into the place of another, as one who can write to the database. */
  private void overwrite(long n, AuditEntry other) {
    tables.change(
        "UPDATE audit_entry SET at = ?, who = ?, what = ?, subject = ?, hash = ? WHERE n = ?",
        other.at().atOffset(ZoneOffset.UTC),
        other.who(),
        other.what(),
        other.on(),
        other.hash(),
        n);
  }

  private void setHead(Link link) {
    tables.change("UPDATE audit_head SET n = ?, hash = ?", link.n(), link.hash());
  }

  @Test
  void entries_are_numbered_chained_and_found_whole() {
    assertThat(newest().n()).isEqualTo(first + 5);
    assertThat(entry(first).who()).isEqualTo("erika");
    assertThat(check())
        .isEqualTo(new Report(newest(), List.of(), witness.read().orElseThrow().unnoted(), null));
    assertThat(witness.read().orElseThrow().known()).isEqualTo(newest());
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: a tampered entry is found")
  void a_tampered_entry_is_found() {
    AuditEntry before = entry(first + 2);
    tables.change("UPDATE audit_entry SET who = 'otto' WHERE n = ?", first + 2);
    assertThat(check().findings()).containsExactly(Finding.of(Kind.CHANGED, first + 2));
    overwrite(first + 2, before);
    tables.change("UPDATE audit_entry SET hash = ? WHERE n = ?", "0".repeat(64), first + 2);
    assertThat(check().findings())
        .containsExactly(Finding.of(Kind.CHANGED, first + 2), Finding.of(Kind.CHANGED, first + 3));
    overwrite(first + 2, before);
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: a deleted entry is found")
  void a_deleted_entry_is_found() {
    AuditEntry before = entry(first + 3);
    tables.change("DELETE" + ENTRY, first + 3);
    assertThat(check().findings()).containsExactly(Finding.of(Kind.MISSING, first + 3, first + 3));
    tables.change(
        "INSERT INTO audit_entry (n, at, who, what, subject, hash) VALUES (?, ?, ?, ?, ?, ?)",
        before.n(),
        before.at().atOffset(ZoneOffset.UTC),
        before.who(),
        before.what(),
        before.on(),
        before.hash());
    assertThat(check().findings()).isEmpty();
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: reordered entries are found")
  void reordered_entries_are_found() {
    AuditEntry one = entry(first + 1);
    AuditEntry other = entry(first + 4);
    overwrite(first + 1, other);
    overwrite(first + 4, one);
    assertThat(check().findings()).containsExactly(Finding.of(Kind.SWAPPED, first + 1, first + 4));
    overwrite(first + 1, one);
    overwrite(first + 4, other);
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: a log that was computed anew is found")
  void a_log_computed_anew_is_found_and_stays_so() {
    List<AuditEntry> before = new ArrayList<>();
    Link last = entry(first).link();
    for (long n = first + 1; n < first + 6; n++) {
      before.add(entry(n));
      AuditEntry forged = AuditEntry.after(last, entry(n).at(), "otto", "office-added", "Amt");
      overwrite(n, forged);
      last = forged.link();
    }
    Link genuine = newest();
    setHead(last);
    assertThat(check().findings()).containsExactly(Finding.of(Kind.RECOMPUTED, first + 5));
    // An act that follows must not make the witness believe it.
    Noted noted = witness.read().orElseThrow();
    add("Amt danach");
    assertThat(check().findings())
        .containsExactly(Finding.of(Kind.RECOMPUTED, first + 5), Finding.of(Kind.STRAY, first + 5));
    tables.change("DELETE" + ENTRY, first + 6);
    before.forEach(entry -> overwrite(entry.n(), entry));
    setHead(genuine);
    assertThat(check().findings()).containsExactly(Finding.of(Kind.STRAY, first + 5));
    witness.reset(noted);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: an end that was cut off is found")
  void an_end_that_was_cut_off_is_found_also_after_further_acts() {
    Link known = newest();
    Noted noted = witness.read().orElseThrow();
    AuditEntry last = entry(first + 2);
    List<AuditEntry> cut = List.of(entry(first + 3), entry(first + 4), entry(first + 5));
    tables.change("DELETE FROM audit_entry WHERE n > ?", first + 2);
    assertThat(check().findings())
        .contains(Finding.of(Kind.HEAD, first + 2), Finding.of(Kind.SHORTER, first + 2, first + 5));
    setHead(last.link());
    assertThat(check().findings()).containsExactly(Finding.of(Kind.SHORTER, first + 2, first + 5));
    for (int i = 0; i < 4; i++) {
      add("Amt danach");
    }
    assertThat(check().findings())
        .containsExactly(Finding.of(Kind.RECOMPUTED, first + 5), Finding.of(Kind.STRAY, first + 2));
    assertThat(witness.read().orElseThrow().known()).isEqualTo(known);
    tables.change("DELETE FROM audit_entry WHERE n > ?", first + 2);
    jdbc.perStatement(
        connection -> {
          for (AuditEntry entry : cut) {
            AuditRows.append(connection, entry);
          }
          return null;
        });
    witness.reset(noted);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: an act between two changes of the head is found")
  void an_entry_that_is_removed_after_the_newest_hash_was_changed_and_put_back_is_found() {
    Link genuine = newest();
    Noted noted = witness.read().orElseThrow();
    setHead(new Link(genuine.n(), "f".repeat(64)));
    try (CapturedLog told = new CapturedLog()) {
      add("Amt, das niemand sehen soll");
      assertThat(told.text()).contains("An act met entry " + genuine.n() + " as the newest one");
    }
    tables.change("DELETE" + ENTRY, genuine.n() + 1);
    setHead(genuine);
    assertThat(check().findings()).containsExactly(Finding.of(Kind.STRAY, genuine.n()));
    // Nor do later acts cover it.
    add("Amt danach");
    assertThat(check().findings()).containsExactly(Finding.of(Kind.STRAY, genuine.n()));
    assertThat(witness.read().orElseThrow().known()).isEqualTo(newest());
    witness.reset(new Noted(newest(), newest(), noted.from(), noted.unnoted(), null));
  }

  @Test
  void what_an_earlier_version_noted_is_read_and_has_the_same_seal() throws IOException {
    String earlier =
        "{'known':{'n':7,'hash':'ab'},'next':{'n':8,'hash':'cd'},'unnoted':{'first':1,'last':2}}"
            .replace('\'', '"');
    ObjectMapper json = new ObjectMapper();
    Noted noted = json.readValue(earlier, Noted.class);
    assertThat(noted)
        .isEqualTo(
            new Noted(new Link(7, "ab"), new Link(8, "cd"), null, new Noted.Span(1, 2), null));
    assertThat(json.writeValueAsString(noted)).isEqualTo(earlier);
  }

  @Test
  void a_newest_number_that_was_changed_is_found() {
    Link genuine = newest();
    setHead(new Link(genuine.n(), "0".repeat(64)));
    assertThat(check().findings()).containsExactly(Finding.of(Kind.HEAD, first + 5));
    tables.change("DELETE FROM audit_head");
    assertThat(check().findings()).containsExactly(Finding.of(Kind.HEAD, first + 5));
    tables.change(
        "INSERT INTO audit_head (id, n, hash) VALUES (1, ?, ?)", genuine.n(), genuine.hash());
  }

  @Test
  void a_head_that_is_missing_or_behind_stops_nobody_and_is_told() {
    List<Runnable> damages =
        List.of(
            () -> tables.change("DELETE FROM audit_head"),
            () -> setHead(entry(first + 2).link()),
            () -> setHead(new Link(first, "f".repeat(64))));
    for (Runnable damage : damages) {
      Noted noted = witness.read().orElseThrow();
      long before = newest().n();
      damage.run();
      try (CapturedLog told = new CapturedLog()) {
        add("Amt trotzdem");
        add("Amt danach");
        assertThat(told.text()).containsOnlyOnce("as the newest one of the audit log");
      }
      assertThat(newest().n()).isEqualTo(before + 2);
      assertThat(check().findings()).extracting(Finding::kind).containsExactly(Kind.STRAY);
      assertThat(witness.read().orElseThrow().known()).isEqualTo(newest());
      witness.reset(new Noted(newest(), newest(), noted.from(), noted.unnoted(), null));
    }
  }

  @Test
  void an_act_that_is_rolled_back_leaves_no_entry() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          add("Amt, das es nicht gibt");
                          add("Amt, das es nicht gibt");
                          throw new IllegalArgumentException("undone");
                        }))
        .hasMessageContaining("undone");
    assertThat(newest().n()).isEqualTo(first + 5);
    assertThat(check().isWhole()).isTrue();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              add("Amt eins");
              add("Amt zwei");
            });
    assertThat(newest().n()).isEqualTo(first + 7);
    assertThat(check().isWhole()).isTrue();
    assertThat(witness.read().orElseThrow().known()).isEqualTo(newest());
  }

  @Test
  void an_entry_that_a_crash_left_unconfirmed_is_known_although_the_next_act_is_undone() {
    Noted noted = witness.read().orElseThrow();
    witness.reset(
        new Noted(entry(first + 4).link(), newest(), noted.from(), noted.unnoted(), null));
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> addAndPerhapsUndo(true)))
        .isInstanceOf(UndoneException.class);
    assertThat(witness.read().orElseThrow().known()).isEqualTo(newest());
    add("Amt");
    assertThat(check().findings()).isEmpty();
    assertThat(check().unnoted()).isEqualTo(noted.unnoted());
  }

  private void addAndPerhapsUndo(boolean isUndone) {
    add("Amt");
    if (isUndone) {
      throw new UndoneException();
    }
  }

  private static final class UndoneException extends RuntimeException {}

  @Test
  void what_the_caller_changed_is_written_before_others_wait_for_the_newest_entry() {
    UUID office = Api.newOffice();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              languages.offer(office, List.of("en"));
              // In the same transaction, which is not committed yet.
              assertThat(
                      tables.number(
                          "SELECT count(*) FROM office_language WHERE office_id = ?", office))
                  .isPositive();
            });
  }

  @Test
  void many_at_once_write_one_chain() throws Exception {
    Noted.Span before = witness.read().orElseThrow().unnoted();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> acts = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        boolean isUndone = i % 4 == 3;
        acts.add(
            () -> {
              try {
                QuarkusTransaction.requiringNew().run(() -> addAndPerhapsUndo(isUndone));
              } catch (UndoneException rolledBack) {
                // As every fourth is.
              }
              return null;
            });
      }
      for (Future<Void> act : threads.invokeAll(acts)) {
        act.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(newest().n()).isEqualTo(first + 5 + 18);
    assertThat(check().findings()).isEmpty();
    assertThat(witness.read().orElseThrow().unnoted()).isEqualTo(before);
  }

  @Test
  void an_older_file_is_no_fault_and_the_entries_it_lacks_are_told() throws IOException {
    byte[] older = Files.readAllBytes(file());
    add("Amt eins");
    add("Amt zwei");
    Files.write(file(), older);
    assertThat(check().findings()).isEmpty();
    add("Amt drei");
    Report report = check();
    assertThat(report.findings()).isEmpty();
    assertThat(report.unnoted().last()).isEqualTo(first + 7);
    assertThat(witness.read().orElseThrow().known()).isEqualTo(newest());
  }

  @Test
  void a_missing_file_is_begun_anew() throws IOException {
    byte[] before = Files.readAllBytes(file());
    Files.delete(file());
    assertThat(check().findings()).isEmpty();
    add("Amt");
    assertThat(witness.read().orElseThrow().known()).isEqualTo(newest());
    assertThat(check().unnoted()).isEqualTo(new Noted.Span(1, first + 5));
    Files.write(file(), before);
    add("Amt");
  }

  @Test
  void a_changed_file_is_found_stays_as_it_is_and_stops_nobody() throws IOException {
    String genuine = Files.readString(file());
    String forged = genuine.replaceFirst("\"n\":\\d+", "\"n\":1");
    for (String content : List.of(forged, "", "{}", "null", "\u0000")) {
      Files.writeString(file(), content);
      assertThat(check().findings()).as(content).containsExactly(Finding.of(Kind.UNREADABLE, 0));
      add("Amt");
      assertThat(file()).as(content).hasContent(content);
    }
    Files.writeString(file(), genuine);
    assertThat(check().findings()).isEmpty();
    add("Amt");
  }

  @Test
  void once_a_day_means_once_a_day_after_a_rollback_too() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(
                          () -> {
                            log.addOncePerDay("erika", Act.OFFICE_RENAMED, "Amt " + first);
                            throw new IllegalArgumentException("undone");
                          }))
          .hasMessageContaining("undone");
    }
    for (int i = 0; i < 3; i++) {
      log.addOncePerDay("erika", Act.OFFICE_RENAMED, "Amt " + first);
    }
    log.addOncePerDay("otto", Act.OFFICE_RENAMED, "Amt " + first);
    assertThat(newest().n()).isEqualTo(first + 7);
  }

  @Test
  void once_a_day_is_not_fulfilled_by_an_entry_of_a_clock_that_was_ahead() {
    AuditEntry ahead =
        AuditEntry.after(
            newest(),
            Instant.now().plus(Duration.ofDays(400)),
            "erika",
            Act.OFFICE_RENAMED.id(),
            "Uhr " + first);
    jdbc.perStatement(
        connection -> {
          AuditRows.append(connection, ahead);
          return null;
        });
    log.addOncePerDay("erika", Act.OFFICE_RENAMED, "Uhr " + first);
    assertThat(newest().n()).isEqualTo(ahead.n() + 1);
  }

  @Test
  void a_clock_that_goes_back_breaks_no_chain() {
    AuditEntry late =
        AuditEntry.after(newest(), Instant.parse("2001-01-01T00:00:00Z"), "a", "office-added", "");
    jdbc.perStatement(
        connection -> {
          AuditRows.append(connection, late);
          return null;
        });
    assertThat(check().findings()).isEmpty();
    add("Amt");
    assertThat(check().findings()).isEmpty();
  }
}
