package org.augenhoehe.desk.auditing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.branding.Pictures;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What staff do, one by one, and the entry that each act leaves. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ActsTest {

  private static final String PASSWORD = "nur-zum-Lesen";

  @Inject DataSource database;
  @Inject PlainJdbc jdbc;

  private Tables tables;
  private String office;
  private String place;
  private UUID officeId;
  private UUID touchpoint;
  private long before;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    office = "Amt " + UUID.randomUUID();
    officeId = Api.newOffice(office);
    touchpoint = Api.newTouchpoint(officeId, "Empfang");
    place = office + " – Empfang";
    Session.admin();
    before = newest();
  }

  private long newest() {
    return tables.number("SELECT n FROM audit_head");
  }

  /** Since the beginning of the test, as {@code who what: on}. */
  private List<String> entries() {
    return tables
        .column(
            "SELECT who || ' ' || what || ': ' || subject FROM audit_entry WHERE n > ? ORDER BY n",
            before)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private void assertWritten(String... entries) {
    assertThat(entries()).containsExactly(entries);
    before = newest();
  }

  @Test
  void offices_touchpoints_and_their_languages() {
    Api.admin()
        .body(Map.of("name", office + " neu"))
        .patch("/api/v1/offices/{id}", officeId)
        .then()
        .statusCode(200);
    assertWritten("admin office-renamed: " + office + " → " + office + " neu");
    Session.admin()
        .formParam("language", "en")
        .formParam("language", "tr")
        .post("/admin/offices/{id}/languages", officeId)
        .then()
        .statusCode(303);
    assertWritten("admin signed-in: ", "admin languages-changed: " + office + " neu: de, en, tr");
  }

  @Test
  void what_was_changed_by_number() {
    String improvements = "/api/v1/touchpoints/{id}/improvements";
    Api.improve(touchpoint, "Wir rufen Sie mit Namen auf.").then().statusCode(201);
    Api.improve(touchpoint, "Wir grüßen.").then().statusCode(201);
    assertWritten(
        "admin improvement-entered: " + place + ": 1",
        "admin improvement-entered: " + place + ": 2");
    for (int i = 0; i < 2; i++) {
      Api.admin()
          .body(Map.of("text", "Wir grüßen Sie."))
          .patch(improvements + "/2", touchpoint)
          .then()
          .statusCode(200);
    }
    assertWritten("admin improvement-corrected: " + place + ": 2");
    for (int i = 0; i < 2; i++) {
      Api.admin().delete(improvements + "/1", touchpoint).then().statusCode(204);
    }
    Api.improve(touchpoint, " ").then().statusCode(400);
    Api.admin().get(improvements, touchpoint).then().statusCode(200);
    assertWritten("admin improvement-withdrawn: " + place + ": 1");
  }

  @Test
  void an_act_that_is_refused_leaves_none() {
    Api.admin().body(Map.of("name", office)).post("/api/v1/offices").then().statusCode(409);
    Api.admin().body(Map.of("name", "")).post("/api/v1/offices").then().statusCode(400);
    Api.admin().delete("/api/v1/kiosks/{id}", UUID.randomUUID()).then().statusCode(404);
    Api.admin()
        .body(Map.of("count", 0, "validDays", 9))
        .post("/api/v1/touchpoints/{id}/invitations", touchpoint)
        .then()
        .statusCode(400);
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Amt"))
        .post("/api/v1/offices")
        .then()
        .statusCode(401);
    assertWritten();
  }

  @Test
  void the_look_of_an_office() throws Exception {
    Session.admin()
        .formParam("colour", "#0f5c5c")
        .post("/admin/offices/{id}/accent", officeId)
        .then()
        .statusCode(303);
    assertWritten("admin signed-in: ", "admin colour-changed: " + office + ": #0f5c5c");
    Session.admin().post("/admin/offices/{id}/accent/removal", officeId).then().statusCode(303);
    Session.admin().post("/admin/offices/{id}/accent/removal", officeId).then().statusCode(303);
    assertWritten("admin signed-in: ", "admin colour-removed: " + office, "admin signed-in: ");
    Api.admin()
        .contentType("image/png")
        .body(Pictures.logo(40, 20))
        .put("/api/v1/offices/{id}/logo", officeId)
        .then()
        .statusCode(200);
    Api.admin().delete("/api/v1/offices/{id}/logo", officeId).then().statusCode(204);
    assertWritten("admin logo-changed: " + office, "admin logo-removed: " + office);
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: slips, how many and not which")
  void slips_by_page_and_by_api() {
    List<String> codes = Api.codes(touchpoint, 7);
    assertWritten("admin slips-printed: " + place + ": 7");
    Session.admin()
        .formParams(Map.of("count", "16", "days", "9", "language", "de"))
        .post("/admin/touchpoints/{id}/slips", touchpoint)
        .then()
        .statusCode(200);
    assertWritten("admin signed-in: ", "admin slips-printed: " + place + ": 16");
    String log = tables.column("SELECT subject FROM audit_entry").toString();
    codes.forEach(code -> assertThat(log).doesNotContain(code, code.replace("-", "")));
  }

  @Test
  void kiosks() {
    Response kiosk = Api.newKiosk(touchpoint, "Ausgang");
    String id = kiosk.path("id");
    Api.admin()
        .body(Map.of("name", "Eingang"))
        .patch("/api/v1/kiosks/{id}", id)
        .then()
        .statusCode(200);
    String secret = Api.admin().post("/api/v1/kiosks/{id}/secret", id).path("secret");
    Api.admin().delete("/api/v1/kiosks/{id}", id).then().statusCode(204);
    assertWritten(
        "admin kiosk-paired: " + place + ": Ausgang",
        "admin kiosk-renamed: " + place + ": Ausgang → Eingang",
        "admin kiosk-paired-anew: " + place + ": Eingang",
        "admin kiosk-revoked: " + place + ": Eingang");
    assertThat(tables.column("SELECT subject FROM audit_entry").toString())
        .doesNotContain(secret, kiosk.<String>path("secret"));
  }

  @Test
  void boxes_opened_by_hand() {
    Api.castMany(touchpoint, 11, Map.of("heard", 3));
    Api.open();
    Session.admin()
        .formParam("reason", "Der Umzug steht bevor.")
        .post("/admin/openings")
        .then()
        .statusCode(303);
    assertThat(entries().subList(0, 2))
        .containsExactly("admin slips-printed: " + place + ": 11", "admin opened-by-hand: –");
    assertThat(entries().get(2)).matches("admin boxes-counted: .*[1-9].*");
    assertThat(entries().subList(3, 5))
        .containsExactly("admin signed-in: ", "admin opened-by-hand: Der Umzug steht bevor.");
    assertThat(entries().get(5)).startsWith("admin boxes-counted: ");
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces: who read whose results, once a day")
  void results_that_were_read_and_downloaded() {
    String name = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER);
    for (String path :
        List.of(
            "/api/v1/results?office=" + officeId,
            "/api/v1/results?touchpoint=" + touchpoint,
            "/api/v1/releases?office=" + officeId,
            "/dashboard?office=" + officeId,
            "/dashboard/counts?office=" + officeId,
            "/api/v1/results",
            "/dashboard",
            "/dashboard?office=7")) {
      given()
          .auth()
          .preemptive()
          .basic(name, PASSWORD)
          .accept(path.startsWith("/api") ? "application/json" : "text/html")
          .get(path);
    }
    assertWritten(
        name + " signed-in-by-script: ",
        name + " results-seen: " + office,
        name + " all-results-seen: ");
    given()
        .auth()
        .preemptive()
        .basic(name, PASSWORD)
        .accept("text/csv")
        .get("/api/v1/results?channel=PHONE&from=2026-01-01&touchpoint=" + touchpoint)
        .then()
        .statusCode(200);
    given()
        .auth()
        .preemptive()
        .basic(name, PASSWORD)
        .get("/dashboard/results.csv")
        .then()
        .statusCode(200);
    assertWritten(
        name + " results-exported: " + place + ", PHONE, 2026-01-01",
        name + " results-exported: *");
  }

  @Test
  void lists_name_the_offices_that_are_in_them() {
    String name = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER, officeId);
    for (String path :
        List.of(
            "/api/v1/releases",
            "/dashboard/counts",
            "/api/v1/findings",
            "/api/v1/effects",
            "/dashboard/comparison",
            "/dashboard/comparison?touchpoint=" + touchpoint,
            "/dashboard/periods")) {
      given().auth().preemptive().basic(name, PASSWORD).get(path).then().statusCode(200);
    }
    assertWritten(name + " signed-in-by-script: ", name + " results-seen: " + office);
  }

  @Test
  void signing_in_by_form_by_script_and_out() {
    String name = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER);
    String cookie = Session.signIn(name, PASSWORD).cookie(Session.COOKIE);
    Session.browser().cookie(Session.COOKIE, cookie).post("/signout").then().statusCode(303);
    Session.browser().cookie(Session.COOKIE, cookie).post("/signout").then().statusCode(303);
    Session.browser().post("/signout").then().statusCode(303);
    for (int i = 0; i < 3; i++) {
      given().auth().preemptive().basic(name, PASSWORD).get("/api/v1/offices");
    }
    assertWritten(name + " signed-in: ", name + " signed-out: ", name + " signed-in-by-script: ");
  }
}
