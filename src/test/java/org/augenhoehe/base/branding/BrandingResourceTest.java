package org.augenhoehe.base.branding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
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

/** The API accepts a colour and a logo for an office, and nothing else. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class BrandingResourceTest {

  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  @Inject DataSource database;

  @TestHTTPResource("/")
  URI home;

  private Tables tables;
  private UUID office;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    office = Api.newOffice();
  }

  private Response paint(String colour) {
    return Api.admin().body(Map.of("colour", colour)).put("/api/v1/offices/{id}/accent", office);
  }

  private Response hang(byte[] picture, String type) {
    return Api.admin().contentType(type).body(picture).put("/api/v1/offices/{id}/logo", office);
  }

  private Response look() {
    return Api.admin().get("/api/v1/offices/{id}/look", office);
  }

  private void assertLooksLikeTheHouse() {
    look()
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("accent", nullValue())
        .body("logo", nullValue())
        .body("style", nullValue());
    assertThat(stored()).isZero();
  }

  private long stored() {
    return tables.number("SELECT count(*) FROM office_accent WHERE office_id = ?", office)
        + tables.number("SELECT count(*) FROM office_logo WHERE office_id = ?", office);
  }

  @Test
  void an_office_looks_like_the_house_until_it_chooses() {
    assertLooksLikeTheHouse();
  }

  @Test
  void a_colour_that_can_be_read_is_taken_and_given_back() {
    paint("#0B5CAD").then().statusCode(200).body("accent", equalTo("#0b5cad"));
    String style = look().then().body("logo", nullValue()).extract().path("style");
    assertThat(style).matches("/offices/" + office + "/look\\.[0-9a-f]{12}\\.css");
    given()
        .get(style)
        .then()
        .statusCode(200)
        .contentType("text/css")
        .header("Cache-Control", "max-age=31536000, immutable")
        .header("X-Content-Type-Options", "nosniff")
        .body(containsString("--accent:#0b5cad;"))
        .body(containsString("prefers-color-scheme:dark"));
    paint("#a3261b").then().statusCode(200);
    given().get(style).then().statusCode(404);
    for (int i = 0; i < 2; i++) {
      Api.admin().delete("/api/v1/offices/{id}/accent", office).then().statusCode(204);
    }
    assertLooksLikeTheHouse();
  }

  @Test
  void a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can() {
    paint("#7fb2e5")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:augenhoehe:problem:weak-colour"))
        .body("detail", containsString("2.10:1"))
        .body("detail", containsString("4.5:1"))
        .body("detail", matchesPattern(".*that has it is #[0-9a-f]{6}\\."));
    assertLooksLikeTheHouse();
    String detail = paint("#7fb2e5").path("detail");
    paint(detail.replaceFirst(".*(#[0-9a-f]{6})\\.$", "$1")).then().statusCode(200);
    paint("#ffff00").then().statusCode(422);
    look().then().body("accent", equalTo("#2774c2"));
  }

  @Test
  void what_is_no_colour_is_refused_and_nothing_is_stored() {
    for (String colour :
        new String[] {
          "", "red", "#fff", "#fff;}", "#0b5cad;}", "#0b5cad\n", "0b5cad", "url(//evil)", "\0"
        }) {
      paint(colour)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("detail", containsString("colour"));
    }
    for (String body :
        new String[] {
          "", "{}", "[]", "{\"colour\":null}", "{\"colour\":7}", "{\"color\":\"#000000\"}"
        }) {
      Api.admin().body(body).put("/api/v1/offices/{id}/accent", office).then().statusCode(400);
    }
    Api.admin()
        .contentType(ContentType.TEXT)
        .body("#0b5cad")
        .put("/api/v1/offices/{id}/accent", office)
        .then()
        .statusCode(415);
    assertLooksLikeTheHouse();
  }

  @Test
  void a_logo_is_drawn_anew_and_everybody_may_see_it() throws IOException {
    byte[] sent = Pictures.talking(Pictures.logo(960, 320), "<script>alert(1)</script>");
    String logo = hang(sent, PNG).then().statusCode(200).extract().path("logo");
    assertThat(logo).matches("/offices/" + office + "/logo\\.[0-9a-f]{12}\\.png");
    byte[] png =
        given()
            .get(logo)
            .then()
            .statusCode(200)
            .header("Content-Type", PNG)
            .header("Cache-Control", "max-age=31536000, immutable")
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .extract()
            .asByteArray();
    assertThat(Pictures.read(png).getWidth()).isEqualTo(480);
    assertThat(new String(png, ISO_8859_1)).doesNotContain("script");
    String style = look().path("style");
    given().get(style).then().body(containsString("url(\"" + logo + "\")"));
    hang(Pictures.jpeg(200, 200), JPEG).then().statusCode(200);
    given().get(logo).then().statusCode(404);
    String jpeg = look().path("logo");
    given().get(jpeg).then().statusCode(200).header("Content-Type", PNG);
    for (int i = 0; i < 2; i++) {
      Api.admin().delete("/api/v1/offices/{id}/logo", office).then().statusCode(204);
    }
    given().get(jpeg).then().statusCode(404);
    assertLooksLikeTheHouse();
  }

  @Test
  void what_is_for_once_is_kept_by_no_cache() {
    paint("#0b5cad");
    hang(Pictures.logo(300, 100), PNG);
    String style = look().path("style");
    String logo = look().path("logo");
    given()
        .get(style + "?once=1")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("url(\"" + logo + "?once=1\")"));
    given().get(logo + "?once=1").then().statusCode(200).header("Cache-Control", "no-store");
  }

  @Test
  void what_is_no_logo_is_refused_and_nothing_is_stored() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes();
    hang(svg, "image/svg+xml").then().statusCode(415);
    hang(Pictures.logo(30, 10), "image/gif").then().statusCode(415);
    hang(Pictures.logo(30, 10), "application/octet-stream").then().statusCode(415);
    for (byte[] sent : new byte[][] {svg, new byte[0], "<html>".getBytes(), new byte[5000]}) {
      refused(sent, 400, "no-logo");
    }
    byte[] good = Pictures.noise(200, 100);
    refused(Arrays.copyOf(good, good.length / 2), 400, "damaged-logo");
    refused(Pictures.bomb(60_000, 60_000, 1), 422, "large-logo");
    refused(Pictures.noise(450, 450), 413, "heavy-logo");
    assertLooksLikeTheHouse();
  }

  private void refused(byte[] sent, int status, String type) {
    for (String format : new String[] {PNG, JPEG}) {
      hang(sent, format)
          .then()
          .statusCode(status)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:augenhoehe:problem:" + type));
    }
  }

  @Test
  void a_body_of_a_megabyte_and_more_is_refused_whether_it_says_its_length_or_not()
      throws Exception {
    byte[] large = Arrays.copyOf(Pictures.logo(300, 100), (1 << 20) + 1);
    assertThat(put("/logo", PNG, BodyPublishers.ofByteArray(large))).isEqualTo(413);
    assertThat(put("/logo", PNG, chunked(large))).isEqualTo(413);
    // Other addresses keep the lower limit.
    byte[] spaces = ("{\"colour\":\"#0b5cad\"}" + " ".repeat(70_000)).getBytes();
    assertThat(put("/accent", "application/json", BodyPublishers.ofByteArray(spaces)))
        .isEqualTo(413);
    assertThat(put("/accent", "application/json", chunked(spaces))).isEqualTo(413);
    assertLooksLikeTheHouse();
  }

  private static HttpRequest.BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private int put(String what, String type, HttpRequest.BodyPublisher body) throws Exception {
    String basic = "admin:" + TestInstallation.ADMIN_PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(home.resolve("/api/v1/offices/" + office + what))
            .header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes()))
            .header("Content-Type", type)
            .PUT(body)
            .build();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void only_administrators_choose_and_only_for_an_office_that_is_there() {
    byte[] logo = Pictures.logo(30, 10);
    String accent = "/api/v1/offices/" + office + "/accent";
    String picture = "/api/v1/offices/" + office + "/logo";
    given()
        .contentType(ContentType.JSON)
        .body("{\"colour\":\"#000000\"}")
        .put(accent)
        .then()
        .statusCode(401);
    given().contentType(PNG).body(logo).put(picture).then().statusCode(401);
    given().delete(accent).then().statusCode(401);
    given().delete(picture).then().statusCode(401);
    given().get("/api/v1/offices/{id}/look", office).then().statusCode(401);
    Api.admin()
        .header("Sec-Fetch-Site", "cross-site")
        .contentType(PNG)
        .body(logo)
        .put(picture)
        .then()
        .statusCode(403);
    assertLooksLikeTheHouse();
    office = UUID.randomUUID();
    paint("#000000").then().statusCode(404);
    hang(logo, PNG).then().statusCode(404);
    look().then().statusCode(404);
    for (String what : new String[] {"accent", "logo"}) {
      Api.admin().delete("/api/v1/offices/{id}/" + what, office).then().statusCode(404);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void only_what_an_office_wears_now_is_found() {
    paint("#0b5cad");
    String style = look().path("style");
    for (String path :
        new String[] {
          style.replaceFirst("look\\..", "look.0").replaceFirst("look\\.0.", "look.0f"),
          style.replace(office.toString(), Api.newOffice().toString()),
          style.replace(office.toString(), UUID.randomUUID().toString()),
          style.replace(office.toString(), "unsinn"),
          "/offices/" + office + "/logo.000000000000.png",
          "/offices/" + office + "/look..css",
          // An office that has no look.
          "/offices/" + Api.newOffice() + "/look.e3b0c44298fc.css"
        }) {
      given().get(path).then().statusCode(404).header("Cache-Control", "no-store");
    }
  }
}
