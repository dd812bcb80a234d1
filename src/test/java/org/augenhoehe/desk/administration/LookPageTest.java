package org.augenhoehe.desk.administration;

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
import java.util.Arrays;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.branding.Pictures;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Administrators choose logo and colour on a page, which refuses in plain words what will not do.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class LookPageTest {

  private static final byte[] LOGO = Pictures.logo(600, 200);

  private UUID office;

  @BeforeEach
  void build() {
    office = Api.newOffice("Jobcenter <b>" + UUID.randomUUID());
  }

  private Response paint(String colour) {
    return Session.admin().formParam("colour", colour).post("/admin/offices/{id}/accent", office);
  }

  private Response hang(byte[] file, String type) {
    return hang(Session.admin(), file, type);
  }

  private Response hang(RequestSpecification browser, byte[] file, String type) {
    return browser
        .contentType("multipart/form-data")
        .multiPart("logo", "logo.png", file, type)
        .post("/admin/offices/{id}/logo", office);
  }

  private String page() {
    return Session.admin()
        .get("/admin/offices/{id}/look", office)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .asString();
  }

  private String accent() {
    return Api.admin().get("/api/v1/offices/{id}/look", office).path("accent");
  }

  private String logo() {
    return Api.admin().get("/api/v1/offices/{id}/look", office).path("logo");
  }

  @Test
  void the_administration_leads_there_and_the_page_back() {
    Session.admin()
        .get("/admin")
        .then()
        .body(containsString("href=\"/admin/offices/" + office + "/look\""));
    assertThat(page())
        .contains("href=\"/admin#office-" + office)
        .contains("Jobcenter &lt;b&gt;")
        .doesNotContain("<b>", "<script", "style=\"", "Zurück zur Farbe", "Logo entfernen");
  }

  @Test
  void a_colour_is_chosen_shown_and_given_back() {
    paint(" 0B5CAD ")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/admin/offices/" + office + "/look?saved=1"));
    assertThat(accent()).isEqualTo("#0b5cad");
    assertThat(page())
        .contains("value=\"#0b5cad\"")
        .contains("So sieht die Farbe auf dunklem Grund aus")
        .contains("Zurück zur Farbe von Augenhöhe");
    Session.admin().post("/admin/offices/{id}/accent/removal", office).then().statusCode(303);
    assertThat(accent()).isNull();
  }

  @Test
  void a_pale_colour_is_explained_and_the_nearest_shade_stands_in_the_field() {
    paint("#7fb2e5")
        .then()
        .statusCode(422)
        .body(containsString("#7fb2e5 ist zu hell"))
        .body(containsString("Der Kontrast ist 2,1 zu 1, nötig sind 4,5 zu 1"))
        .body(containsMarkup("value=\"#2774c2\" aria-describedby=\"colour-hint fault\""));
    assertThat(accent()).isNull();
    paint("#2774c2").then().statusCode(303);
    Session.admin()
        .formParam("colour", "#ffff00")
        .post("/admin/offices/{id}/accent?lang=en", office)
        .then()
        .statusCode(422)
        .body(containsString("too pale"))
        .body(containsString("1.01 to 1, and 4.5 to 1 is needed"));
    assertThat(accent()).isEqualTo("#2774c2");
  }

  @Test
  void what_is_no_colour_is_shown_again_and_does_no_harm() {
    for (String typed :
        new String[] {"", "red", "#fff", "#fff;}", "\"><script>alert(1)</script>"}) {
      paint(typed)
          .then()
          .statusCode(400)
          .body(containsString("Das ist keine Farbe."))
          .body(not(containsString("<script>alert")));
    }
    Session.admin().post("/admin/offices/{id}/accent", office).then().statusCode(400);
    assertThat(accent()).isNull();
  }

  @Test
  void a_logo_is_chosen_shown_and_removed() {
    hang(LOGO, "image/png").then().statusCode(303).header("Location", endsWith("look?saved=1"));
    assertThat(page())
        .contains("src=\"" + logo() + "\" alt=\"Logo von Jobcenter &lt;b&gt;")
        .contains("Logo entfernen");
    Session.admin().post("/admin/offices/{id}/logo/removal", office).then().statusCode(303);
    assertThat(logo()).isNull();
  }

  @Test
  void what_is_no_logo_is_explained_and_nothing_is_stored() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes();
    String none = "in PNG oder JPEG. Andere Formate, auch SVG, gehen nicht.";
    hang(svg, "image/svg+xml").then().statusCode(400).body(containsString(none));
    hang(svg, "image/png").then().statusCode(400).body(containsString(none));
    hang(new byte[0], "image/png").then().statusCode(400).body(containsString(none));
    Session.admin()
        .contentType("multipart/form-data")
        .multiPart("other", "x")
        .post("/admin/offices/{id}/logo", office)
        .then()
        .statusCode(400)
        .body(containsString(none));
    hang(Arrays.copyOf(LOGO, LOGO.length / 2), "image/png")
        .then()
        .statusCode(400)
        .body(containsString("beschädigt"));
    hang(Arrays.copyOf(LOGO, 600_000), "image/png")
        .then()
        .statusCode(413)
        .body(containsString("höchstens 512\u00a0Kilobyte"));
    hang(Arrays.copyOf(LOGO, 1_100_000), "image/png").then().statusCode(413);
    assertThat(logo()).isNull();
    assertThat(page()).doesNotContain("class=\"plate\"");
  }

  @Test
  void only_administrators_choose_and_no_other_site_does() {
    for (Response answer :
        new Response[] {
          Session.browser().get("/admin/offices/{id}/look", office),
          Session.browser()
              .formParam("colour", "#000000")
              .post("/admin/offices/{id}/accent", office),
          Session.browser().post("/admin/offices/{id}/accent/removal", office),
          hang(Session.browser(), LOGO, "image/png"),
          Session.browser().post("/admin/offices/{id}/logo/removal", office)
        }) {
      answer.then().statusCode(303).header("Location", containsString("/signin"));
    }
    RequestSpecification lured =
        given()
            .header("Sec-Fetch-Site", "cross-site")
            .auth()
            .preemptive()
            .basic("admin", TestInstallation.ADMIN_PASSWORD);
    hang(lured, LOGO, "image/png").then().statusCode(403);
    assertThat(logo()).isNull();
    assertThat(accent()).isNull();
  }

  @Test
  void an_office_that_is_not_there_is_a_page_that_says_so() {
    office = UUID.randomUUID();
    Session.admin().get("/admin/offices/{id}/look", office).then().statusCode(404);
    paint("#0b5cad").then().statusCode(404).contentType("text/html");
    hang(LOGO, "image/png").then().statusCode(404).contentType("text/html");
  }
}
