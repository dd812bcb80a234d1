package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database and one directory of keys, as behind one address: who is in. */
class TwoInstancesIT {

  private static final String APP = "quarkus-app-postgresql";
  private static final String PASSWORD = "drei Regenschirme im Schnee";
  private static final String OTHER = "vier Kraniche auf dem Dach";
  private static final String RESULTS = "/dashboard";

  @TempDir static Path data;
  private static EmbeddedPostgres postgres;
  private static PackagedService one;
  private static PackagedService two;

  private int made;

  /** Somebody's browser. Cookies know no ports, so either process gets all of them. */
  private record Browser(HttpClient client) {

    static Browser fresh() {
      return with(new CookieManager());
    }

    /** By HTTP/1.1, as the proxy asks. */
    static Browser with(CookieManager cookies) {
      return new Browser(
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .cookieHandler(cookies)
              .build());
    }

    static Browser signedIn(PackagedService at, String name, String password) throws Exception {
      Browser browser = fresh();
      assertThat(browser.send(at, "/signin/check", Map.of("name", name, "password", password)))
          .asString()
          .endsWith("/signin?entered=1");
      return browser;
    }

    int status(PackagedService at, String path) throws Exception {
      return get(at, path).statusCode();
    }

    HttpResponse<String> get(PackagedService at, String path) throws Exception {
      HttpRequest request = HttpRequest.newBuilder(at.address().resolve(path)).build();
      return client.send(request, BodyHandlers.ofString());
    }

    /** Sends a form; returns where it leads. */
    String send(PackagedService at, String path, Map<String, String> fields) throws Exception {
      String form =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      HttpRequest request =
          HttpRequest.newBuilder(at.address().resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Sec-Fetch-Site", "same-origin")
              .POST(BodyPublishers.ofString(form))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.headers().firstValue("Location").orElse(answer.body());
    }

    void assertIn() throws Exception {
      assertThat(status(one, RESULTS)).as("at one").isEqualTo(200);
      assertThat(status(two, RESULTS)).as("at two").isEqualTo(200);
    }

    /** Asks one first, which did not hear of the change itself. */
    void assertOut() throws Exception {
      for (PackagedService at : new PackagedService[] {one, two}) {
        HttpResponse<String> answer = get(at, RESULTS);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
            .hasValueSatisfying(to -> assertThat(to).contains("/signin?over=1"));
      }
    }
  }

  @BeforeAll
  static void startBoth() throws Exception {
    postgres = EmbeddedPostgres.start();
    Map<String, String> settings =
        Map.of(
            "AUGENHOEHE_POSTGRES_URL", postgres.getJdbcUrl("postgres", "postgres"),
            "QUARKUS_DATASOURCE_USERNAME", "postgres",
            "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    one = PackagedService.start(APP, data, settings).awaitReady();
    two = PackagedService.start(APP, data, settings).awaitReady();
  }

  @AfterAll
  static void stopBoth() throws Exception {
    for (PackagedService each : new PackagedService[] {two, one}) {
      if (each != null) {
        each.close();
      }
    }
    postgres.close();
  }

  private String manager() throws Exception {
    String name = "Leitung " + System.nanoTime() + "-" + made++;
    HttpResponse<String> added =
        one.post(
            "/api/v1/accounts",
            "{\"name\":\"%s\",\"role\":\"manager\",\"offices\":null}".formatted(name));
    assertThat(added.statusCode()).isEqualTo(201);
    choosePassword(new JsonObject(added.body()).getString("setup"), PASSWORD);
    return name;
  }

  private static void choosePassword(String secret, String password) throws Exception {
    String body = "{\"secret\":\"%s\",\"password\":\"%s\"}".formatted(secret, password);
    assertThat(two.post("/api/v1/setup", body).statusCode()).isEqualTo(204);
  }

  private static String address(String name) {
    return "/api/v1/accounts/" + encoded(name).replace("+", "%20");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void change(PackagedService at, String name, String json)
      throws IOException, InterruptedException {
    assertThat(at.patch(address(name), json).statusCode()).isEqualTo(200);
  }

  @Test
  void who_signs_in_at_one_is_in_at_the_other_and_who_signs_out_is_out_at_both() throws Exception {
    Browser browser = Browser.signedIn(one, manager(), PASSWORD);
    browser.assertIn();
    // A thief's copy of the cookie, because the browser forgets its own.
    CookieManager copy = new CookieManager();
    ((CookieManager) browser.client().cookieHandler().orElseThrow())
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> copy.getCookieStore().add(one.address(), cookie));
    Browser thief = Browser.with(copy);
    thief.assertIn();
    assertThat(browser.send(two, "/signout", Map.of())).contains("/signin?signedout=1");
    thief.assertOut();
  }

  @Test
  void who_is_reset_at_the_other_is_out_and_the_old_password_is_void_at_both() throws Exception {
    String name = manager();
    Browser browser = Browser.signedIn(one, name, PASSWORD);
    browser.assertIn();
    HttpResponse<String> reset = two.post(address(name) + "/reset", "");
    browser.assertOut();
    for (PackagedService at : new PackagedService[] {one, two}) {
      assertThat(
              Browser.fresh().send(at, "/signin/check", Map.of("name", name, "password", PASSWORD)))
          .contains("/signin?failed=1");
    }
    choosePassword(new JsonObject(reset.body()).getString("setup"), OTHER);
    browser.assertOut();
    Browser.signedIn(one, name, OTHER).assertIn();
  }

  @Test
  void who_is_disabled_at_the_other_is_out_at_the_next_click() throws Exception {
    String name = manager();
    Browser browser = Browser.signedIn(one, name, PASSWORD);
    browser.assertIn();
    change(two, name, "{\"disabled\":true}");
    browser.assertOut();
    assertThat(
            Browser.fresh().send(one, "/signin/check", Map.of("name", name, "password", PASSWORD)))
        .contains("/signin?failed=1");
    change(two, name, "{\"disabled\":false}");
    browser.assertOut();
    Browser.signedIn(one, name, PASSWORD).assertIn();
  }

  @Test
  void another_role_given_at_the_other_counts_from_the_next_click_on() throws Exception {
    String name = manager();
    Browser browser = Browser.signedIn(one, name, PASSWORD);
    browser.assertIn();
    change(two, name, "{\"role\":\"auditor\"}");
    browser.assertOut();
    Browser again = Browser.signedIn(one, name, PASSWORD);
    for (PackagedService at : new PackagedService[] {one, two}) {
      assertThat(again.status(at, RESULTS)).isEqualTo(403);
      assertThat(again.status(at, "/admin/audit")).isEqualTo(200);
    }
  }

  @Test
  void who_changes_their_password_at_one_stays_in_and_is_out_everywhere_else() throws Exception {
    String name = manager();
    Browser here = Browser.signedIn(one, name, PASSWORD);
    Browser elsewhere = Browser.signedIn(two, name, PASSWORD);
    here.assertIn();
    elsewhere.assertIn();
    assertThat(here.send(one, "/account/password", Map.of("present", PASSWORD, "password", OTHER)))
        .contains("done=");
    elsewhere.assertOut();
    here.assertIn();
    Browser.signedIn(two, name, OTHER).assertIn();
  }
}
