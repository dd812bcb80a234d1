package org.augenhoehe.vote.byhand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs open boxes where there is no schedule, with a reason or without. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OpeningResourceTest {

  @Inject DataSource database;
  @Inject HandOpenings hands;
  @TestHTTPResource URI address;

  private Tables tables;

  @BeforeEach
  void look() {
    tables = new Tables(database);
  }

  private HandOpened last() {
    return hands.newest(1).get(0);
  }

  @Test
  void an_opening_is_listed_with_who_and_why_and_is_in_the_audit_log() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("respected", 4));
    String reason = "Der Standort schließt " + UUID.randomUUID();
    long before = hands.count();
    Api.admin()
        .body(Map.of("reason", reason))
        .post("/api/v1/releases")
        .then()
        .statusCode(200)
        .body("releases.findAll { it.ballots >= 10 }", hasSize(equalTo(1)));
    assertThat(hands.count()).isEqualTo(before + 1);
    assertThat(last().reason()).isEqualTo(reason);
    assertThat(last().askedBy()).isEqualTo("admin");
    assertThat(last().confirmedBy()).isNull();
    assertThat(last().opening())
        .isEqualTo(tables.number("SELECT counted FROM counting_lock WHERE id = 1"));
    assertThat(
            tables.column(
                "SELECT who FROM audit_entry WHERE what = 'opened-by-hand' AND subject = ?",
                reason))
        .containsExactly("admin");
    assertThat(
            tables.column("SELECT what || ' ' || subject FROM audit_entry ORDER BY n DESC").get(0))
        .asString()
        .matches("boxes-counted [1-9]\\d* \\([1-9]\\d+\\)");
  }

  @Test
  void who_has_no_words_for_it_opens_them_and_the_list_says_so() {
    Api.open();
    assertThat(last().reason()).isNull();
    // REST Assured, like curl -d '', sends the media type of forms and nothing else.
    script().post("/api/v1/releases").then().statusCode(200);
    assertThat(last().askedBy()).isEqualTo("admin");
    script()
        .formParam("reason", "Der Standort schließt.")
        .post("/api/v1/releases")
        .then()
        .statusCode(415);
  }

  private static RequestSpecification script() {
    return given().auth().preemptive().basic("admin", TestInstallation.ADMIN_PASSWORD);
  }

  @Test
  void by_http_2_the_body_may_be_left_out_without_its_length() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    // The client uses HTTP/2 from the second request on.
    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    String credentials = "admin:" + TestInstallation.ADMIN_PASSWORD;
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/api/v1/releases"))
                .header("Content-Type", "application/json")
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .method("POST", BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reason\":null}",
        "{\"reason\":\"kurz\"}",
        "{\"reason\":\"                \"}",
        "{\"reason\":\"zwei\\nZeilen sind keine\"}",
        "{\"reason\":12345678901}",
        "{\"reason\":\"Der Standort schließt.\",\"force\":true}",
        "[]",
        "\"Der Standort schließt.\"",
        "{"
      })
  void what_gives_no_reason_where_it_should_is_refused_and_opens_nothing(String body) {
    long before = tables.number("SELECT openings FROM opening_lock WHERE id = 1");
    Api.admin()
        .body(body)
        .post("/api/v1/releases")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertThat(tables.number("SELECT openings FROM opening_lock WHERE id = 1")).isEqualTo(before);
  }
}
