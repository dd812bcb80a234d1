package org.augenhoehe.base.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditEntry;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.audit.AuditRows;
import org.augenhoehe.base.audit.Finding;
import org.augenhoehe.base.audit.Finding.Kind;
import org.augenhoehe.base.audit.Link;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.inspection.Inspection.Verdict;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class InspectionTest {

  private static final String COUNT = "SELECT count(*) FROM audit_entry";

  @Inject Inspection inspection;
  @Inject Cutting cutting;
  @Inject AuditLog log;
  @Inject OfficeClock clock;
  @Inject PlainJdbc jdbc;
  @Inject DataSource database;
  @Inject InstallationConfig installation;

  private Tables tables;

  @BeforeEach
  void write() throws IOException {
    tables = new Tables(database);
    // A log of its own: other tests act at other times.
    tables.change("DELETE FROM audit_entry");
    tables.change("DELETE FROM audit_cut");
    tables.change("UPDATE audit_head SET n = 0, hash = ?", Link.BEGIN.hash());
    Files.deleteIfExists(installation.keys().resolve("audit-newest.json"));
    for (int i = 0; i < 3; i++) {
      log.add("erika", Act.OFFICE_ADDED, "Amt " + i);
    }
    assertThat(inspection.check().report().findings()).isEmpty();
  }

  @AfterEach
  void goOn() {
    clock.goOn();
    assertThat(inspection.check().report().findings()).isEmpty();
  }

  private AuditEntry newest() {
    return jdbc.perStatement(
        connection ->
            AuditRows.entry(connection, AuditRows.head(connection).orElseThrow().n())
                .orElseThrow());
  }

  private List<Finding> found() {
    try (CapturedLog any = new CapturedLog()) {
      return inspection.check().report().findings();
    }
  }

  private static String health() {
    return given().get("/q/health").asString();
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: health is down while the log is not whole")
  void health_is_down_while_the_log_is_not_whole() {
    String before = health();
    assertThat(before).contains("The audit log is whole");
    long n = newest().n();
    tables.change("UPDATE audit_entry SET who = 'otto' WHERE n = ?", n);
    assertThat(health()).isEqualTo(before);
    try (CapturedLog told = new CapturedLog()) {
      inspection.atNight();
      assertThat(told.text())
          .contains("The audit log is not whole: entry " + n + " was changed")
          .contains("deploy/README.md")
          .doesNotContain("otto");
    }
    given().get("/q/health").then().statusCode(503);
    given().get("/q/health/well").then().statusCode(503);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    tables.change("UPDATE audit_entry SET who = 'erika' WHERE n = ?", n);
    inspection.check();
    assertThat(health()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "Invariant 10, Staff leave traces: what is too old is cut off, and the rest is whole")
  void what_is_too_old_is_cut_off_and_the_rest_is_whole() {
    AuditEntry last = newest();
    clock.stopAt(last.at().plus(Duration.ofDays(3 * 366)));
    log.add("erika", Act.OFFICE_ADDED, "Amt nach drei Jahren");
    inspection.atNight();
    assertThat(tables.number("SELECT min(n) FROM audit_entry")).isEqualTo(last.n() + 1);
    assertThat(newest().what()).isEqualTo("log-cut");
    assertThat(newest().who()).isEqualTo(AuditLog.SERVICE);
    assertThat(newest().on()).endsWith("–" + last.n());
    assertThat(found()).isEmpty();

    // As one who wants to be rid of the entry after the cut as well.
    AuditEntry after = jdbc.perStatement(c -> AuditRows.entry(c, last.n() + 1)).orElseThrow();
    tables.change("UPDATE audit_cut SET n = ?, hash = ?", after.n(), after.hash());
    assertThat(found()).contains(Finding.of(Kind.CUT, after.n()));
    inspection.atNight();
    assertThat(tables.number(COUNT)).as("nothing is cut off while it may be evidence").isEqualTo(2);
    tables.change("UPDATE audit_cut SET n = ?, hash = ?", last.n(), last.hash());
    assertThat(found()).isEmpty();
    String seal = (String) tables.column("SELECT seal FROM audit_cut").get(0);
    tables.change("DELETE FROM audit_cut");
    assertThat(found()).containsExactly(Finding.of(Kind.MISSING, 1, last.n()));
    tables.change(
        "INSERT INTO audit_cut (id, n, hash, seal) VALUES (1, ?, ?, ?)",
        last.n(),
        last.hash(),
        seal);
  }

  @Test
  void a_clock_that_is_wrong_for_a_night_cuts_nothing_off() {
    long before = tables.number(COUNT);
    clock.stopAt(Instant.parse("2199-01-01T03:00:00Z"));
    inspection.atNight();
    clock.stopAt(Instant.parse("1970-01-02T03:00:00Z"));
    inspection.atNight();
    assertThat(tables.number(COUNT)).isEqualTo(before);
  }

  @Test
  void a_clock_that_is_years_ahead_while_somebody_acts_cuts_off_one_month_a_night() {
    Instant now = newest().at();
    clock.stopAt(now.plus(Cutting.A_NIGHT).plus(Duration.ofDays(1)));
    log.add("erika", Act.OFFICE_ADDED, "Amt im nächsten Monat");
    long next = newest().n();
    clock.stopAt(now.plus(Duration.ofDays(20 * 366)));
    log.add("erika", Act.OFFICE_ADDED, "Amt mit falscher Uhr");
    assertThat(cutting.cut()).isEqualTo(next - 1);
    assertThat(tables.number("SELECT min(n) FROM audit_entry")).isEqualTo(next);
  }

  @Test
  void an_entry_among_those_that_were_cut_off_is_found_and_not_shown() {
    AuditEntry last = newest();
    clock.stopAt(last.at().plus(Duration.ofDays(3 * 366)));
    log.add("erika", Act.OFFICE_ADDED, "Amt nach drei Jahren");
    inspection.atNight();
    clock.goOn();
    tables.change(
        "INSERT INTO audit_entry (n, at, who, what, subject, hash) VALUES (?, ?, ?, ?, ?, ?)",
        last.n(),
        AuditRows.utc(last.at()),
        "mallory",
        "office-added",
        "",
        last.hash());
    assertThat(found()).containsExactly(Finding.of(Kind.LEFT, last.n(), last.n()));
    assertThat(Api.admin().get("/api/v1/audit").asString())
        .contains("Amt nach drei Jahren")
        .doesNotContain("mallory");
    assertThat(Session.admin().get("/admin/audit").asString()).doesNotContain("mallory");
    tables.change("DELETE FROM audit_entry WHERE who = 'mallory'");
  }

  @Test
  void a_check_that_was_not_made_for_a_day_and_a_half_tells_nothing_any_more() {
    assertThat(Inspection.verdict(true, Duration.ofHours(35))).isEqualTo(Verdict.WHOLE);
    assertThat(Inspection.verdict(true, Duration.ofHours(37))).isEqualTo(Verdict.UNKNOWN);
    assertThat(Inspection.verdict(false, Duration.ofHours(37))).isEqualTo(Verdict.BROKEN);
    assertThat(health()).contains("WHOLE");
  }

  @Test
  void what_is_young_enough_stays() {
    long before = tables.number(COUNT);
    assertThat(cutting.cut()).isZero();
    assertThat(tables.number(COUNT)).isEqualTo(before);
  }
}
