package org.augenhoehe.base.improvement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ImprovementResourceTest {

  private static final String PATH = "/api/v1/touchpoints/{id}/improvements";
  private static final String PASSWORD = "nur-was-sich-geaendert-hat";

  @Inject DataSource database;
  @Inject OfficeClock clock;

  private final LocalDate today = LocalDate.now(OfficeClock.ZONE);
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private Response list() {
    return Api.admin().get(PATH, touchpoint);
  }

  private Response correct(int number, Object change) {
    return Api.admin().body(change).patch(PATH + "/{number}", touchpoint, number);
  }

  private Response withdraw(int number) {
    return Api.admin().delete(PATH + "/{number}", touchpoint, number);
  }

  private static void assertProblem(Response answer, int status, String type) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith(":" + type));
  }

  @Test
  void what_is_entered_is_listed_newest_first_under_numbers_in_order_of_entry() {
    list().then().statusCode(200).body("improvements", empty());
    Api.improve(touchpoint, today.minusDays(9), " Wir\ngru\u0308ßen. ", "freundlich")
        .then()
        .statusCode(201)
        .body("number", equalTo(1))
        .body("day", equalTo(today.minusDays(9).toString()))
        .body("text", equalTo("Wir gr\u00FCßen."))
        .body("value", equalTo("freundlich"))
        .body("entered", equalTo(today.toString()))
        .body("withdrawn", nullValue());
    Api.improve(touchpoint, today, "Wir fragen.", null).then().body("number", equalTo(2));
    Api.improve(touchpoint, LocalDate.of(2001, 1, 1), "Es gibt eine Tür.", "offen");
    Api.improve(touchpoint, today, "Wir hören zu.", null);
    new Tables(database)
        .change(
            "INSERT INTO improvement (touchpoint_id, number, wording) VALUES (?, 5, 'Früher')",
            touchpoint);
    list().then().body("improvements.number", contains(4, 2, 1, 3, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "1, ' ', , 400, missing-text",
    "0, Neu, mutig, 400, unknown-value",
    "-1, Neu, , 422, day-to-come",
    "20000, Neu, , 422, day-long-ago",
    "0, a\u202Eb, , 400, unprintable-text"
  })
  void what_breaks_a_rule_is_refused_and_nothing_is_kept(
      int daysAgo, String text, String value, int status, String type) {
    assertProblem(Api.improve(touchpoint, today.minusDays(daysAgo), text, value), status, type);
    list().then().body("improvements", empty());
  }

  @Test
  void a_text_that_is_too_long_is_told_how_long_it_is() {
    Response answer = Api.improve(touchpoint, "u\u0308".repeat(301));
    assertProblem(answer, 400, "text-too-long");
    assertThat(answer.<String>path("detail")).contains("301 characters");
    Api.improve(touchpoint, "u\u0308".repeat(300)).then().statusCode(201);
    Api.improve(touchpoint, "a" + "\uD83D\uDE0A".repeat(299)).then().statusCode(201);
    list().then().body("improvements[0].text", equalTo("a" + "\uD83D\uDE0A".repeat(299)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":\"Neu\"}",
        "{\"day\":\"2026-02-30\",\"text\":\"Neu\"}",
        "{\"day\":20000,\"text\":\"Neu\"}",
        "{\"day\":[2026,1,5],\"text\":\"Neu\"}",
        "{\"day\":\"-999999999-01-01T00:00:00\",\"text\":\"Neu\"}",
        "{\"day\":\"2026-01-05\",\"text\":7}",
        "{\"day\":\"2026-01-05\",\"text\":\"Neu\",\"number\":1}",
        "{\"day\":\"2026-01-05\",\"text\":\"Neu\",\"value\":[]}"
      })
  void malformed_input_is_refused(String body) {
    Api.admin()
        .body(body)
        .post(PATH, touchpoint)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    list().then().body("improvements", empty());
  }

  @Test
  void on_its_day_an_entry_is_corrected_and_what_is_left_out_stays() {
    Api.improve(touchpoint, today, "Wir grüsen.", "offen");
    correct(1, Map.of("text", "Wir grüßen."))
        .then()
        .statusCode(200)
        .body("text", equalTo("Wir grüßen."))
        .body("value", equalTo("offen"))
        .body("day", equalTo(today.toString()));
    correct(1, Map.of("day", today.minusDays(2).toString(), "value", "ehrlich"));
    correct(1, "{\"value\":null}").then().statusCode(200);
    list()
        .then()
        .body("improvements[0].day", equalTo(today.minusDays(2).toString()))
        .body("improvements[0].value", nullValue())
        .body("improvements[0].text", equalTo("Wir grüßen."));
    assertProblem(correct(1, Map.of("day", today.plusDays(1).toString())), 422, "day-to-come");
    assertProblem(correct(1, Map.of("text", "")), 400, "missing-text");
    assertProblem(correct(2, Map.of("text", "Neu")), 404, "unknown-improvement");
    list().then().body("improvements[0].text", equalTo("Wir grüßen."));
  }

  @Test
  void from_midnight_in_berlin_on_it_is_withdrawn_and_no_more_corrected() {
    clock.stopAt(Instant.parse("2026-07-01T21:59:00Z"));
    LocalDate day = LocalDate.of(2026, 7, 1);
    assertProblem(Api.improve(touchpoint, day.plusDays(1), "Neu", null), 422, "day-to-come");
    Api.improve(touchpoint, day, "Wir grüßen.", null).then().statusCode(201);
    correct(1, Map.of("text", "Wir grüßen Sie.")).then().statusCode(200);
    clock.stopAt(Instant.parse("2026-07-01T22:01:00Z"));
    assertProblem(correct(1, Map.of("text", "Anders")), 409, "too-late");
    withdraw(1).then().statusCode(204);
    list()
        .then()
        .body("improvements[0].text", equalTo("Wir grüßen Sie."))
        .body("improvements[0].withdrawn", equalTo("2026-07-02"));
  }

  @Test
  void a_withdrawn_one_stays_in_the_list_and_keeps_its_number() {
    Api.improve(touchpoint, "Wir grüßen.");
    withdraw(1).then().statusCode(204);
    withdraw(1).then().statusCode(204);
    assertProblem(correct(1, Map.of("text", "Anders")), 409, "withdrawn-improvement");
    assertProblem(withdraw(2), 404, "unknown-improvement");
    Api.improve(touchpoint, "Wir fragen.").then().body("number", equalTo(2));
    list()
        .then()
        .body("improvements.number", contains(2, 1))
        .body("improvements.withdrawn", contains(null, today.toString()));
  }

  @Test
  void a_text_from_before_days_were_kept_can_only_be_withdrawn() {
    new Tables(database)
        .change(
            "INSERT INTO improvement (touchpoint_id, number, wording) VALUES (?, 1, 'Früher')",
            touchpoint);
    assertProblem(correct(1, Map.of("text", "Anders")), 409, "too-late");
    withdraw(1).then().statusCode(204);
  }

  @Test
  void those_that_come_at_once_get_numbers_of_their_own() {
    List<CompletableFuture<Integer>> numbers =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Api.improve(touchpoint, "Neu " + i).<Integer>path("number")))
            .toList();
    assertThat(numbers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
  }

  private RequestSpecification as(String role, UUID... offices) {
    String name = role + "-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, role, offices);
    return given()
        .auth()
        .preemptive()
        .basic(name, PASSWORD)
        .contentType(ContentType.JSON)
        .body(Map.of("day", today.toString(), "text", "Neu"));
  }

  @Test
  void managers_of_the_office_write_and_its_readers_read() {
    UUID other = Api.newOffice();
    as(Role.MANAGER, office).post(PATH, touchpoint).then().statusCode(201);
    as(Role.MANAGER).post(PATH, touchpoint).then().statusCode(201);
    as(Role.MANAGER, office).patch(PATH + "/1", touchpoint).then().statusCode(200);
    as(Role.READER, office).get(PATH, touchpoint).then().statusCode(200);
    assertProblem(as(Role.MANAGER, other).post(PATH, touchpoint), 403, "other-office");
    assertProblem(as(Role.MANAGER, other).patch(PATH + "/1", touchpoint), 403, "other-office");
    assertProblem(as(Role.MANAGER, other).delete(PATH + "/1", touchpoint), 403, "other-office");
    assertProblem(as(Role.READER, other).get(PATH, touchpoint), 403, "other-office");
    for (String role : List.of(Role.READER, Role.AUDITOR)) {
      as(role, office).post(PATH, touchpoint).then().statusCode(403);
      as(role, office).patch(PATH + "/1", touchpoint).then().statusCode(403);
      as(role, office).delete(PATH + "/1", touchpoint).then().statusCode(403);
    }
    as(Role.AUDITOR, office).get(PATH, touchpoint).then().statusCode(403);
    given().get(PATH, touchpoint).then().statusCode(401);
    list().then().body("improvements.withdrawn", contains(null, null));
    as(Role.MANAGER, office).delete(PATH + "/1", touchpoint).then().statusCode(204);
    assertProblem(as(Role.MANAGER).get(PATH, UUID.randomUUID()), 404, "unknown-touchpoint");
  }
}
