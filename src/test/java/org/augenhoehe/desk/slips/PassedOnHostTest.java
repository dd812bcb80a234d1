package org.augenhoehe.desk.slips;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.web.Scanner;
import org.junit.jupiter.api.Test;

/** Behind a proxy, at an address with an umlaut. */
@QuarkusTest
@QuarkusTestResource(value = PassedOnHostTest.BehindAProxy.class, restrictToAnnotatedClass = true)
class PassedOnHostTest {

  private static final String ASCII = "xn--rckmeldung-9db.example.de";

  /** The printed name differs from the one under which tests send requests. */
  public static class BehindAProxy extends TestInstallation {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = new HashMap<>(super.start());
      config.put("augenhoehe.public-url", "https://rückmeldung.example.de/");
      return config;
    }
  }

  /**
   * The administration as the proxy requests it, after the page that the browser shows as Referer.
   */
  private static Response administration(String host, String before) {
    return Session.admin().header("Host", host).header("Referer", before).get("/admin");
  }

  private static ValidatableResponse health() {
    String check = "checks.find { it.name == 'The proxy passes on Host' }";
    return given().get("/q/health/well").then().rootPath(check);
  }

  @Test
  void a_proxy_that_swallows_host_is_told_to_those_who_can_mend_it() {
    administration(ASCII, "https://" + ASCII + "/signin")
        .then()
        .statusCode(200)
        .body(not(containsString("„Host“")));
    health().statusCode(200).body("status", equalTo("UP")).body("data", nullValue());

    administration("127.0.0.1:8080", "https://" + ASCII + "/signin")
        .then()
        .body(containsString("Aufgerufen wurde diese Seite als " + ASCII))
        .body(containsString("127.0.0.1"));
    health()
        .statusCode(503)
        .body("status", equalTo("DOWN"))
        .body("data.'asked as'", equalTo("127.0.0.1"))
        .body("data.'printed as'", equalTo(ASCII));
    // Orchestrators keep sending customers here: other instances have the same proxy.
    given().get("/q/health/ready").then().statusCode(200);

    // Only an administrator's requests are checked.
    given().header("Host", "elsewhere.example").get("/r").then().statusCode(200);
    Session.browser().header("Host", ASCII).get("/admin");
    health().body("data.'asked as'", equalTo("127.0.0.1"));

    administration(ASCII, "https://" + ASCII + "/admin").then().statusCode(200);
    health().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void an_administrator_who_came_by_another_name_is_asked_and_nothing_is_down() {
    administration("augenhoehe.intern:8443", "https://augenhoehe.intern:8443/signin")
        .then()
        .body(containsString("Diese Seite wurde als augenhoehe.intern aufgerufen"))
        .body(containsString("auf Zetteln steht " + ASCII));
    health()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("data", hasKey("asked as"))
        .body("data.'printed as'", equalTo(ASCII));
  }

  @Test
  void a_slip_shows_the_umlaut_and_its_code_leads_where_browsers_go() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String page =
        Session.admin()
            .formParam("count", 1)
            .formParam("days", 1)
            .post("/admin/touchpoints/{id}/slips", touchpoint)
            .asString();
    assertThat(page)
        .contains("<span class=\"address\" dir=\"ltr\">rückmeldung.example.de/r</span>")
        .contains("\u2066rückmeldung.example.de/anonym\u2069");
    assertThat(Scanner.readSvg(page)).startsWith("https://" + ASCII + "/r#");
  }
}
