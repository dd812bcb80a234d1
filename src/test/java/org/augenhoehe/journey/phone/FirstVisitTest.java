package org.augenhoehe.journey.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.web.AuthorityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a slow network must carry before a customer can begin, including who runs the service. */
@QuarkusTest
@QuarkusTestResource(value = AuthorityTest.OfAnAuthority.class, restrictToAnnotatedClass = true)
class FirstVisitTest {

  /** One congestion window of a fresh connection (RFC 6928). */
  static final int ROUND_TRIP = 14 * 1024;

  private static final List<String> FOR_PAGES =
      List.of(
          "Content-Security-Policy",
          "X-Frame-Options",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy");

  @TestHTTPResource("/")
  URI home;

  private String code;

  @BeforeEach
  void invite() {
    code = Api.codes(Api.newTouchpoint(colourful(), "Leistung (SGB II)"), 1).get(0);
  }

  static UUID colourful() {
    UUID office =
        Api.newOffice("Jobcenter Musterstadt " + UUID.randomUUID().toString().substring(0, 8));
    Api.admin()
        .body(Map.of("colour", "#0b5cad"))
        .put("/api/v1/offices/{id}/accent", office)
        .then()
        .statusCode(200);
    return office;
  }

  private static Stream<String> languages() {
    return Languages.CUSTOMERS.stream().map(Locale::toLanguageTag);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void it_fits_into_one_round_trip(String language) {
    FirstVisit old = FirstVisit.weigh(home, "gzip, deflate", language, code);
    FirstVisit today = FirstVisit.weigh(home, "gzip, deflate, br", language, code);
    System.out.printf("%s: first visit %d, with Brotli %d%n", language, old.sum(), today.sum());
    assertThat(old.bytes()).hasSizeGreaterThanOrEqualTo(6);
    // Every browser that can read the form at all accepts Brotli (over HTTPS, as all of them come);
    // old proxies do not.
    assertThat(today.sum()).as(today.toString()).isLessThanOrEqualTo(ROUND_TRIP);
    assertThat(old.sum()).as(old.toString()).isLessThanOrEqualTo(ROUND_TRIP * 21 / 20);
  }

  @Test
  void what_no_browser_shows_carries_no_headers_for_pages() {
    assertBare(
        given()
            .header("Authorization", "Invitation code=\"" + code + "\"")
            .get("/api/v1/invitation")
            .then()
            .statusCode(200));
    assertBare(given().get("/api/v1/invitation").then().statusCode(401));
    assertBare(given().get("/api/v1/nowhere").then().statusCode(404));
    assertBare(given().get("/.well-known/private-token-issuer-directory").then().statusCode(200));
    for (String page : List.of("/r", "/r/late", "/nowhere", "/tablet/worker.js")) {
      given()
          .header("Accept", "text/html")
          .get(page)
          .then()
          .header("Content-Security-Policy", not(nullValue()))
          .header("X-Frame-Options", equalTo("DENY"));
    }
  }

  private static void assertBare(ValidatableResponse answer) {
    FOR_PAGES.forEach(name -> answer.header(name, nullValue()));
    answer.header("X-Content-Type-Options", equalTo("nosniff"));
    answer.header("Strict-Transport-Security", not(nullValue()));
  }
}
