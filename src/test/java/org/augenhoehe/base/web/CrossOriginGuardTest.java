package org.augenhoehe.base.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CrossOriginGuardTest {

  private static final int REFUSED = 403;

  private static RequestSpecification form() {
    return given().redirects().follow(false).contentType("application/x-www-form-urlencoded");
  }

  private static String ownOrigin() {
    return "http://localhost:" + RestAssured.port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/signin/check",
        "/signout",
        "/admin/offices",
        "/admin/openings",
        "/admin/touchpoints/x/slips",
        "/admin/touchpoints/x/kiosks",
        "/admin/kiosks/x/revocation"
      })
  void a_form_on_another_site_gets_a_page_that_says_so(String path) {
    for (String site : new String[] {"cross-site", "same-site", "nonsense"}) {
      form()
          .header("Sec-Fetch-Site", site)
          .header("Accept-Language", "de")
          .post(path)
          .then()
          .statusCode(REFUSED)
          .contentType("text/html")
          .header("Cache-Control", "no-store")
          .body(containsString("fremden Seite"));
    }
    for (String origin :
        new String[] {"null", "https://evil.example", ownOrigin() + "0", "http://[", "%"}) {
      form().header("Origin", origin).post(path).then().statusCode(REFUSED);
    }
  }

  @Test
  void a_program_gets_a_problem_and_credentials_do_not_help() {
    Api.admin()
        .header("Sec-Fetch-Site", "cross-site")
        .post("/api/v1/releases")
        .then()
        .statusCode(REFUSED)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:augenhoehe:problem:cross-origin"));
    Api.admin().header("Origin", "null").post("/api/v1/releases").then().statusCode(REFUSED);
  }

  @Test
  void our_own_pages_and_scripts_pass() {
    form().header("Sec-Fetch-Site", "same-origin").post("/signout").then().statusCode(303);
    form().header("Sec-Fetch-Site", "none").post("/signout").then().statusCode(303);
    form().header("Origin", ownOrigin()).post("/signout").then().statusCode(303);
    form().post("/signout").then().statusCode(303);
    Api.admin().post("/api/v1/releases").then().statusCode(200);
  }

  @Test
  void what_a_proxy_claims_about_the_host_changes_nothing() {
    form()
        .header("Origin", "https://evil.example")
        .header("X-Forwarded-Host", "evil.example")
        .post("/signout")
        .then()
        .statusCode(REFUSED);
    form()
        .header("Origin", ownOrigin())
        .header("X-Forwarded-Host", "evil.example")
        .post("/signout")
        .then()
        .statusCode(303);
  }

  @Test
  void following_a_link_from_another_site_is_no_harm() {
    form().header("Sec-Fetch-Site", "cross-site").get("/signin").then().statusCode(200);
  }

  @Test
  void nothing_is_done_in_the_name_of_somebody_signed_in() {
    String name = "Von fremder Hand " + UUID.randomUUID();
    form()
        .cookie(
            Session.COOKIE,
            Session.signIn("admin", TestInstallation.ADMIN_PASSWORD).cookie(Session.COOKIE))
        .header("Sec-Fetch-Site", "cross-site")
        .formParam("name", name)
        .post("/admin/offices")
        .then()
        .statusCode(REFUSED);
    assertThat(Api.admin().get("/api/v1/offices").asString()).doesNotContain(name);
  }
}
