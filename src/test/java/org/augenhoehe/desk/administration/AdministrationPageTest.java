package org.augenhoehe.desk.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.Markup.containsMarkup;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AdministrationPageTest {

  private static Response addOffice(String name) {
    return Session.admin().formParam("name", name).post("/admin/offices");
  }

  @Test
  void only_administrators_come_in() {
    Session.browser()
        .get("/admin")
        .then()
        .statusCode(303)
        .header("Location", containsString("/signin"));
    Session.browser().formParam("name", "X").post("/admin/offices").then().statusCode(303);
    Session.browser()
        .post("/admin/openings")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?ended=1&to=%2Fadmin%2Fopenings"));
    Session.browser()
        .get("/signin?ended=1")
        .then()
        .statusCode(200)
        .body(containsString("es wurde nichts gespeichert"));
    Session.admin()
        .get("/admin")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("hreflang"));
  }

  @Test
  void an_office_and_its_touchpoint_are_added_and_listed() {
    String office = "Jobcenter " + UUID.randomUUID();
    Response added = addOffice(office);
    added.then().statusCode(303).header("Location", containsString("/admin?saved=1"));
    String id = added.header("Location").replaceFirst(".*#office-", "");
    String touchpoint = "Eingangszone " + UUID.randomUUID();
    Session.admin()
        .formParam("name", touchpoint)
        .post("/admin/offices/{id}/touchpoints", id)
        .then()
        .statusCode(303);
    Session.admin()
        .get("/admin?saved=1")
        .then()
        .body(containsString(office))
        .body(containsString(touchpoint))
        .body(containsString("Gespeichert."));
  }

  @Test
  void a_name_that_is_taken_is_shown_again_with_the_reason() {
    String name = "Jobcenter " + UUID.randomUUID();
    addOffice(name).then().statusCode(303);
    addOffice(name)
        .then()
        .statusCode(409)
        .body(containsMarkup("value=\"" + name + "\" aria-invalid=\"true\""))
        .body(containsString("Diesen Namen gibt es hier schon."));
    UUID office = Api.newOffice();
    Api.newTouchpoint(office, "Leistung");
    Session.admin()
        .formParam("name", " Leistung ")
        .post("/admin/offices/{id}/touchpoints", office)
        .then()
        .statusCode(409)
        .body(containsString("Diesen Namen gibt es hier schon."));
  }

  @Test
  void a_name_that_is_none_is_refused_in_plain_words() {
    addOffice("   ")
        .then()
        .statusCode(400)
        .body(containsString("Bitte geben Sie einen Namen ein"))
        // Such a link would request this address without the form.
        .body(not(containsString("hreflang")));
    addOffice("x".repeat(121)).then().statusCode(400).body(containsString("höchstens 120 Zeichen"));
    addOffice("x\u0000y").then().statusCode(400).body(containsString("nicht sehen kann"));
    Session.admin().post("/admin/offices").then().statusCode(400);
  }

  @Test
  void a_hostile_name_is_only_a_name() {
    UUID office = Api.newOffice("<script>alert(1)</script>\"'&" + UUID.randomUUID());
    UUID touchpoint = Api.newTouchpoint(office, "<img src=x onerror=alert(2)>\"'{inject:page}");
    String list = Session.admin().get("/admin").asString();
    assertThat(list)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;")
        .contains("&lt;img src=x onerror=alert(2)&gt;&quot;&#39;{inject:page}")
        .doesNotContain("<script>alert", "<img src=x");
    String slips =
        Session.admin()
            .formParam("count", 1)
            .formParam("days", 1)
            .post("/admin/touchpoints/{id}/slips", touchpoint)
            .asString();
    assertThat(slips).contains("&lt;img src=x").doesNotContain("<script>alert", "<img src=x");
    String again = addOffice("\"><script>alert(3)</script>" + "x".repeat(120)).asString();
    assertThat(again).doesNotContain("<script>alert(3)");
  }

  @Test
  void what_does_not_exist_is_a_page_that_says_so() {
    Session.admin()
        .formParam("name", "X")
        .post("/admin/offices/{id}/touchpoints", UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("text/html");
    Session.admin()
        .formParam("name", "X")
        .post("/admin/offices/unsinn/touchpoints")
        .then()
        .statusCode(404)
        .contentType("text/html");
  }

  @Test
  void the_page_speaks_english_to_whoever_wants_it() {
    Api.newTouchpoint(Api.newOffice());
    Session.admin()
        .get("/admin?lang=en")
        .then()
        .body(containsString("<html lang=\"en\""))
        .body(containsString("Print invitations"))
        .body(containsString("href=\"/admin/openings?lang=en\""));
    Session.admin()
        .formParam("name", "Office " + UUID.randomUUID())
        .post("/admin/offices?lang=en")
        .then()
        .header("Location", containsString("lang=en"));
  }
}
