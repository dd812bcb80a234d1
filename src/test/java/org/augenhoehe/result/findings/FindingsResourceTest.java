package org.augenhoehe.result.findings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class FindingsResourceTest {

  private static final String PASSWORD = "nur-mein-Standort";

  @Inject DataSource database;

  private static RequestSpecification as(String name) {
    return given().auth().preemptive().basic(name, PASSWORD);
  }

  private String managerOf(UUID office) {
    String name = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER, office);
    return name;
  }

  /** After two points of a good level, many openings of a bad one. */
  private static void aStep(UUID touchpoint) {
    for (int opening = 0; opening < 12; opening++) {
      Api.castMany(touchpoint, 10, answers(opening < 8 ? 2 : 5));
      Api.open();
    }
  }

  private static Map<String, Integer> answers(int answer) {
    return Map.of("respected", answer, "heard", answer, "person", answer);
  }

  @Test
  void effects_are_told_to_whom_they_concern() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    Api.castMany(touchpoint, 10, answers(4));
    Api.open();
    LocalDate today = LocalDate.now(OfficeClock.ZONE);
    Api.improve(touchpoint, today, "Wir hören zu.", null);
    Api.improve(touchpoint, today.minusYears(1), "Wir grüßen.", null);
    String id = touchpoint.toString();
    Map<String, Object> told =
        isCountedLater(today)
            ? Map.of("touchpoint", id, "number", 1, "measure", "core", "kind", "NOTHING_BEFORE")
            : Map.of(
                "touchpoint",
                id,
                "number",
                1,
                "measure",
                "core",
                "kind",
                "TOO_EARLY",
                "openings",
                0,
                "n",
                0);
    for (String query :
        List.of("", "?office=" + office, "?channel=KIOSK&touchpoint=" + touchpoint)) {
      as(managerOf(office))
          .get("/api/v1/effects" + query)
          .then()
          .statusCode(200)
          .body("effects.size()", equalTo(2))
          .body("effects[0]", equalTo(told))
          .body("effects[1].kind", equalTo("NOTHING_BEFORE"));
    }
    String stranger = managerOf(Api.newOffice());
    as(stranger).get("/api/v1/effects").then().body("effects.size()", equalTo(0));
    as(stranger).get("/api/v1/effects?touchpoint=" + touchpoint).then().statusCode(403);
  }

  /** Whether another test opened boxes on days to come: then all of today lies after them. */
  private boolean isCountedLater(LocalDate today) {
    Instant end = today.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
    return new Tables(database)
            .number(
                "SELECT count(*) FROM release WHERE opened_at >= ?", end.atOffset(ZoneOffset.UTC))
        > 0;
  }

  @Test
  void a_step_is_told_to_whom_it_concerns_and_in_the_results() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    aStep(touchpoint);
    String manager = managerOf(office);
    JsonPath findings =
        as(manager).get("/api/v1/findings").then().statusCode(200).extract().jsonPath();
    assertThat(findings.getList("findings")).hasSize(1);
    assertThat(findings.getString("findings[0].kind")).isEqualTo("CHANGE");
    assertThat(findings.getString("findings[0].office")).isEqualTo(office.toString());
    assertThat(findings.getString("findings[0].touchpoint")).isEqualTo(touchpoint.toString());
    assertThat(findings.getString("findings[0].measure")).isEqualTo("core");
    assertThat(findings.getFloat("findings[0].before")).isEqualTo(25);
    assertThat(findings.getFloat("findings[0].after")).isEqualTo(100);
    assertThat(findings.getFloat("findings[0].delta")).isEqualTo(75);
    as(manager)
        .get("/api/v1/results?touchpoint=" + touchpoint)
        .then()
        .body("core.change.delta", equalTo(75f))
        .body("core.change.since", equalTo(findings.getString("findings[0].day")))
        .body("core.monitoring", equalTo("SOUND"))
        .body("dimensions.change", everyItem(nullValue()))
        .body("dimensions.monitoring", everyItem(equalTo("TOO_FEW")));
    as(manager)
        .get("/api/v1/results?channel=KIOSK&touchpoint=" + touchpoint)
        .then()
        .body("core.change", nullValue());
    as(manager)
        .get("/api/v1/results?office=" + office)
        .then()
        .body("core.change", nullValue())
        .body("core.monitoring", equalTo("SOUND"));
    String stranger = managerOf(Api.newOffice());
    as(stranger).get("/api/v1/findings").then().body("findings.size()", equalTo(0));
    as(stranger).get("/api/v1/findings?office=" + office).then().statusCode(403);
    Api.admin()
        .get("/api/v1/findings?touchpoint=" + touchpoint)
        .then()
        .body("findings.kind", everyItem(equalTo("CHANGE")));
    Api.admin().get("/api/v1/findings?to=2020-01-01").then().body("findings.size()", equalTo(0));
  }

  @Test
  @DisplayName("Invariant 3: between two openings findings are byte-identical")
  void ballots_that_wait_change_nothing() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    Api.castMany(touchpoint, 10, answers(4));
    Api.open();
    String manager = managerOf(office);
    String before = as(manager).get("/api/v1/findings").asString();
    Api.castMany(touchpoint, 9, answers(1));
    assertThat(as(manager).get("/api/v1/findings").asString()).isEqualTo(before);
    Stream.generate(Api::open).limit(3).forEach(any -> {});
    assertThat(as(manager).get("/api/v1/findings").asString())
        .isNotEqualTo(before)
        .contains("\"kind\":\"NOT_COUNTED\"", touchpoint.toString());
  }

  @Test
  void findings_are_for_people_who_signed_in_and_may_read_results() {
    given().get("/api/v1/findings").then().statusCode(401);
    String name = "pruefung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.AUDITOR);
    as(name).get("/api/v1/findings").then().statusCode(403);
  }
}
