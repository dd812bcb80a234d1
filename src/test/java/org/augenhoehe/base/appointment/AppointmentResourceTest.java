package org.augenhoehe.base.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AppointmentResourceTest {

  private static final String PATH = "/api/v1/touchpoints/{id}/appointments";
  private static final String PASSWORD = "nur-wie-viele-Termine";

  @Inject DataSource database;
  @Inject Appointments appointments;

  private final String name = "Amt " + UUID.randomUUID();
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice(name);
    touchpoint = Api.newTouchpoint(office, "Empfang");
  }

  private Response put(String week, Integer count) {
    Map<String, Object> body = new HashMap<>();
    body.put("week", week);
    body.put("count", count);
    return Api.admin().body(body).put(PATH, touchpoint);
  }

  private List<String> listed() {
    List<Map<String, Object>> all =
        Api.admin().get(PATH, touchpoint).then().statusCode(200).extract().path("appointments");
    return all.stream().map(each -> each.get("week") + " " + each.get("count")).toList();
  }

  private List<String> written() {
    return new Tables(database)
            .column(
                "SELECT subject FROM audit_entry WHERE what = 'appointments-entered' AND subject LIKE ?"
                    + " ORDER BY n",
                name + "%")
            .stream()
            .map(Object::toString)
            .toList();
  }

  @Test
  void a_week_is_entered_corrected_and_taken_back() {
    assertThat(listed()).isEmpty();
    put("2026-W10", 312)
        .then()
        .statusCode(200)
        .body("week", equalTo("2026-W10"))
        .body("count", equalTo(312));
    put("2026-W09", 0).then().statusCode(200);
    put("2026-W10", 320).then().statusCode(200);
    put("2026-W10", 320).then().statusCode(200);
    assertThat(listed()).containsExactly("2026-W09 0", "2026-W10 320");
    put("2026-W10", null).then().statusCode(200).body("count", nullValue());
    put("2026-W08", null).then().statusCode(200);
    assertThat(listed()).containsExactly("2026-W09 0");
    assertThat(written())
        .containsExactly(
            name + " – Empfang: 2026-W10 – → 312",
            name + " – Empfang: 2026-W09 – → 0",
            name + " – Empfang: 2026-W10 312 → 320",
            name + " – Empfang: 2026-W10 320 → –");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10, 5, 400, malformed-week",
    "2025-W53, 5, 400, malformed-week",
    "2026-W10, -1, 400, malformed-count",
    "2026-W10, 100000, 400, malformed-count",
    "9998-W10, 5, 422, week-not-over",
    "1999-W10, 5, 422, week-long-ago"
  })
  void what_breaks_a_rule_is_refused(String week, int count, int status, String type) {
    put(week, count)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith(":" + type));
    assertThat(listed()).isEmpty();
  }

  @Test
  void this_week_is_not_over() {
    put(Week.of(LocalDate.now(OfficeClock.ZONE)).toString(), 5).then().statusCode(422);
    put(Week.of(LocalDate.now(OfficeClock.ZONE)).plus(-1).toString(), 5).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"count\":5}",
        "{\"week\":\"2026-W10\",\"count\":\"5\"}",
        "{\"week\":\"2026-W10\",\"count\":5.5}",
        "{\"week\":\"2026-W10\",\"count\":5,\"of\":1}",
        "[]"
      })
  void malformed_input_is_refused(String body) {
    Api.admin()
        .body(body)
        .put(PATH, touchpoint)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertThat(listed()).isEmpty();
  }

  @Test
  void all_of_several_weeks_are_kept_or_none() {
    Week week = Week.parse("2026-W10").orElseThrow();
    Entry sound = new Entry(touchpoint, week, 5);
    Entry wrong = new Entry(touchpoint, week.plus(-1), -5);
    assertThatThrownBy(() -> appointments.enter(List.of(sound, wrong)))
        .isInstanceOf(AppointmentRefusal.class);
    assertThat(listed()).isEmpty();
  }

  @Test
  void managers_enter_for_their_offices_and_readers_only_read() {
    String manager = "leitung-" + UUID.randomUUID();
    String reader = "vertrauen-" + UUID.randomUUID();
    String other = "fremd-" + UUID.randomUUID();
    Colleagues colleagues = new Colleagues(database);
    colleagues.appoint(manager, PASSWORD, Role.MANAGER, office);
    colleagues.appoint(reader, PASSWORD, Role.READER, office);
    colleagues.appoint(other, PASSWORD, Role.MANAGER, Api.newOffice());
    Map<String, Object> body = Map.of("week", "2026-W10", "count", 9);
    for (Map.Entry<String, Integer> who :
        Map.of(manager, 200, reader, 403, other, 403).entrySet()) {
      given()
          .auth()
          .preemptive()
          .basic(who.getKey(), PASSWORD)
          .contentType(ContentType.JSON)
          .body(body)
          .put(PATH, touchpoint)
          .then()
          .statusCode(who.getValue());
    }
    given()
        .auth()
        .preemptive()
        .basic(reader, PASSWORD)
        .get(PATH, touchpoint)
        .then()
        .statusCode(200);
    assertThat(listed()).containsExactly("2026-W10 9");
  }

  @Test
  void who_enters_at_the_same_moment_does_not_collide() {
    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(
                    i ->
                        CompletableFuture.runAsync(
                            () -> put("2026-W10", 100 + i).then().statusCode(200)))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(listed()).hasSize(1);
    assertThat(written()).hasSize(8);
  }
}
