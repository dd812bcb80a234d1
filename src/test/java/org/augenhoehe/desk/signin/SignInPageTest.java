package org.augenhoehe.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class SignInPageTest {

  @TestHTTPResource("/")
  URI address;

  @Inject OfficeClock clock;
  @Inject DataSource database;

  private static Response signIn() {
    return Session.signIn("admin", TestInstallation.ADMIN_PASSWORD);
  }

  @Test
  void the_page_asks_for_name_and_password() {
    Session.browser()
        .get("/signin")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("autocomplete=\"username\""))
        .body(containsString("autocomplete=\"current-password\""))
        .body(not(containsString("role=\"alert\"")));
  }

  @Test
  void whoever_signs_in_gets_a_strict_session() {
    Response answer = signIn();
    answer.then().statusCode(302).header("Location", endsWith("/signin?entered=1"));
    Cookie session = answer.detailedCookie(Session.COOKIE);
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Strict");
    assertThat(session.isSecured()).isFalse();
    assertThat(session.hasExpiryDate() || session.hasMaxAge()).isFalse();
  }

  @Test
  void behind_a_proxy_that_ends_tls_the_session_is_secure() {
    Response answer =
        Session.browser()
            .header("X-Forwarded-Proto", "https")
            .formParam("name", "admin")
            .formParam("password", TestInstallation.ADMIN_PASSWORD)
            .post("/signin/check");
    answer.then().header("Location", containsString("https://"));
    assertThat(answer.detailedCookie(Session.COOKIE).isSecured()).isTrue();
  }

  @Test
  void a_wrong_password_gives_the_page_again() {
    Response answer = Session.signIn("admin", "falsch");
    answer.then().statusCode(303).header("Location", endsWith("/signin?failed=1"));
    assertThat(answer.cookies()).containsOnlyKeys("augenhoehe-name");
    Session.browser()
        .get("/signin?failed=1")
        .then()
        .statusCode(200)
        .body(containsString("role=\"alert\""))
        .body(containsString("Name oder Passwort stimmt nicht"));
  }

  @Test
  void a_wrong_password_gives_the_page_again_by_http_2_too() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    // The client uses HTTP/2 from the second request on.
    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/signin/check?to=%2Fadmin&lang=en"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=admin&password=falsch"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/signin?failed=1&lang=en&to=%2Fadmin");
  }

  @Test
  void the_name_stays_for_two_minutes_in_a_cookie_of_this_page_alone() {
    String typed = "  Änne \"><script> 李";
    Cookie name = Session.signIn(typed, "falsch").detailedCookie("augenhoehe-name");
    assertThat(name.isHttpOnly()).isTrue();
    assertThat(name.getSameSite()).isEqualTo("Strict");
    assertThat(name.getPath()).isEqualTo("/signin");
    assertThat(name.getMaxAge()).isEqualTo(120);
    Session.browser()
        .cookie("augenhoehe-name", name.getValue())
        .get("/signin?failed=1")
        .then()
        .body(containsString("value=\"  Änne &quot;&gt;&lt;script&gt; 李\""))
        .body(not(containsString("<script>")));
    Response right =
        Session.browser()
            .cookie("augenhoehe-name", name.getValue())
            .formParam("name", "admin")
            .formParam("password", TestInstallation.ADMIN_PASSWORD)
            .post("/signin/check");
    assertThat(right.detailedCookie("augenhoehe-name").getMaxAge()).isZero();
    assertThat(Session.signIn("x".repeat(121), "falsch").cookies()).isEmpty();
  }

  @Test
  void known_names_and_unknown_ones_are_kept_alike() {
    for (String each : new String[] {"admin", "niemand"}) {
      assertThat(Session.signIn(each, "falsch").cookies()).containsOnlyKeys("augenhoehe-name");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "AAAA====", "_w", "nonsense nonsense"})
  void a_forged_name_is_none(String forged) {
    Session.browser().cookie("augenhoehe-name", forged).get("/signin").then().statusCode(200);
  }

  @Test
  void without_an_identity_provider_its_address_leads_to_this_page() {
    for (String path : new String[] {"/signin/provider", "/signin/provider/out"}) {
      Session.browser()
          .get(path + "?code=1&state=2")
          .then()
          .statusCode(303)
          .header("Location", endsWith("/signin"))
          .cookies(Map.of());
    }
    Session.browser().get("/signin").then().body(not(containsString("/signin/provider")));
  }

  @Test
  void who_comes_with_a_session_that_was_ended_is_not_told_of_a_password() {
    String session = signIn().cookie(Session.COOKIE);
    Session.browser().cookie(Session.COOKIE, session).post("/signout");
    Session.browser()
        .cookie(Session.COOKIE, session)
        .get("/admin")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?over=1&to=" + code("/admin")));
    Session.browser()
        .get("/signin?over=1")
        .then()
        .body(containsString("Ihre Sitzung ist beendet."))
        .body(not(containsString("Passwort stimmt nicht")));
    Session.browser()
        .cookie(Session.COOKIE, session)
        .post("/admin/offices")
        .then()
        .header("Location", containsString("/signin?ended=1"));
  }

  @Test
  void a_form_without_fields_gives_the_page_again() {
    Session.browser()
        .post("/signin/check")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?failed=1"));
  }

  @Test
  void a_name_no_database_could_hold_gives_the_page_again() {
    Session.signIn("admin\0", "falsch").then().statusCode(303);
    Session.signIn("a".repeat(3000), "falsch").then().statusCode(303);
  }

  @Test
  void a_language_chosen_by_hand_goes_along() {
    Session.browser()
        .formParam("name", "admin")
        .formParam("password", "falsch")
        .post("/signin/check?lang=en")
        .then()
        .header("Location", endsWith("/signin?failed=1&lang=en"));
    Session.browser().get("/signin?failed=1&lang=en").then().body(containsString("Sign in"));
  }

  @Test
  void whoever_came_for_a_page_gets_it_after_signing_in() {
    String wanted = "/dashboard?channel=PHONE&lang=en";
    Response asked = Session.browser().get(wanted);
    asked.then().statusCode(303).header("Location", endsWith("/signin?lang=en&to=" + code(wanted)));
    String way = "?lang=en&amp;to=" + code(wanted);
    Session.browser()
        .urlEncodingEnabled(false)
        .get(asked.header("Location"))
        .then()
        .body(containsString("action=\"/signin/check" + way + "\""))
        .body(containsString("href=\"?to=" + code(wanted) + "&amp;lang=de\""));
    Response wrong = signIn(way, "falsch");
    wrong.then().header("Location", endsWith("/signin?failed=1&lang=en&to=" + code(wanted)));
    Response right = signIn(way, TestInstallation.ADMIN_PASSWORD);
    right.then().header("Location", endsWith("/signin?entered=1&lang=en&to=" + code(wanted)));
    Session.browser()
        .urlEncodingEnabled(false)
        .cookie(Session.COOKIE, right.cookie(Session.COOKIE))
        .get(right.header("Location"))
        .then()
        .statusCode(303)
        .header("Location", endsWith(wanted));
    Session.admin()
        .get("/signin?to=/dashboard?channel=PHONE&lang=en")
        .then()
        .header("Location", endsWith("/dashboard?channel=PHONE&lang=en"));
  }

  private static Response signIn(String way, String password) {
    return Session.browser()
        .urlEncodingEnabled(false)
        .formParam("name", "admin")
        .formParam("password", password)
        .post("/signin/check" + way.replace("&amp;", "&"));
  }

  private static String code(String page) {
    return URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/dashboard",
        "//elsewhere.example",
        "/dashboard.elsewhere.example",
        "/dashboard@elsewhere.example",
        "/dashboard?a\r\nSet-Cookie: b",
        "/signout",
        "/signin",
        "/r",
        "javascript:alert(1)",
        "/dashboard?a=%",
        "/dashboard/../r",
        "/dashboard/%2e%2e/r",
        "/admin/..//elsewhere.example",
        "/dashboard?a={b}",
        "/dashboard?a=\\",
        ""
      })
  void nobody_is_sent_to_what_is_no_page_of_staff(String wanted) {
    Session.admin()
        .queryParam("to", wanted)
        .get("/signin")
        .then()
        .statusCode(303)
        .header("Location", endsWith(":" + RestAssured.port + "/dashboard"));
    Session.browser()
        .queryParam("to", wanted)
        .get("/signin")
        .then()
        .body(containsString("action=\"/signin/check\""));
  }

  @Test
  void a_browser_that_keeps_no_cookie_is_told_so() {
    String landed = signIn().header("Location");
    Session.browser()
        .get(landed)
        .then()
        .statusCode(200)
        .body(containsString("role=\"alert\""))
        .body(containsString("Cookies"));
  }

  @Test
  void whoever_is_signed_in_is_sent_on() {
    Session.admin()
        .get("/signin")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/dashboard"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "nonsense%%%", "tampered"})
  void a_session_that_is_not_ours_is_nobodys(String forged) {
    String real = signIn().cookie(Session.COOKIE);
    String tampered = (real.startsWith("A") ? "B" : "A") + real.substring(1);
    String value = forged.equals("tampered") ? tampered : forged;
    Session.browser()
        .cookie(Session.COOKIE, value)
        .get("/admin")
        .then()
        .statusCode(303)
        .header("Location", containsString("/signin"));
    Session.browser().cookie(Session.COOKIE, value).get("/signin").then().statusCode(200);
  }

  @Test
  void signing_out_ends_the_session_even_if_there_is_none() {
    Response answer = Session.admin().post("/signout");
    answer.then().statusCode(303).header("Location", endsWith("/signin?signedout=1"));
    assertThat(answer.detailedCookie(Session.COOKIE).getMaxAge()).isZero();
    assertThat(answer.detailedCookie(Session.COOKIE).getPath()).isEqualTo("/");
    Session.browser().post("/signout").then().statusCode(303);
    Session.admin()
        .get("/dashboard?lang=en")
        .then()
        .body(containsString("action=\"/signout?lang=en\""));
    Session.admin()
        .post("/signout?lang=en")
        .then()
        .header("Location", endsWith("/signin?signedout=1&lang=en"));
    Session.browser()
        .get("/signin?signedout=1")
        .then()
        .body(containsString("Sie sind abgemeldet."));
  }

  private static Response dashboard(String session) {
    return Session.browser().cookie(Session.COOKIE, session).get("/dashboard");
  }

  @Test
  void signing_out_ends_this_session_with_every_copy_of_its_cookie_and_no_other() {
    String session = signIn().cookie(Session.COOKIE);
    String other = signIn().cookie(Session.COOKIE);
    dashboard(session).then().statusCode(200);
    Session.browser().cookie(Session.COOKIE, session).post("/signout").then().statusCode(303);
    dashboard(session).then().statusCode(303).header("Location", containsString("/signin"));
    dashboard(other).then().statusCode(200);
  }

  @Test
  void a_session_that_ended_on_another_instance_has_ended_here() {
    String session = signIn().cookie(Session.COOKIE);
    dashboard(session).then().statusCode(200);
    new Tables(database).change("DELETE FROM staff_session");
    dashboard(session).then().statusCode(303).header("Location", containsString("/signin"));
  }

  @Test
  void after_half_a_day_even_a_busy_session_ends() {
    String session = signIn().cookie(Session.COOKIE);
    try {
      clock.stopAt(Instant.now().plus(Duration.ofHours(11)));
      dashboard(session).then().statusCode(200);
      clock.stopAt(Instant.now().plus(Duration.ofHours(12)));
      dashboard(session).then().statusCode(303).header("Location", containsString("/signin"));
      // Signing in deletes the session that has ended.
      signIn();
      assertThat(new Tables(database).number("SELECT count(*) FROM staff_session")).isEqualTo(1);
    } finally {
      clock.goOn();
    }
  }

  @Test
  void the_page_to_sign_in_on_knows_a_browser_again_and_no_other_page_learns_of_it() {
    Cookie browser = signIn().detailedCookie("augenhoehe-browser");
    assertThat(browser.isHttpOnly()).isTrue();
    assertThat(browser.getSameSite()).isEqualTo("Strict");
    assertThat(browser.getPath()).isEqualTo("/signin");
    assertThat(browser.getMaxAge()).isPositive();
    assertThat(browser.getValue()).doesNotContain("admin");
    assertThat(signIn().cookie("augenhoehe-browser")).isNotEqualTo(browser.getValue());
    assertThat(Api.admin().get("/api/v1/offices").cookies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/r", "/api/v1/questionnaire", "/api/v1/invitation", "/signin"})
  @DisplayName("Invariant 5: customers get no cookie, not even those who work here")
  void only_signing_in_sets_a_cookie(String path) {
    assertThat(Session.browser().get(path).cookies()).isEmpty();
    assertThat(Session.admin().get(path).cookies()).isEmpty();
  }

  @Test
  @DisplayName("Invariant 5: casting sets no cookie")
  void casting_sets_no_cookie() {
    assertThat(Session.admin().contentType("application/json").post("/api/v1/ballots").cookies())
        .isEmpty();
  }

  @Test
  void nobody_is_told_where_they_wanted_to_go_by_cookie() {
    assertThat(Session.browser().get("/admin").cookies()).isEmpty();
  }
}
