package org.augenhoehe.base.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads the log learns neither the secret of a setup link nor the password that was chosen
 * with it, however that ended; in an installation whose operator switched the access log on.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class SetupTraceTest {

  private static final String API = "/api/v1/setup";
  private static final String PAGE = "/setup";

  /** Written in the access log when all that was asked before is. */
  private static final String LAST = "GET /signin?after=setup";

  @Inject OfficeClock clock;
  @Inject DataSource database;

  private final String name = Staff.name();
  private final String password = "drei Schirme " + UUID.randomUUID();
  private String secret;
  private CapturedLog log;

  @BeforeEach
  void listen() {
    secret = Staff.added(name, Role.MANAGER);
    log = new CapturedLog();
  }

  @AfterEach
  void goOn() {
    log.close();
    clock.goOn();
  }

  /** By a program and on the page, which refuse the same. */
  private void refused(int status, String secret, String password) {
    assertThat(Staff.setUp(secret, password).statusCode()).isEqualTo(status);
    assertThat(onPage(secret, password).statusCode()).isEqualTo(status);
  }

  private static Response onPage(String secret, String password) {
    return Session.browser().formParam("secret", secret).formParam("password", password).post(PAGE);
  }

  private static Response send(String path, String contentType, String body) {
    return Session.browser().contentType(contentType).body(body).post(path);
  }

  /** Returns what was logged, which has neither the secret nor the password, in any spelling. */
  private String logged() throws InterruptedException {
    given().get("/signin?after=setup");
    log.await(LAST);
    String text = log.text();
    assertThat(text).contains(LAST);
    for (String spelling : List.of(secret, secret.replace("-", ""), password, "Schirme")) {
      assertThat(text).doesNotContainIgnoringCase(spelling);
      assertThat(text).doesNotContainIgnoringCase(spelling.replace(" ", "+"));
      assertThat(text).doesNotContainIgnoringCase(spelling.replace(" ", "%20"));
    }
    return text;
  }

  private static void assertOnlyAccesses(String text) {
    assertThat(text.lines())
        .allMatch(line -> line.startsWith("io.quarkus.http.access-log "))
        .noneMatch(line -> line.contains(API));
  }

  @Test
  void a_password_that_is_chosen_leaves_an_access_and_no_more() throws Exception {
    given().get(PAGE).then().statusCode(200);
    onPage("  http://localhost/setup#" + secret.toLowerCase(Locale.ROOT), password)
        .then()
        .statusCode(303);
    String first = secret;
    secret = Api.admin().post("/api/v1/accounts/{name}/reset", name).path("setup");
    Staff.setUp(secret, password).then().statusCode(204);
    String text = logged();
    assertOnlyAccesses(text);
    assertThat(text).contains("GET /setup ", "POST /setup ").doesNotContain(first);
    assertThat(new Tables(database).dump()).doesNotContain(first, secret, password);
  }

  @Test
  void what_is_refused_leaves_no_more_either() throws Exception {
    refused(410, secret.substring(0, 34) + "0000", password);
    refused(410, password, secret);
    refused(422, secret, "Schirme");
    refused(422, secret, "Schirme".repeat(150));
    refused(422, secret, "passwortpasswort");
    refused(422, secret, name);
    Staff.setUp(secret, "Schirme".repeat(600)).then().statusCode(400);
    Staff.setUp(secret.repeat(20), password).then().statusCode(400);
    clock.stopAt(Instant.now().plus(Duration.ofHours(73)));
    refused(410, secret, password);
    clock.goOn();
    Staff.setUp(secret, password).then().statusCode(204);
    refused(410, secret, password);
    assertOnlyAccesses(logged());
  }

  @Test
  void what_is_malformed_leaves_no_more_either() throws Exception {
    String members = "\"secret\":\"%s\",\"password\":\"%s\"".formatted(secret, password);
    for (String body :
        List.of(
            "{" + members,
            "{" + members + "}}}",
            "{" + members + ",\"name\":\"admin\"}",
            "{" + members + ",\"secret\":7}",
            "{" + members.replace("\",\"", "\", \"\\ud800") + "}",
            "{\"secret\":[\"" + secret + "\"],\"password\":{\"" + password + "\":1}}",
            "{\"secret\":" + secret + ",\"password\":" + password + "}",
            "{\"" + secret + "\":\"" + password + "\"}",
            "[\"" + secret + "\",\"" + password + "\"]",
            "\"" + secret + " " + password + "\"",
            secret + " " + password)) {
      send(API, "application/json", body).then().statusCode(400);
    }
    String form = "secret=" + secret + "&password=" + password.replace(" ", "+");
    send(API, "application/x-www-form-urlencoded", form).then().statusCode(415);
    send(PAGE, "application/json", "{" + members + "}").then().statusCode(415);
    send(PAGE, "text/plain", form).then().statusCode(415);
    send(PAGE, "application/x-www-form-urlencoded", form + "%ZZ").then().statusCode(400);
    send(PAGE, "application/x-www-form-urlencoded", form + "&a=" + "x".repeat(70_000))
        .then()
        .statusCode(413);
    send(API, "application/json", "{" + members + " ".repeat(70_000)).then().statusCode(413);
    assertOnlyAccesses(logged());
  }

  /** Then the log tells of the fault, with a trace. */
  @Test
  void a_fault_of_the_service_is_logged_without_what_was_typed() throws Exception {
    Tables tables = new Tables(database);
    tables.change("ALTER TABLE account RENAME COLUMN setup_ends TO away");
    try {
      refused(500, secret, password);
    } finally {
      tables.change("ALTER TABLE account RENAME COLUMN away TO setup_ends");
    }
    assertThat(logged()).contains("Exception");
    Staff.setUp(secret, password).then().statusCode(204);
  }
}
