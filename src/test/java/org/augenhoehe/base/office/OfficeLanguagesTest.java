package org.augenhoehe.base.office;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OfficeLanguagesTest {

  private static final List<String> ALL =
      Languages.CUSTOMERS.stream().map(Locale::toLanguageTag).toList();

  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  private Response offer(List<String> languages) {
    return Api.admin()
        .body(Map.of("languages", languages))
        .put("/api/v1/offices/{id}/languages", office);
  }

  private ValidatableResponse invitation() {
    return given()
        .header(
            "Authorization", "Invitation code=\"%s\"".formatted(Api.codes(touchpoint, 1).get(0)))
        .get("/api/v1/invitation")
        .then();
  }

  @Test
  void an_office_that_chose_nothing_offers_all_languages() {
    Api.admin()
        .get("/api/v1/offices/{id}/languages", office)
        .then()
        .body("languages", equalTo(ALL));
    invitation().body("languages", equalTo(ALL));
  }

  @Test
  void what_an_office_chose_is_offered_and_german_always() {
    offer(List.of("UK", "en"))
        .then()
        .statusCode(200)
        .body("languages", equalTo(List.of("de", "en", "uk")));
    invitation().body("languages", equalTo(List.of("de", "en", "uk")));
    String secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
    given()
        .header("Authorization", "Kiosk secret=\"%s\"".formatted(secret))
        .get("/api/v1/kiosk")
        .then()
        .body("languages", equalTo(List.of("de", "en", "uk")));
    offer(List.of()).then().body("languages", equalTo(List.of("de")));
    offer(ALL).then().body("languages", equalTo(ALL));
  }

  @Test
  void a_language_that_there_is_not_is_refused_and_changes_nothing() {
    offer(List.of("en", "tlh"))
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:augenhoehe:problem:unknown-language"))
        .body("detail", containsString("tlh"));
    invitation().body("languages", equalTo(ALL));
    Api.admin()
        .body("{\"languages\":[null]}")
        .put("/api/v1/offices/{id}/languages", office)
        .then()
        .statusCode(400);
    given().body("{}").put("/api/v1/offices/{id}/languages", office).then().statusCode(401);
  }

  @Test
  void administrators_tick_the_languages_and_slips_are_printed_in_those() {
    Session.admin()
        .formParam("language", "uk")
        .post("/admin/offices/{id}/languages", office)
        .then()
        .statusCode(303)
        .header("Location", containsString("#office-" + office));
    invitation().body("languages", equalTo(List.of("de", "uk")));
    Session.admin()
        .formParams(Map.of("count", "1", "days", "3", "language", "uk"))
        .post("/admin/touchpoints/{id}/slips", touchpoint)
        .then()
        .body(containsString("lang=\"uk\""));
    Session.admin()
        .formParams(Map.of("count", "1", "days", "3", "language", "fr"))
        .post("/admin/touchpoints/{id}/slips", touchpoint)
        .then()
        .body(not(containsString("lang=\"fr\"")));
    Session.admin().post("/admin/offices/{id}/languages", office).then().statusCode(303);
    invitation().body("languages", equalTo(List.of("de")));
  }
}
