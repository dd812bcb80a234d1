package org.augenhoehe.desk.improvements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms about improvements, as a browser sends them. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ImprovementsPageTest {

  private static final String PATH = "/dashboard/touchpoints/{id}/improvements";
  private static final String API = "/api/v1/touchpoints/{id}/improvements";
  private static final String PASSWORD = "nur-was-sich-geaendert-hat";

  @Inject DataSource database;
  @Inject OfficeClock clock;

  private final String today = LocalDate.now(OfficeClock.ZONE).toString();
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office, "Empfang");
  }

  private RequestSpecification as(String role) {
    String name = role + "-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, role, office);
    String session = Session.signIn(name, PASSWORD).cookie(Session.COOKIE);
    return Session.browser().cookie(Session.COOKIE, session);
  }

  private Response enter(String day, String text, String value) {
    return Session.admin()
        .formParam("day", day)
        .formParam("text", text)
        .formParam("value", value)
        .post(PATH, touchpoint);
  }

  private static String page(Response answer) {
    return answer.then().statusCode(200).contentType("text/html").extract().asString();
  }

  @Test
  void a_manager_enters_corrects_and_withdraws() {
    as(Role.MANAGER)
        .formParam("day", today)
        .formParam("text", "Wir fragen zuerst,\r\nwie viel Zeit Sie haben.")
        .formParam("value", "offen")
        .post(PATH, touchpoint)
        .then()
        .statusCode(303)
        .header("Location", endsWith(touchpoint + "/improvements?done=entered"));
    assertThat(page(as(Role.MANAGER).get(PATH + "?done=entered", touchpoint)))
        .contains("Eingetragen.", "Nr. 1", "steht am Kiosk", "Zielt auf: Offen")
        .contains("Wir fragen zuerst, wie viel Zeit Sie haben.")
        .contains("/improvements/1\"", "/improvements/1/withdrawal\"");
    assertThat(page(as(Role.MANAGER).get(PATH + "/1", touchpoint)))
        .contains("wie viel Zeit Sie haben.</textarea>")
        .contains("<option value=\"offen\" selected>");
    as(Role.MANAGER)
        .formParam("day", "2026-01-05")
        .formParam("text", "Wir fragen.")
        .formParam("value", "")
        .post(PATH + "/1", touchpoint)
        .then()
        .statusCode(303)
        .header("Location", endsWith("?done=corrected"));
    assertThat(page(as(Role.MANAGER).get(PATH, touchpoint)))
        .contains("5.\u00a0Januar\u00a02026", "Wir fragen.")
        .doesNotContain("Zielt auf:");
    assertThat(page(as(Role.MANAGER).get(PATH + "/1/withdrawal", touchpoint)))
        .contains("Nummer 1 zurückziehen?", "Wir fragen.");
    as(Role.MANAGER)
        .post(PATH + "/1/withdrawal", touchpoint)
        .then()
        .statusCode(303)
        .header("Location", endsWith("?done=withdrawn"));
    assertThat(page(as(Role.MANAGER).get(PATH, touchpoint)))
        .contains("Wir fragen.", "Zurückgezogen am")
        .doesNotContain("steht am Kiosk", "/improvements/1");
    as(Role.MANAGER)
        .get(PATH + "/1", touchpoint)
        .then()
        .statusCode(200)
        .body(containsString("Dieser Eintrag wurde zurückgezogen."))
        .body(not(containsString("<textarea")));
  }

  @Test
  void a_fault_is_told_at_its_field_and_what_was_typed_stays() {
    LocalDate tomorrow = LocalDate.parse(today).plusDays(1);
    enter(tomorrow.toString(), "Wir grüßen.", "offen")
        .then()
        .statusCode(422)
        .body(containsString("Dieser Tag kommt erst noch."))
        .body(containsString("Wir grüßen.</textarea>"))
        .body(containsString("<option value=\"offen\" selected>"))
        .body(containsString("value=\"" + tomorrow + "\""));
    enter("gestern", "Wir grüßen.", "")
        .then()
        .statusCode(400)
        .body(containsString("Bitte geben Sie den Tag der Änderung an."));
    enter(today, " ", "").then().statusCode(400).body(containsString("Bitte schreiben Sie, was"));
    enter(today, "<b>" + "ü".repeat(304), "")
        .then()
        .statusCode(400)
        .body(containsString("Das sind 307 Zeichen. Bitte höchstens 300."))
        .body(containsString("&lt;b&gt;üüü"));
    enter(today, "a\u202Eb", "").then().statusCode(400).body(containsString("unsichtbare"));
    enter(today, "Neu", "mutig").then().statusCode(400).body(containsString("Diesen Wert gibt"));
    enter("1999-12-31", "Neu", "")
        .then()
        .statusCode(422)
        .body(containsString("1.\u00a0Januar\u00a02000"));
    Session.admin().post(PATH, touchpoint).then().statusCode(400);
    Api.admin().get(API, touchpoint).then().body("improvements", empty());
    enter(today, "x".repeat(300), "").then().statusCode(303);
    Session.admin()
        .formParam("day", today)
        .formParam("text", "")
        .post(PATH + "/1", touchpoint)
        .then()
        .statusCode(400)
        .body(containsString("Bitte schreiben Sie, was"));
  }

  @Test
  void from_the_next_day_on_it_says_what_can_be_done_instead() {
    clock.stopAt(Instant.now().minusSeconds(2 * 86_400));
    try {
      Api.improve(touchpoint, LocalDate.of(2026, 1, 5), "Wir grüßen.", null);
    } finally {
      clock.goOn();
    }
    assertThat(page(Session.admin().get(PATH, touchpoint)))
        .contains("/improvements/1/withdrawal\"")
        .doesNotContain("/improvements/1\"");
    Response form = Session.admin().get(PATH + "/1", touchpoint);
    Response sent =
        Session.admin()
            .formParam("day", today)
            .formParam("text", "Anders")
            .post(PATH + "/1", touchpoint);
    sent.then().statusCode(409);
    for (Response answer : new Response[] {form, sent}) {
      assertThat(answer.asString())
          .contains("nur an dem Tag, an dem er geschrieben wurde", "Wir grüßen.")
          .doesNotContain("<textarea");
    }
    Api.admin().get(API, touchpoint).then().body("improvements[0].text", equalTo("Wir grüßen."));
  }

  @Test
  void a_link_from_elsewhere_chooses_the_value() {
    assertThat(page(Session.admin().get(PATH + "?value=offen", touchpoint)))
        .contains("<option value=\"offen\" selected>")
        .contains("value=\"" + today + "\"");
    assertThat(page(Session.admin().get(PATH + "?value=%22%3Emutig", touchpoint)))
        .doesNotContain(" selected", "mutig");
  }

  @Test
  void readers_read_and_others_are_sent_away() {
    enter(today, "Wir grüßen.", "");
    assertThat(page(as(Role.READER).get(PATH, touchpoint)))
        .contains("Wir grüßen.")
        .doesNotContain("<textarea", "/withdrawal");
    as(Role.READER).get(PATH + "/1", touchpoint).then().statusCode(403);
    as(Role.READER).post(PATH + "/1/withdrawal", touchpoint).then().statusCode(403);
    as(Role.READER).formParam("text", "Neu").post(PATH, touchpoint).then().statusCode(403);
    as(Role.AUDITOR).get(PATH, touchpoint).then().statusCode(403);
    Session.browser().get(PATH, touchpoint).then().statusCode(303);
    UUID elsewhere = Api.newTouchpoint(Api.newOffice());
    as(Role.MANAGER).get(PATH, elsewhere).then().statusCode(403);
    as(Role.MANAGER)
        .formParam("day", today)
        .formParam("text", "Neu")
        .post(PATH, elsewhere)
        .then()
        .statusCode(403);
    Api.admin().get(API, elsewhere).then().body("improvements", empty());
    Session.admin().get(PATH + "/2", touchpoint).then().statusCode(404);
    Session.admin().get(PATH, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void another_site_enters_nothing() {
    enter(today, "Wir grüßen.", "");
    for (String path : new String[] {PATH, PATH + "/1", PATH + "/1/withdrawal"}) {
      given()
          .redirects()
          .follow(false)
          .cookie(
              Session.COOKIE,
              Session.signIn("admin", TestInstallation.ADMIN_PASSWORD).cookie(Session.COOKIE))
          .header("Sec-Fetch-Site", "cross-site")
          .formParam("day", today)
          .formParam("text", "Von außen")
          .post(path, touchpoint)
          .then()
          .statusCode(403);
    }
    Api.admin()
        .get(API, touchpoint)
        .then()
        .body("improvements.findAll { it.text == 'Von außen' || it.withdrawn != null }", empty());
  }

  @Test
  void the_kiosks_page_leads_to_it_and_the_former_page_is_gone() {
    Session.admin()
        .get("/admin/touchpoints/{id}/kiosks", touchpoint)
        .then()
        .body(containsString(PATH.replace("{id}", touchpoint.toString()) + "\""));
    Session.admin().get("/admin/touchpoints/{id}/changed", touchpoint).then().statusCode(404);
  }

  @Test
  void a_text_from_before_days_were_kept_is_shown_without_one() {
    new Tables(database)
        .change(
            "INSERT INTO improvement (touchpoint_id, number, wording) VALUES (?, 1, 'Früher.')",
            touchpoint);
    assertThat(page(Session.admin().get(PATH, touchpoint)))
        .containsPattern("Nr. 1</span> *<strong>steht am Kiosk</strong>")
        .contains("Früher.");
  }
}
