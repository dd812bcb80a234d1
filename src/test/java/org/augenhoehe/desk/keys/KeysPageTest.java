package org.augenhoehe.desk.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.Markup.containsMarkup;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KeysPageTest {

  private static final Pattern KEY = Pattern.compile(">(augenhoehe_[A-Za-z0-9_-]{43})</textarea>");

  @Inject DataSource database;
  private final String name = "Bericht " + UUID.randomUUID();

  private static RequestSpecification form(String name) {
    return Session.admin().formParam("name", name);
  }

  private Response make(String role, String scope, String days, UUID... offices) {
    RequestSpecification form =
        form(name).formParam("role", role).formParam("scope", scope).formParam("days", days);
    for (UUID office : offices) {
      form.formParam("office", office);
    }
    return form.post("/admin/keys");
  }

  private static String keyIn(Response page) {
    Matcher key = KEY.matcher(page.then().statusCode(200).extract().asString());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private UUID id() {
    return UUID.fromString(
        Api.admin()
            .get("/api/v1/keys")
            .then()
            .extract()
            .path("find { it.name == '%s' }.id".formatted(name)));
  }

  @Test
  void a_key_is_made_and_shown_this_once() {
    UUID office = Api.newOffice("Jobcenter <i>" + name);
    UUID other = Api.newOffice();
    Response made = make("manager", "some", "30", office);
    made.then()
        .header("Cache-Control", "no-store")
        .body(containsString("wird nur jetzt angezeigt"));
    String key = keyIn(made);
    given()
        .header("Authorization", "Bearer " + key)
        .get("/api/v1/results?office=" + office)
        .then()
        .statusCode(200);
    given()
        .header("Authorization", "Bearer " + key)
        .get("/api/v1/results?office=" + other)
        .then()
        .statusCode(403);
    String last =
        LocalDate.now(OfficeClock.ZONE)
            .plusDays(30)
            .format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    Session.admin()
        .get("/admin/keys")
        .then()
        .statusCode(200)
        .body(containsString(name))
        .body(containsString("Jobcenter &lt;i&gt;" + name))
        .body(containsString(last))
        .body(not(containsString(key)))
        .body(not(containsString("<i>")));
  }

  @Test
  void revoking_asks_first_and_says_what_it_did() {
    String key = keyIn(make("admin", "all", "365"));
    UUID id = id();
    Session.admin()
        .get("/admin/keys/{id}/revocation", id)
        .then()
        .statusCode(200)
        .body(containsString("Schlüssel „" + name + "“ sperren?"));
    given().header("Authorization", "Bearer " + key).get("/api/v1/keys").then().statusCode(200);
    String next =
        Session.admin()
            .post("/admin/keys/{id}/revocation", id)
            .then()
            .statusCode(303)
            .header("Location", endsWith("/admin/keys?revoked=1"))
            .extract()
            .header("Location");
    given().header("Authorization", "Bearer " + key).get("/api/v1/keys").then().statusCode(401);
    Session.admin()
        .get(next)
        .then()
        .body(containsString("Der Schlüssel gilt nicht mehr."))
        .body(not(containsString(name)));
    Session.admin().get("/admin/keys/{id}/revocation", id).then().statusCode(404);
    Session.admin().post("/admin/keys/{id}/revocation", id).then().statusCode(404);
  }

  @Test
  void an_expired_key_is_told_from_the_others() {
    make("auditor", "all", "1").then().statusCode(200);
    String expired = "class=\"expired\">abgelaufen";
    String others =
        Session.admin().get("/admin/keys").asString().replaceFirst("(?s).*?" + name, name);
    assertThat(others.replaceAll("(?s)</li>.*", "")).doesNotContain(expired);
    new Tables(database)
        .change(
            "UPDATE program_key SET through = ? WHERE id = ?",
            LocalDate.now(OfficeClock.ZONE).minusDays(1),
            id());
    String now = Session.admin().get("/admin/keys").asString().replaceFirst("(?s).*?" + name, name);
    assertThat(now.replaceAll("(?s)</li>.*", "")).contains(expired).contains("noch nie");
  }

  @Test
  void a_mistake_is_told_in_plain_words_and_nothing_typed_is_lost() {
    UUID office = Api.newOffice();
    form("").post("/admin/keys").then().statusCode(400).body(containsString("einen Namen ein"));
    form("x".repeat(61)).post("/admin/keys").then().statusCode(400).body(containsString("zu lang"));
    form("\u200b")
        .post("/admin/keys")
        .then()
        .statusCode(400)
        .body(containsString("nicht sehen kann"));
    make("chief", "all", "30").then().statusCode(400).body(containsString("eine Rolle"));
    make("manager", "some", "30").then().statusCode(422).body(containsString("mindestens einen"));
    make("manager", "some", "30", UUID.randomUUID())
        .then()
        .statusCode(422)
        .body(containsString("mindestens einen"));
    make("admin", "some", "30", office)
        .then()
        .statusCode(422)
        .body(containsString("nicht auf Standorte begrenzt"))
        .body(containsMarkup("value=\"" + office + "\" checked"));
    for (String days : new String[] {"", "0", "366", "-1", "1e2", "٣٠", "99999999999"}) {
      make("reader", "some", days, office)
          .then()
          .statusCode(400)
          .body(containsString("von 1 bis 365"))
          .body(containsMarkup("name=\"name\" required autocomplete=\"off\" value=\"" + name))
          .body(containsMarkup("<option value=\"reader\" selected>"))
          .body(containsMarkup("name=\"scope\" value=\"some\" checked"))
          .body(containsMarkup("value=\"" + office + "\" checked"));
    }
    assertThat(Session.admin().get("/admin/keys").asString()).doesNotContain(name);
    make("reader", "some", "30", office).then().statusCode(200);
    make("reader", "all", "30").then().statusCode(409).body(containsString("genauso aussieht"));
  }

  @Test
  void a_hostile_name_is_only_a_name() {
    String hostile = "<script>alert('" + UUID.randomUUID();
    form(hostile)
        .formParam("role", "manager")
        .formParam("scope", "all")
        .formParam("days", "1")
        .post("/admin/keys")
        .then()
        .statusCode(200)
        .body(containsString("&lt;script&gt;alert("))
        .body(not(containsString("<script")));
    Session.admin().get("/admin/keys").then().body(not(containsString("<script")));
  }

  @Test
  void only_administrators_come_in() {
    String manager = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(manager, "nur-zum-Lesen", Role.MANAGER);
    String session = Session.signIn(manager, "nur-zum-Lesen").cookie(Session.COOKIE);
    Session.browser().cookie(Session.COOKIE, session).get("/admin/keys").then().statusCode(403);
    Session.browser()
        .cookie(Session.COOKIE, session)
        .formParam("name", name)
        .post("/admin/keys")
        .then()
        .statusCode(403);
    Session.browser()
        .get("/admin/keys")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?to=%2Fadmin%2Fkeys"));
  }

  @Test
  void the_pages_speak_english_to_whoever_wants_it() {
    make("manager", "all", "30").then().statusCode(200);
    Session.admin()
        .get("/admin/keys?lang=en")
        .then()
        .body(containsString("Make a key"))
        .body(containsString("action=\"/admin/keys?lang=en\""));
    Session.admin()
        .get("/admin/keys/{id}/revocation?lang=en", id())
        .then()
        .body(containsString("Yes, revoke it"));
    Session.admin()
        .post("/admin/keys/{id}/revocation?lang=en", id())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/admin/keys?revoked=1&lang=en"));
    Session.admin().get("/admin").then().body(containsString("href=\"/admin/keys\""));
  }
}
