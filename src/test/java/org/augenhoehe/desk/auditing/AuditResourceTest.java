package org.augenhoehe.desk.auditing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.augenhoehe.Api;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AuditResourceTest {

  private static final String PATH = "/api/v1/audit";
  private static final String PASSWORD = "nur-zum-Lesen";

  @Inject AuditLog log;
  @Inject OfficeClock clock;
  @Inject DataSource database;

  private final String who = "erika-" + UUID.randomUUID();

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private RequestSpecification colleague(String role) {
    String name = role + "-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, role);
    return given().auth().preemptive().basic(name, PASSWORD);
  }

  private List<Map<String, Object>> entries(String query) {
    return Api.admin()
        .get(PATH + "?who=" + who + query)
        .then()
        .statusCode(200)
        .extract()
        .path("entries");
  }

  @Test
  void an_act_is_listed_with_who_what_on_what_and_when() {
    String office = "Amt " + UUID.randomUUID();
    Api.newOffice(office);
    Map<String, Object> entry =
        Api.admin()
            .get(PATH + "?what=office-added&limit=1")
            .then()
            .statusCode(200)
            .extract()
            .path("entries[0]");
    assertThat(entry).containsOnlyKeys("n", "at", "who", "what", "on", "hash");
    assertThat(entry)
        .containsEntry("who", "admin")
        .containsEntry("what", "office-added")
        .containsEntry("on", office);
    assertThat(Instant.parse((String) entry.get("at"))).isBeforeOrEqualTo(Instant.now());
    assertThat((String) entry.get("hash")).matches("[0-9a-f]{64}");
  }

  @Test
  void the_newest_come_first_and_older_ones_page_by_page() {
    for (int i = 1; i <= 5; i++) {
      log.add(who, Act.OFFICE_ADDED, "Amt " + i);
    }
    List<Map<String, Object>> first = entries("&limit=2");
    assertThat(first).extracting(entry -> entry.get("on")).containsExactly("Amt 5", "Amt 4");
    List<Map<String, Object>> second = entries("&limit=9&before=" + first.get(1).get("n"));
    assertThat(second)
        .extracting(entry -> entry.get("on"))
        .containsExactly("Amt 3", "Amt 2", "Amt 1");
    Api.admin()
        .get(PATH + "?before=3")
        .then()
        .statusCode(200)
        .body("entries.n", everyItem(lessThan(3)));
  }

  @Test
  void days_are_those_of_berlin_both_ends_included() {
    clock.stopAt(Instant.parse("2031-06-30T21:59:59Z"));
    log.add(who, Act.OFFICE_ADDED, "vor Mitternacht");
    clock.stopAt(Instant.parse("2031-06-30T22:00:00Z"));
    log.add(who, Act.TOUCHPOINT_ADDED, "nach Mitternacht");
    clock.goOn();
    assertThat(entries("&from=2031-06-30&to=2031-06-30"))
        .extracting(entry -> entry.get("on"))
        .containsExactly("vor Mitternacht");
    assertThat(entries("&from=2031-07-01")).hasSize(1);
    assertThat(entries("&from=2031-06-30&what=touchpoint-added")).hasSize(1);
    assertThat(entries("&to=" + LocalDate.of(2031, 6, 29))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.MANAGER, Role.READER})
  void who_is_neither_admin_nor_auditor_reads_nothing(String role) {
    colleague(role).get(PATH).then().statusCode(403);
    colleague(role).accept("text/csv").get(PATH).then().statusCode(403);
    given().get(PATH).then().statusCode(401);
  }

  @Test
  void an_auditor_reads_it() {
    colleague(Role.AUDITOR).get(PATH).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, 400",
    "from=2026-02-30, 400",
    "to=%2B999999999-01-01, 400",
    "what=office-eaten, 400",
    "what=OFFICE_ADDED, 400",
    "before=0, 400",
    "before=-1, 400",
    "before=9999999999999999999, 400",
    "limit=0, 400",
    "limit=10001, 400",
    "limit=1e3, 400",
    "who=a%00b, 400",
    "who=a%0D%0Ab, 400",
    "wer=erika, 400",
    "who=a&who=b, 400",
    "from=2026-03-02&to=2026-03-01, 422"
  })
  void a_query_that_makes_no_sense_is_refused(String query, int status) {
    for (String type : List.of("application/json", "text/csv")) {
      Api.admin()
          .accept(type)
          .urlEncodingEnabled(false)
          .get(PATH + "?" + query)
          .then()
          .statusCode(status)
          .contentType("application/problem+json")
          .body("status", is(status));
    }
  }

  @Test
  void a_name_of_hostile_length_is_refused_and_of_hostile_content_finds_nothing() {
    Api.admin().queryParam("who", "x".repeat(81)).get(PATH).then().statusCode(400);
    Api.admin()
        .queryParam("who", "' OR '1'='1")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("entries.size()", is(0));
  }

  @Test
  void the_table_has_the_same_entries_and_no_formula() throws IOException {
    log.add(who, Act.OFFICE_ADDED, "=HYPERLINK(\"http://evil.example\";\"Amt\")");
    log.add(who, Act.OFFICE_ADDED, "Amt \"Mitte\"\r\n+1, zwei");
    String csv =
        Api.admin()
            .accept("text/csv")
            .get(PATH + "?who=" + who)
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=UTF-8")
            .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
            .extract()
            .asString();
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))
            .getRecords();
    assertThat(rows).extracting(row -> row.get("who")).containsOnly(who);
    assertThat(rows)
        .extracting(row -> row.get("on"))
        .containsExactly("Amt \"Mitte\"??+1, zwei", "'=HYPERLINK(\"http://evil.example\";\"Amt\")");
    assertThat(entries("")).hasSize(2);
  }

  @Test
  void a_download_is_an_act_itself() {
    Api.admin().accept("text/csv").get(PATH + "?limit=3").then().statusCode(200);
    Api.admin()
        .get(PATH + "?limit=1&what=log-exported")
        .then()
        .body("entries[0].who", is("admin"))
        .body("entries[0].on", is("3"));
  }
}
