package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.branding.Pictures;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An attacker who reads what a proxy or the browser of a shared computer has stored (RFC 9111,
 * section 3), or recognizes a browser by what it has to send back.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class WhatCachesKeepTest {

  /** Statuses that a cache may store without explicit permission (RFC 9110, section 15.1). */
  private static final Set<Integer> HEURISTICALLY =
      Set.of(200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501);

  /** Headers that identify a browser, or make it reveal in later requests what it has seen. */
  private static final Set<String> MARKS = Set.of("set-cookie", "etag", "last-modified", "vary");

  @Inject Kiosks kiosks;

  private UUID touchpoint;
  private String code;

  @BeforeEach
  void build() {
    UUID office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
    Api.admin().body(Map.of("colour", "#0b5cad")).put("/api/v1/offices/{id}/accent", office);
    Api.admin()
        .contentType("image/png")
        .body(Pictures.logo(30, 10))
        .put("/api/v1/offices/{id}/logo", office);
    code = Api.codes(touchpoint, 1).get(0);
  }

  /** The attack: finds which of these answers to GET a cache still holds afterwards. */
  private static TreeSet<String> kept(Map<String, Response> answers) {
    TreeSet<String> kept = new TreeSet<>();
    answers.forEach(
        (name, answer) -> {
          String control = String.valueOf(answer.header("Cache-Control"));
          boolean isTold = control.contains("max-age") || answer.header("Expires") != null;
          if (!control.contains("no-store")
              && (isTold || HEURISTICALLY.contains(answer.statusCode()))) {
            kept.add(name);
          }
        });
    return kept;
  }

  /** The attack: finds the headers by which a browser could be recognized. */
  private static TreeSet<String> marks(Map<String, Response> answers) {
    TreeSet<String> marks = new TreeSet<>();
    answers.forEach(
        (name, answer) -> {
          for (Header header : answer.headers()) {
            if (MARKS.contains(header.getName().toLowerCase())) {
              marks.add(name + ": " + header);
            }
          }
        });
    return marks;
  }

  @Test
  @DisplayName("Attack: reading a cache of pages without no-store, knowing a browser (naive twin)")
  void pages_without_no_store_stay_in_the_cache_and_marks_are_found() {
    Map<String, Response> naive =
        Map.of(
            "silent", answer(200),
            "told", answer(302, "Cache-Control", "private, max-age=60"),
            "gone", answer(410),
            "marked", answer(200, "Cache-Control", "no-store", "ETag", "\"person-7\""),
            "good", answer(200, "Cache-Control", "no-store"));
    assertThat(kept(naive)).containsExactly("gone", "silent", "told");
    assertThat(marks(naive)).singleElement().asString().startsWith("marked");
  }

  private static Response answer(int status, String... headers) {
    var builder = new io.restassured.builder.ResponseBuilder().setStatusCode(status);
    Header[] all = new Header[headers.length / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Header(headers[2 * i], headers[2 * i + 1]);
    }
    return builder.setHeaders(new Headers(all)).setBody("").build();
  }

  @Test
  @DisplayName("Attack: reading what a cache keeps of a customer (invariant 5, no trace)")
  void nothing_of_a_customer_stays_in_a_cache_and_no_browser_is_marked() {
    Map<String, Response> answers = customers();
    assertThat(kept(answers)).isEmpty();
    answers.forEach(
        (name, answer) ->
            assertThat(answer.header("Cache-Control")).as(name).isEqualTo("no-store"));
    assertThat(marks(answers)).isEmpty();
  }

  private Map<String, Response> customers() {
    String secret = "Kiosk secret=\"" + kiosks.create(touchpoint, "Tür").secret().printed() + "\"";
    Map<String, Response> answers = new LinkedHashMap<>();
    answers.put("questionnaire", given().get("/api/v1/questionnaire?lang=de"));
    answers.put("welcome", given().get("/"));
    answers.put("form", given().get("/r"));
    answers.put("thanks", given().get("/r/thanks"));
    answers.put("again", given().get("/r/again"));
    answers.put("counted", given().get("/counted"));
    answers.put("nowhere", given().get("/r/nowhere"));
    answers.put("directory", given().get("/.well-known/private-token-issuer-directory"));
    answers.put(
        "challenge", given().get("/api/v1/touchpoints/{id}/challenge?channel=PHONE", touchpoint));
    answers.put("tablet", given().get("/kiosk"));
    answers.put("worker", given().get("/kiosk/worker.js"));
    answers.put("place", given().header("Authorization", secret).get("/api/v1/kiosk"));
    answers.put("code", ask(code));
    answers.put("look", given().get((String) ask(code).path("look.style")));
    answers.put("logo", given().get((String) ask(code).path("look.logo")));
    answers.put("wrong code", ask("0000-0000-0000"));
    Token byCode = Tokens.tokenByCode(touchpoint, code);
    answers.put("exchanged code", ask(code));
    Token byKiosk = Tokens.token(touchpoint, "KIOSK", secret);
    answers.put(
        "token", Tokens.request(secret, Tokens.challenge(touchpoint, "KIOSK").blind().request()));
    answers.put("wrong request", Tokens.request(secret, new byte[3]));
    answers.put("cast", Tokens.cast(byCode, touchpoint, "PHONE", Map.of("heard", 3)));
    answers.put("cast again", Tokens.cast(byCode, touchpoint, "PHONE", Map.of("heard", 3)));
    answers.put("kiosk", Tokens.cast(byKiosk, touchpoint, "KIOSK", Map.of("heard", 3)));
    answers.put("elsewhere", Tokens.cast(byKiosk, touchpoint, "PHONE", Map.of("heard", 3)));
    answers.put("used code", Api.cast(code, touchpoint, Map.of("heard", 3)));
    answers.put("bad ballot", Api.cast(code, touchpoint, Map.of("heard", 7)));
    answers.put("form sent", send(Api.codes(touchpoint, 1).get(0)));
    answers.put("form refused", send(code));
    return answers;
  }

  private static Response ask(String code) {
    return given().header("Authorization", Tokens.invitation(code)).get("/api/v1/invitation");
  }

  private static Response send(String code) {
    return given()
        .redirects()
        .follow(false)
        .formParams(Map.of("code", code, "heard", "4"))
        .post("/r");
  }

  @Test
  @DisplayName("Attack: reading what a cache keeps of the staff")
  void nothing_of_the_staff_stays_in_a_cache() {
    Api.castMany(touchpoint, 10, Map.of("heard", 4));
    Api.open();
    Map<String, Response> answers = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/dashboard",
            "/dashboard/results.csv",
            "/dashboard/all.csv",
            "/dashboard/all.xlsx",
            "/dashboard/counts",
            "/admin",
            "/api/v1/results",
            "/api/v1/releases",
            "/api/v1/offices")) {
      answers.put(path, Api.admin().get(path));
      answers.put(path + " in a session", Session.admin().get(path));
      answers.put(path + " without", Session.browser().get(path));
    }
    answers.put("table", Api.admin().accept("text/csv").get("/api/v1/results"));
    answers.put("sign-in", Session.browser().get("/signin"));
    assertThat(kept(answers)).isEmpty();
  }
}
