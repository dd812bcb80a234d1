package org.augenhoehe.base.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class AssetsTest {

  private static final Pattern REFERENCE =
      Pattern.compile("<(?:link|script|img)[^>]*? (?:href|src)=\"([^\"]+\\.(?:css|js|svg))\"");

  @TestHTTPResource("/")
  URI home;

  private final Assets assets = new Assets(LaunchMode.TEST);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.css",
        "form.css",
        "story.css",
        "staff.css",
        "administration.css",
        "audit.css",
        "dashboard.css",
        "slips.css",
        "slips.js",
        "form.js",
        "late.js",
        "counted.js",
        "icon.svg"
      })
  void an_asset_is_kept_for_a_year_under_the_name_of_its_content(String name) throws Exception {
    String path = assets.path(name);
    assertThat(path).matches("/assets/\\w+\\.[0-9a-f]{12}\\.\\w+");
    given()
        .header("Accept-Encoding", "gzip")
        .get(path)
        .then()
        .statusCode(200)
        .header("Cache-Control", "max-age=31536000, immutable")
        .header("Content-Encoding", "gzip")
        .header("X-Content-Type-Options", "nosniff");
    given()
        .header("Accept-Encoding", "gzip, deflate, br")
        .get(path)
        .then()
        .header("Content-Encoding", "br");
    given().head(path).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    HttpRequest plain = HttpRequest.newBuilder(home.resolve(path)).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(plain, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().allValues("content-encoding")).doesNotContain("gzip");
    assertThat(Asset.of(name, answer.body()).path()).isEqualTo(path.substring("/assets/".length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"form.000000000000.css", "form.css", "../application.properties", ""})
  void what_bears_no_hash_of_ours_is_not_there(String path) {
    given().urlEncodingEnabled(false).get("/assets/" + path).then().statusCode(404);
  }

  @Test
  void what_templates_ask_for_is_known() {
    assertThatThrownBy(() -> assets.path("nowhere.css")).hasMessageContaining("nowhere.css");
  }

  @Test
  void the_form_asks_for_hashed_names_alone() {
    given()
        .get("/r")
        .then()
        .body(containsString(assets.path("form.js")))
        .body(
            "html.head.link.findAll { it.@rel == 'stylesheet' }.@href",
            equalTo(assets.path("form.css")))
        .body(not(containsString("\"/app.css")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/anonym", "/method", "/signin", "/dashboard", "/admin"})
  void after_an_update_nobody_wears_the_style_of_yesterday(String page) {
    RequestSpecification visitor = page.equals("/signin") ? given() : Session.admin();
    String html = visitor.get(page).then().statusCode(200).extract().asString();
    assertThat(REFERENCE.matcher(html).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(reference -> reference.startsWith("/assets/"));
  }

  /** Without a hash in its name, a file is requested again each time. */
  @Test
  void a_file_under_a_fixed_name_is_not_taken_from_a_cache() {
    given()
        .get("/tablet.css")
        .then()
        .statusCode(200)
        .header("Cache-Control", endsWith("max-age=0"));
  }
}
