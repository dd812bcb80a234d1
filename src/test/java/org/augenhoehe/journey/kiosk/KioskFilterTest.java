package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.junit.jupiter.api.Test;

/**
 * A tablet in a network where something answers in place of the service, or changes what is sent.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskFilterTest extends KioskJourney {

  private static final String API = "**/api/v1/**";

  private static final String ONLINE = "dispatchEvent(new Event('online'))";

  private static final String[] ANSWERS = {
    "ja, voll und ganz", "eher ja", "Frage auslassen", "eher nein", "nein, gar nicht"
  };

  private static Consumer<Route> page(int status, String body) {
    return route ->
        route.fulfill(
            new Route.FulfillOptions().setStatus(status).setContentType("text/html").setBody(body));
  }

  /**
   * What a filter in between may do to a ballot, so that the box never gets it or the tablet cannot
   * know.
   */
  private static List<Consumer<Route>> filters() {
    return List.of(
        page(200, "<title>Willkommen im Gästenetz</title>"),
        page(201, "{\"proof\":\"%s\"}".formatted("A".repeat(86))),
        page(403, "<title>Gesperrt</title>"),
        page(401, "<title>Anmeldung</title>"),
        page(422, "{\"type\":\"about:blank\"}"),
        KioskFilterTest::withoutAuthorization);
  }

  private static void withoutAuthorization(Route route) {
    Map<String, String> headers = new HashMap<>(route.request().headers());
    headers.remove("authorization");
    route.resume(new Route.ResumeOptions().setHeaders(headers));
  }

  @Test
  void whatever_a_filter_answers_the_ballot_stays_until_the_box_has_it() {
    Page page = impatient();
    Tablet tablet = Tablet.wellStocked(page, home).paired(secret).installed();
    for (Consumer<Route> filter : filters()) {
      List<Integer> answers = new ArrayList<>();
      page.route(
          API,
          route -> {
            answers.add(1);
            filter.accept(route);
          });
      int tokens = tablet.tokens();
      tablet.cast(ANSWERS);
      page.waitForCondition(() -> answers.size() >= 3);
      assertThat(page.locator("[data-note=taken]:visible")).hasCount(1);
      assertThat(tablet.waiting()).isEqualTo(1);
      assertThat(tablet.tokens()).as("only the customer's is gone").isEqualTo(tokens - 1);
      assertCast(0);
      page.unroute(API);
      page.evaluate(ONLINE);
      tablet.delivered();
      assertThat(page.locator("[data-note=taken]:visible")).hasCount(0);
      assertCast(1);
      before++;
    }
  }

  @Test
  void a_filter_does_not_end_the_pairing() {
    Tablet tablet = tablet(Tablet.LANDSCAPE).paired(secret).installed();
    Page page = tablet.page();
    for (Consumer<Route> filter : filters()) {
      page.route(API, filter);
      page.waitForResponse("**/api/v1/kiosk", page::reload);
      tablet.assertWaitsForTheNext();
      page.waitForTimeout(300);
      tablet.assertWaitsForTheNext();
      assertThat(tablet.tokens()).isEqualTo(Tablet.BATCH);
      page.unroute(API);
    }
  }

  @Test
  void who_pairs_a_tablet_behind_a_filter_is_not_told_of_a_lost_connection() {
    Tablet tablet = tablet(Tablet.LANDSCAPE);
    Page page = tablet.page();
    page.route(API, page(403, "<title>Gesperrt</title>"));
    page.navigate(home.resolve("/kiosk").toString() + "#" + secret);
    assertThat(page.locator("section[data-screen=pair] [data-note=taken]:visible")).hasCount(1);
    assertThat(page.locator("[data-note=unreachable]:visible")).hasCount(0);
    Axe.assertAccessible(page);
    page.unroute(API);
    page.route("**/api/v1/tokens", page(200, "<title>Anmeldung</title>"));
    page.evaluate("(secret) => { location.hash = secret; }", secret);
    tablet.assertShows("away");
    assertThat(page.locator("section[data-screen=away] [data-note=taken]:visible")).hasCount(1);
    assertThat(page.locator("[data-note=cut]:visible")).hasCount(0);
    Axe.assertAccessible(page);
    page.unroute("**/api/v1/tokens");
    page.route("**/api/v1/tokens", Route::abort);
    page.reload();
    assertThat(page.locator("[data-note=cut]:visible")).hasCount(1);
  }

  @Test
  void what_the_browser_believes_of_its_network_counts_for_nothing() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript("Object.defineProperty(navigator, 'onLine', { get: () => window.lie })");
    page.addInitScript("window.lie = false");
    Tablet tablet = Tablet.at(page, home).paired(secret).stocked();
    tablet.button("Anfangen").click();
    tablet.answered(ANSWERS);
    tablet.button("Antworten abgeben").click();
    assertThat(page.locator("section[data-screen=thanks] [data-note=now]:visible")).hasCount(1);
    tablet.button("Fertig").click();
    assertCast(1);
    page.evaluate("window.lie = true");
    page.route(API, Route::abort);
    page.waitForRequest("**/api/v1/kiosk", () -> page.evaluate(ONLINE));
    page.waitForRequest("**/api/v1/kiosk", () -> page.evaluate(ONLINE));
    tablet.button("Anfangen").click();
    tablet.answered(ANSWERS);
    tablet.button("Antworten abgeben").click();
    assertThat(page.locator("section[data-screen=thanks] [data-note=later]:visible")).hasCount(1);
  }

  @Test
  void a_tablet_whose_clock_is_days_off_works_and_says_so() {
    for (int days : List.of(200, -200)) {
      Page page = browser.visit(Tablet.LANDSCAPE);
      page.clock().setFixedTime(Instant.now().plus(Duration.ofDays(days)).toEpochMilli());
      Tablet tablet = Tablet.at(page, home).paired(secret);
      assertThat(page.locator("section[data-screen=start] [data-note=clock]:visible")).hasCount(1);
      Axe.assertAccessible(page);
      tablet.cast(ANSWERS);
      assertCast(1);
      before++;
    }
  }
}
