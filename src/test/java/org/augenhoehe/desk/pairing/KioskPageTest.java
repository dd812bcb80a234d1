package org.augenhoehe.desk.pairing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.Markup.containsMarkup;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.web.Scanner;
import org.augenhoehe.vote.teller.KeyPin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskPageTest {

  private UUID touchpoint;

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice(), "Eingangszone");
  }

  private Response add(String name) {
    return Session.admin()
        .formParam("name", name)
        .post("/admin/touchpoints/{id}/kiosks", touchpoint);
  }

  private String list() {
    return Session.admin()
        .get("/admin/touchpoints/{id}/kiosks", touchpoint)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .asString();
  }

  private String id(String name) {
    return Api.admin()
        .get("/api/v1/touchpoints/{id}/kiosks", touchpoint)
        .path("find { it.name == '" + name + "' }.id");
  }

  /** What a tablet scans from a page that pairs it. */
  private static String scanned(Response page) throws Exception {
    page.then().statusCode(200).header("Cache-Control", "no-store");
    return Scanner.readSvg(page.asString());
  }

  private static String secret(String scanned) {
    return scanned.replaceFirst(".*#", "").replaceFirst("\\..*", "");
  }

  private static int asks(String scanned) {
    return given()
        .header("Authorization", "Kiosk secret=" + secret(scanned))
        .get("/api/v1/kiosk")
        .statusCode();
  }

  @Test
  void a_kiosk_is_added_and_its_code_shown_once_to_scan_and_to_type() throws Exception {
    Response added = add("Ausgang");
    String scanned = scanned(added);
    String pin = KeyPin.of(SealingClient.tellerKey()).characters();
    assertThat(scanned)
        .matches("http://localhost:\\d+/kiosk#([0-9A-Z]{4}-){5}[0-9A-Z]{4}\\." + pin);
    assertThat(added.asString())
        .contains(secret(scanned))
        .doesNotContain(pin)
        .contains("„Ausgang“ koppeln")
        .contains("nur auf diesem Rechner erreichbar");
    assertThat(asks(scanned)).isEqualTo(200);
    assertThat(list()).contains("value=\"Ausgang\"").doesNotContain(secret(scanned));
  }

  @Test
  void pairing_anew_asks_first_and_ends_the_old_code() throws Exception {
    String before = scanned(add("Ausgang"));
    String id = id("Ausgang");
    Session.admin()
        .get("/admin/kiosks/{id}/pairing", id)
        .then()
        .statusCode(200)
        .body(containsString("„Ausgang“ neu koppeln?"));
    assertThat(asks(before)).isEqualTo(200);
    String after = scanned(Session.admin().post("/admin/kiosks/{id}/pairing", id));
    assertThat(asks(before)).isEqualTo(401);
    assertThat(asks(after)).isEqualTo(200);
  }

  @Test
  void revoking_asks_first_and_says_what_it_did() throws Exception {
    String scanned = scanned(add("Ausgang"));
    String id = id("Ausgang");
    Session.admin()
        .get("/admin/kiosks/{id}/revocation", id)
        .then()
        .statusCode(200)
        .body(containsString("Kopplung von „Ausgang“ beenden?"))
        .body(containsString("Ja, beenden"))
        .body(not(containsString("<script")));
    assertThat(asks(scanned)).isEqualTo(200);
    Session.admin()
        .post("/admin/kiosks/{id}/revocation", id)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/admin/touchpoints/" + touchpoint + "/kiosks?revoked=1"));
    assertThat(asks(scanned)).isEqualTo(401);
    Session.admin()
        .get("/admin/touchpoints/{id}/kiosks?revoked=1", touchpoint)
        .then()
        .body(containsString("Die Kopplung ist beendet."))
        .body(containsString("Noch gibt es hier keinen Kiosk."));
    Session.admin().post("/admin/kiosks/{id}/revocation", id).then().statusCode(404);
    Session.admin().get("/admin/kiosks/{id}/pairing", id).then().statusCode(404);
  }

  @Test
  void a_kiosk_is_renamed() {
    add("Ausgang");
    add("Treppe");
    String id = id("Ausgang");
    rename(id, "Haupteingang").then().statusCode(303).header("Location", containsString("saved=1"));
    assertThat(list()).contains("value=\"Haupteingang\"").doesNotContain("value=\"Ausgang\"");
    rename(id, " Treppe ")
        .then()
        .statusCode(409)
        .body(containsMarkup("value=\" Treppe \" aria-invalid=\"true\""))
        .body(containsString("Diesen Namen gibt es hier schon."));
    rename(id, "").then().statusCode(400).body(containsString("Bitte geben Sie einen Namen ein"));
    assertThat(list()).contains("value=\"Haupteingang\"");
  }

  private static Response rename(String id, String name) {
    return Session.admin().formParam("name", name).post("/admin/kiosks/{id}/name", id);
  }

  @Test
  void a_name_that_is_none_is_refused_in_plain_words() {
    add("  ").then().statusCode(400).body(containsString("Bitte geben Sie einen Namen ein"));
    add("x".repeat(121)).then().statusCode(400).body(containsString("höchstens 120 Zeichen"));
    add("x\u0000y").then().statusCode(400).body(containsString("nicht sehen kann"));
    add("Ausgang").then().statusCode(200);
    add("Ausgang")
        .then()
        .statusCode(409)
        .body(containsMarkup("value=\"Ausgang\" aria-invalid=\"true\""));
    assertThat(id("Ausgang")).isNotNull();
  }

  @Test
  void a_hostile_name_is_only_a_name() {
    String hostile = "<script>alert(1)</script>\"'&{inject:page}";
    String pairing = add(hostile).asString();
    String id = first();
    for (String page :
        List.of(
            pairing,
            list(),
            Session.admin().get("/admin/kiosks/{id}/pairing", id).asString(),
            Session.admin().get("/admin/kiosks/{id}/revocation", id).asString(),
            add(hostile).asString())) {
      assertThat(page)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;{inject:page}")
          .doesNotContain("<script");
    }
  }

  private String first() {
    return Api.admin().get("/api/v1/touchpoints/{id}/kiosks", touchpoint).path("[0].id");
  }

  @Test
  void only_administrators_come_in() {
    String id = Api.newKiosk(touchpoint, "Ausgang").path("id");
    String kiosks = "/admin/touchpoints/" + touchpoint + "/kiosks";
    for (Response answer :
        List.of(
            Session.browser().get(kiosks),
            Session.browser().formParam("name", "X").post(kiosks),
            Session.browser().formParam("name", "X").post("/admin/kiosks/{id}/name", id),
            Session.browser().get("/admin/kiosks/{id}/pairing", id),
            Session.browser().post("/admin/kiosks/{id}/pairing", id),
            Session.browser().get("/admin/kiosks/{id}/revocation", id),
            Session.browser().post("/admin/kiosks/{id}/revocation", id))) {
      answer.then().statusCode(303).header("Location", containsString("/signin"));
    }
    assertThat(first()).isEqualTo(id);
  }

  @Test
  void what_does_not_exist_is_a_page_that_says_so() {
    for (Object nothing : List.of(UUID.randomUUID(), "unsinn")) {
      Session.admin()
          .get("/admin/touchpoints/{id}/kiosks", nothing)
          .then()
          .statusCode(404)
          .contentType("text/html");
      Session.admin().post("/admin/kiosks/{id}/pairing", nothing).then().statusCode(404);
    }
    touchpoint = UUID.randomUUID();
    add("X").then().statusCode(404);
  }

  @Test
  void the_pages_speak_english_to_whoever_wants_it() {
    String id = Api.newKiosk(touchpoint, "Exit").path("id");
    Session.admin()
        .get("/admin/kiosks/{id}/revocation?lang=en", id)
        .then()
        .body(containsString("<html lang=\"en\""))
        .body(containsString("Revoke “Exit”?"))
        .body(containsString("/revocation?lang=en\""));
    Session.admin()
        .formParam("name", "Door")
        .post("/admin/kiosks/{id}/name?lang=en", id)
        .then()
        .header("Location", containsString("lang=en"));
    Session.admin()
        .formParam("name", "Stairs")
        .post("/admin/touchpoints/{id}/kiosks?lang=en", touchpoint)
        .then()
        .body(containsString("This code is shown only now."))
        .body(not(containsString("nur jetzt")));
  }

  @Test
  void all_kiosks_of_all_offices_are_on_one_page_that_leads_to_each() {
    String name = "Ausgang " + UUID.randomUUID();
    UUID elsewhere = Api.newTouchpoint(Api.newOffice(), "Leistung");
    Api.newKiosk(touchpoint, name);
    Api.newKiosk(elsewhere, name + " Süd");
    String page = Session.admin().get("/admin/kiosks").then().statusCode(200).extract().asString();
    assertThat(page)
        .contains(">" + name + "<", ">" + name + " Süd<")
        .contains("href=\"/admin/touchpoints/" + touchpoint + "/kiosks\"")
        .contains("href=\"/admin/touchpoints/" + elsewhere + "/kiosks\"");
    UUID without = Api.newTouchpoint(Api.newOffice(), "Noch leer");
    assertThat(Session.admin().get("/admin/kiosks").asString().replaceAll("\\s+", " "))
        .containsSubsequence("Noch leer", "kein Kiosk", "/admin/touchpoints/" + without);
    Session.browser().get("/admin/kiosks").then().statusCode(303);
  }

  @Test
  void the_administration_leads_to_the_kiosks() {
    Session.admin()
        .get("/admin")
        .then()
        .body(containsString("href=\"/admin/touchpoints/" + touchpoint + "/kiosks\""));
    assertThat(list()).contains("href=\"/admin#office-");
  }
}
