package org.augenhoehe.desk.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.Markup.containsMarkup;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.Session;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.Grouping;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.vote.teller.KeyPin;
import org.junit.jupiter.api.Test;

/** Where there is no schedule, one administrator opens the boxes and says why. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OpeningsPageTest {

  private static final String PASSWORD = "schaut-nur-nach-allem";

  @Inject DataSource database;

  private RequestSpecification as(String role) {
    String name = role + "-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, role);
    return Session.browser()
        .cookie(Session.COOKIE, Session.signIn(name, PASSWORD).cookie(Session.COOKIE));
  }

  private static Response open(String reason) {
    return Session.admin().formParam("reason", reason).post("/admin/openings");
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static String page() {
    return Session.admin().get("/admin/openings").then().statusCode(200).extract().asString();
  }

  @Test
  void opening_the_boxes_asks_for_a_reason_and_tells_what_was_counted() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("respected", 4));
    Session.admin()
        .get("/admin/openings/new")
        .then()
        .statusCode(200)
        .body(containsString("Ja, jetzt öffnen"))
        .body(not(containsString("<script")));
    String reason = "Der Standort schließt " + UUID.randomUUID();
    Response opened = open(reason);
    opened.then().statusCode(303).header("Location", containsString("/admin/openings?opened="));
    assertThat(Integer.parseInt(opened.header("Location").replaceFirst(".*ballots=", "")))
        .isGreaterThanOrEqualTo(10);
    assertThat(words(page()))
        .containsPattern(reason + " [^;]*, geöffnet von admin; [^;]*Stimmzettel");
    assertThat(words(as(Role.AUDITOR).get("/admin/openings").asString())).contains(reason);
  }

  @Test
  void what_was_counted_is_told_in_words() {
    Session.admin()
        .get("/admin/openings?opened=1&ballots=10")
        .then()
        .body(containsString("Eine Urne wurde geöffnet und 10 Stimmzettel ausgezählt."));
    Session.admin()
        .get("/admin/openings?opened=3&ballots=42")
        .then()
        .body(containsString("3 Urnen wurden geöffnet und 42 Stimmzettel ausgezählt."));
    Session.admin()
        .get("/admin/openings?opened=0&ballots=0")
        .then()
        .body(containsString("Keine Urne war voll genug."));
    Session.admin()
        .get("/admin/openings?opened=<b>&ballots=-1")
        .then()
        .statusCode(200)
        .body(not(containsString("role=\"status\"")));
  }

  @Test
  void without_a_reason_nothing_is_opened_and_what_was_typed_is_shown_again() {
    Tables tables = new Tables(database);
    long before = tables.number("SELECT openings FROM opening_lock WHERE id = 1");
    open("zu kurz")
        .then()
        .statusCode(400)
        .body(containsMarkup("aria-invalid=\"true\" autofocus>zu kurz</textarea>"))
        .body(containsString("Bitte nennen Sie den Grund in einem Satz von 10 bis 200 Zeichen."));
    Session.admin().post("/admin/openings").then().statusCode(400);
    assertThat(tables.number("SELECT openings FROM opening_lock WHERE id = 1")).isEqualTo(before);
  }

  @Test
  void a_hostile_reason_is_only_a_reason() {
    open("<script>alert(1)</script>\"'& {inject:page}").then().statusCode(303);
    assertThat(page())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp; {inject:page}")
        .doesNotContain("<script>alert");
    assertThat(open("<img src=x>").asString()).doesNotContain("<img src=x");
  }

  @Test
  void the_key_of_the_teller_and_the_keys_of_each_quarter_are_told() throws Exception {
    Tokens.challenge(Api.newTouchpoint(Api.newOffice()), "PHONE");
    String pin = KeyPin.of(SealingClient.tellerKey()).characters();
    assertThat(words(page()))
        .contains(Grouping.byFours(pin, " "))
        .contains("Die Behörde zählt selbst")
        .contains("Zu jeder Urne, in der Stimmzettel warten, gibt es den Schlüssel.")
        .contains("Hier gibt es keinen Plan")
        .containsPattern("Quartal Anzahl gelten bis \\d/20\\d\\d [\\d.]+ \\d\\d\\.\\d\\d\\.");
  }

  @Test
  void an_auditor_reads_it_and_opens_nothing() {
    RequestSpecification auditor = as(Role.AUDITOR);
    String page = auditor.get("/admin/openings").then().statusCode(200).extract().asString();
    assertThat(page).doesNotContain("/admin/openings/new", "<form method=\"post\"");
    as(Role.AUDITOR).get("/admin/openings/new").then().statusCode(403);
    as(Role.AUDITOR)
        .formParam("reason", "Ich möchte es einmal sehen.")
        .post("/admin/openings")
        .then()
        .statusCode(403);
    as(Role.MANAGER).get("/admin/openings").then().statusCode(403);
    Session.browser().get("/admin/openings").then().statusCode(303);
  }

  @Test
  void where_there_is_no_schedule_nobody_is_asked_for() {
    Session.admin()
        .post("/admin/openings/{id}/agreement", UUID.randomUUID())
        .then()
        .statusCode(409)
        .body(containsString("Dieser Antrag wartet nicht mehr"));
    Session.admin()
        .post("/admin/openings/{id}/withdrawal", UUID.randomUUID())
        .then()
        .statusCode(409);
    Session.admin().post("/admin/openings/unsinn/agreement").then().statusCode(404);
  }

  @Test
  void the_page_speaks_english_to_whoever_wants_it() {
    assertThat(words(Session.admin().get("/admin/openings?lang=en").asString()))
        .contains("Opened by hand", "The authority counts itself");
    Session.admin()
        .formParam("reason", "The office closes on Friday.")
        .post("/admin/openings?lang=en")
        .then()
        .header("Location", containsString("lang=en"));
  }
}
