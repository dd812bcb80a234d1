package org.augenhoehe.base.office;

import static io.restassured.RestAssured.given;
import static org.augenhoehe.Markup.containsMarkup;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renaming an office keeps everything that depends on it. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OfficeNameTest {

  private final String before = "Jobcenter " + UUID.randomUUID();
  private final String after = "Amt für Arbeit " + UUID.randomUUID();
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice(before);
    touchpoint = Api.newTouchpoint(office);
  }

  private Response rename(UUID id, String name) {
    Map<String, String> body = new HashMap<>();
    body.put("name", name);
    return Api.admin().body(body).patch("/api/v1/offices/{id}", id);
  }

  private Response renameOnThePage(String name) {
    return Session.admin().formParam("name", name).post("/admin/offices/{id}/name", office);
  }

  private void assertIsCalled(String name) {
    Api.admin().get("/api/v1/offices").then().body("name", hasItem(name));
    invitation(Api.codes(touchpoint, 1).get(0)).body("office", equalTo(name));
  }

  private ValidatableResponse invitation(String code) {
    return given()
        .header("Authorization", "Invitation code=\"%s\"".formatted(code))
        .get("/api/v1/invitation")
        .then();
  }

  @Test
  void an_office_is_renamed_and_slips_and_kiosks_of_before_stay_its_own() {
    String code = Api.codes(touchpoint, 1).get(0);
    String secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
    rename(office, "  " + after + " ")
        .then()
        .statusCode(200)
        .body("id", equalTo(office.toString()))
        .body("name", equalTo(after));
    invitation(code).statusCode(200).body("office", equalTo(after));
    given()
        .header("Authorization", "Kiosk secret=\"%s\"".formatted(secret))
        .get("/api/v1/kiosk")
        .then()
        .statusCode(200)
        .body("office", equalTo(after));
    Api.cast(code, touchpoint, Map.of("respected", 4)).then().statusCode(201);
    Api.admin().get("/api/v1/offices").then().body("name", not(hasItem(before)));
    // The old name is free again, and the office's own name does not count as taken.
    Api.newOffice(before);
    rename(office, after).then().statusCode(200);
  }

  @Test
  void a_name_that_is_taken_is_refused_and_changes_nothing() {
    String taken = "Jobcenter " + UUID.randomUUID();
    Api.newOffice(taken);
    rename(office, " " + taken + " ")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:augenhoehe:problem:name-taken"));
    assertIsCalled(before);
  }

  @Test
  void a_name_that_is_none_is_refused_and_changes_nothing() {
    for (String name : new String[] {null, "", "  ", "x".repeat(121), "x\u0000y", "x\ny"}) {
      rename(office, name)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("detail", containsString("name"));
    }
    for (String body : new String[] {"", "[]", "{", "{\"name\":7}", "{\"title\":\"x\"}"}) {
      Api.admin().body(body).patch("/api/v1/offices/{id}", office).then().statusCode(400);
    }
    Api.admin()
        .contentType(ContentType.TEXT)
        .body(after)
        .patch("/api/v1/offices/{id}", office)
        .then()
        .statusCode(415);
    assertIsCalled(before);
    rename(office, "x".repeat(84) + UUID.randomUUID()).then().statusCode(200);
  }

  @Test
  void only_administrators_rename_and_only_what_is_there() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("name", after))
        .patch("/api/v1/offices/{id}", office)
        .then()
        .statusCode(401);
    rename(UUID.randomUUID(), after).then().statusCode(404);
    Session.browser()
        .formParam("name", after)
        .post("/admin/offices/{id}/name", office)
        .then()
        .statusCode(303)
        .header("Location", containsString("/signin"));
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .auth()
        .preemptive()
        .basic("admin", TestInstallation.ADMIN_PASSWORD)
        .formParam("name", after)
        .post("/admin/offices/{id}/name", office)
        .then()
        .statusCode(403);
    Session.admin()
        .formParam("name", after)
        .post("/admin/offices/{id}/name", UUID.randomUUID())
        .then()
        .statusCode(404);
    assertIsCalled(before);
  }

  @Test
  void administrators_rename_on_their_page() {
    renameOnThePage(after)
        .then()
        .statusCode(303)
        .header("Location", containsString("#office-" + office));
    assertIsCalled(after);
  }

  @Test
  void a_fault_on_the_page_is_explained_beside_what_was_typed_and_changes_nothing() {
    String taken = "Jobcenter \"<b>" + UUID.randomUUID();
    Api.newOffice(taken);
    String shown = taken.replace("\"<b>", "&quot;&lt;b&gt;");
    renameOnThePage(taken)
        .then()
        .statusCode(409)
        .body(containsString("<details class=\"offered\" open>"))
        .body(containsMarkup("value=\"" + shown + "\" aria-describedby=\"rename-" + office))
        .body(containsString("Diesen Namen gibt es hier schon."));
    renameOnThePage(" ").then().statusCode(400).body(containsString("Bitte geben Sie einen Namen"));
    renameOnThePage("x".repeat(121)).then().statusCode(400).body(containsString("höchstens 120"));
    renameOnThePage("x\u0000y").then().statusCode(400).body(containsString("nicht sehen kann"));
    assertIsCalled(before);
  }
}
