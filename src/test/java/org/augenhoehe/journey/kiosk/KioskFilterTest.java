package org.augenhoehe.journey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.augenhoehe.platform.TestInstallation;
import org.junit.jupiter.api.Test;

/**
 * A tablet in a network where something answers in place of the service, or changes what is sent.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskFilterTest extends KioskJourney {

  private static final String API = "**/api/v1/**";

  private static final String[] ANSWERS = {
    "ja, voll und ganz", "eher ja", "Frage auslassen", "eher nein", "nein, gar nicht"
  };

  private static Consumer<Route> page(int status, String body) {
    return route ->
        route.fulfill(
            new Route.FulfillOptions().setStatus(status).setContentType("text/html").setBody(body));
  }

  /** What a filter between may do to a ballot, so that the box never has it or nobody knows. */
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
    Tablet tablet = tablet(Tablet.LANDSCAPE).paired(secret).installed();
    Page page = tablet.page();
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
      assertThat(tablet.waiting()).isEqualTo(1);
      assertThat(tablet.tokens()).as("only the customer's is gone").isEqualTo(tokens - 1);
      assertCast(0);
      page.unroute(API);
      page.evaluate("dispatchEvent(new Event('online'))");
      tablet.delivered();
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
}
