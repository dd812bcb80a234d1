package org.augenhoehe.base.office;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.Markup.containsMarkup;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renaming a touchpoint keeps everything that depends on it. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class TouchpointNameTest {

  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office, "Empfang");
  }

  private static Response rename(UUID id, String name) {
    return Api.admin().body(Map.of("name", name)).patch("/api/v1/touchpoints/{id}", id);
  }

  private Response renameOnThePage(String name) {
    return Session.admin().formParam("name", name).post("/admin/touchpoints/{id}/name", touchpoint);
  }

  private void assertIsCalled(String name) {
    Api.admin()
        .get("/api/v1/offices/{id}/touchpoints", office)
        .then()
        .body("find { it.id == '%s' }.name".formatted(touchpoint), equalTo(name));
  }

  @Test
  void a_touchpoint_is_renamed_and_slips_and_kiosks_of_before_stay_its_own() {
    String code = Api.codes(touchpoint, 1).get(0);
    String secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
    rename(touchpoint, " Eingangs  zone ")
        .then()
        .statusCode(200)
        .body("id", equalTo(touchpoint.toString()))
        .body("office", equalTo(office.toString()))
        .body("name", equalTo("Eingangs zone"));
    given()
        .header("Authorization", "Invitation code=\"%s\"".formatted(code))
        .get("/api/v1/invitation")
        .then()
        .body("name", equalTo("Eingangs zone"));
    given()
        .header("Authorization", "Kiosk secret=\"%s\"".formatted(secret))
        .get("/api/v1/kiosk")
        .then()
        .body("name", equalTo("Eingangs zone"));
    Api.cast(code, touchpoint, Map.of("respected", 4)).then().statusCode(201);
    Session.admin()
        .get("/dashboard?touchpoint=" + touchpoint)
        .then()
        .body(containsString("Eingangs zone"))
        .body(not(containsString("Empfang")));
    // The old name is free again; its own does not count as taken, and may change its case.
    Api.newTouchpoint(office, "Empfang");
    rename(touchpoint, "EINGANGS zone").then().statusCode(200);
    assertIsCalled("EINGANGS zone");
  }

  @Test
  void a_name_is_taken_in_its_office_alone_and_in_any_case() {
    Api.newTouchpoint(office, "Leistung");
    Api.newTouchpoint(Api.newOffice(), "Vermittlung");
    for (String taken : new String[] {"Leistung", "LEISTUNG", " leistung "}) {
      rename(touchpoint, taken)
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:augenhoehe:problem:name-taken"));
    }
    assertIsCalled("Empfang");
    rename(touchpoint, "Vermittlung").then().statusCode(200);
  }

  @Test
  void a_letter_with_its_mark_is_the_same_in_one_character_or_two() {
    Api.newTouchpoint(office, "Prüfung");
    rename(touchpoint, "Pru\u0308fung").then().statusCode(409);
    rename(touchpoint, "Gru\u0308nes Haus").then().statusCode(200);
    assertIsCalled("Grünes Haus");
    // Composition would make three characters of each.
    rename(touchpoint, "\uFB2C".repeat(120)).then().statusCode(200);
    assertIsCalled("\uFB2C".repeat(120));
  }

  @Test
  void a_twin_of_another_touchpoint_is_refused_whatever_makes_it_look_the_same() {
    Api.newTouchpoint(office, "Leistung 1");
    for (String twin :
        new String[] {
          "Lеistung 1", // Cyrillic
          "Leistung l",
          "Ｌｅｉｓｔｕｎｇ　１",
          "Leist\u200Cung 1",
          "LEISTUNG\u00A0\u2009 1"
        }) {
      rename(touchpoint, twin).then().statusCode(409);
      Api.admin()
          .body(Map.of("name", twin))
          .post("/api/v1/offices/{id}/touchpoints", office)
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:augenhoehe:problem:name-taken"));
    }
    rename(touchpoint, "Leistung 2").then().statusCode(200);
  }

  @Test
  void nor_has_a_touchpoint_kiosks_that_look_the_same() {
    Api.newKiosk(touchpoint, "Ausgang");
    String other = Api.newKiosk(touchpoint, "Eingang").path("id");
    Api.admin()
        .body(Map.of("name", "Аusgang")) // Cyrillic
        .post("/api/v1/touchpoints/{id}/kiosks", touchpoint)
        .then()
        .statusCode(409);
    Api.admin()
        .body(Map.of("name", "Ausgаng")) // Cyrillic
        .patch("/api/v1/kiosks/{id}", other)
        .then()
        .statusCode(409);
    Api.newKiosk(Api.newTouchpoint(office), "Ausgang");
  }

  @Test
  void every_office_has_its_reception_but_none_reads_like_one_of_another_office() {
    String amt = "Amt " + UUID.randomUUID();
    UUID inAmt = Api.newOffice(amt);
    Api.newTouchpoint(inAmt, "Nord – Empfang");
    UUID north = Api.newOffice(amt + " – Nord");
    Api.newTouchpoint(north, "Beratung");
    Api.admin()
        .body(Map.of("name", "Empfang"))
        .post("/api/v1/offices/{id}/touchpoints", north)
        .then()
        .statusCode(409);
    UUID elsewhere = Api.newOffice();
    Api.newTouchpoint(elsewhere, "Empfang");
    // The same by renaming the office.
    Api.admin()
        .body(Map.of("name", amt + " - Nоrd"))
        .patch("/api/v1/offices/{id}", elsewhere)
        .then()
        .statusCode(409);
    Api.admin()
        .body(Map.of("name", "Empfang"))
        .patch("/api/v1/touchpoints/{id}", Api.newTouchpoint(north, "Auskunft"))
        .then()
        .statusCode(409);
  }

  @Test
  void of_twins_that_come_at_once_one_gets_in() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> twins =
        Stream.of("Kаsse", "Кasse", "Kasѕe", "Kаssе", "KASSE", "kasse", "Каsse", "Kaѕse")
            .map(
                name ->
                    (Callable<Integer>)
                        () ->
                            Api.admin()
                                .body(Map.of("name", name))
                                .post("/api/v1/offices/{id}/touchpoints", office)
                                .statusCode())
            .toList();
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : threads.invokeAll(twins)) {
      answers.add(answer.get());
    }
    threads.shutdown();
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void a_name_that_is_none_is_refused_and_changes_nothing() {
    for (String name :
        new String[] {"", "  ", "x".repeat(121), "x\u0000y", "x\ny", "\uD83D\uDE00"}) {
      rename(touchpoint, name)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("detail", containsString("name"));
    }
    assertIsCalled("Empfang");
  }

  @Test
  void only_administrators_rename_and_only_what_is_there() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Leistung"))
        .patch("/api/v1/touchpoints/{id}", touchpoint)
        .then()
        .statusCode(401);
    Session.browser()
        .formParam("name", "Leistung")
        .post("/admin/touchpoints/{id}/name", touchpoint)
        .then()
        .statusCode(303)
        .header("Location", containsString("/signin"));
    rename(UUID.randomUUID(), "Leistung").then().statusCode(404);
    Session.admin()
        .formParam("name", "Leistung")
        .post("/admin/touchpoints/{id}/name", UUID.randomUUID())
        .then()
        .statusCode(404);
    assertIsCalled("Empfang");
  }

  @Test
  void administrators_rename_on_their_page_and_are_told_what_is_wrong() {
    String longer = "x".repeat(121);
    renameOnThePage(longer)
        .then()
        .statusCode(400)
        .body(containsString("<details class=\"offered\" open>"))
        .body(containsMarkup("value=\"" + longer + "\" aria-describedby=\"rename-" + office))
        .body(containsString("höchstens 120"));
    renameOnThePage("\uD83D\uDE00")
        .then()
        .statusCode(400)
        .body(containsString("braucht einen Buchstaben oder eine Ziffer"));
    Api.newTouchpoint(office, "Leistung");
    renameOnThePage("Leistung").then().statusCode(409).body(containsString("gibt es hier schon"));
    assertIsCalled("Empfang");
    renameOnThePage("Eingangszone")
        .then()
        .statusCode(303)
        .header("Location", containsString("#office-" + office));
    assertIsCalled("Eingangszone");
  }
}
