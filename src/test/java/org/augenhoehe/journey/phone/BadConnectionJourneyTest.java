package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Visitor;
import org.augenhoehe.journey.token.FakeIssuer;
import org.junit.jupiter.api.Test;

/** Reloads, lost replies and dead networks cost no vote, and count none twice. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class BadConnectionJourneyTest extends PhoneJourney {
  @Test
  void a_reload_before_the_token_costs_no_vote() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Request> failed = new ArrayList<>();
    page.onRequestFailed(failed::add);
    page.route(TOKENS, Route::abort, new Page.RouteOptions().setTimes(1));
    page.navigate(form() + "#" + code);
    page.locator("#start .steps a").click();
    page.waitForCondition(() -> !failed.isEmpty());
    assertThat(page.locator("#q1")).isVisible();
    fetchToken(page, page::reload);
    assertThat(page.locator("#code-valid")).containsText(name);
    answerAll(page);
    handIn(page);
  }

  @Test
  void a_reload_after_the_token_costs_no_vote_and_needs_no_code() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    fetchToken(page, () -> page.navigate(form() + "#" + code));
    page.locator("#start .steps a").click();
    page.reload();
    assertThat(page.locator("#code-valid")).containsText(name);
    assertThat(page.locator("#code")).isHidden();
    assertThat(isCodeIn(page.content() + storage(page))).isFalse();
    Axe.assertAccessible(page);
    screenshot(page, "phone-after-reload");
    answerAll(page);
    handIn(page);
  }

  @Test
  void a_reload_in_the_middle_says_that_answers_are_gone_and_the_code_counts() {
    Page page = scan(Visitor.ON_A_PHONE);
    assertThat(page.locator("#code-valid")).containsText(name);
    page.locator("#start .steps a").click();
    page.locator("#q1 input").nth(3).click();
    assertThat(page.locator("#q2")).isVisible();
    page.onceDialog(Dialog::accept);
    page.reload();
    assertTells(page.locator("#gone"), "Ihr Code gilt noch");
    assertThat(page.locator(":checked")).hasCount(0);
    screenshot(page, "phone-gone");
    page.locator("#start .steps a").click();
    page.goBack();
    assertThat(page.locator("#gone")).isHidden();
  }

  /** The thanks are not fetched: a ballot that was counted is reported as counted. */
  @Test
  void after_the_ballot_no_network_is_needed_for_the_thanks() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    page.route(
        BALLOTS,
        route -> {
          APIResponse answer = route.fetch();
          page.context().setOffline(true);
          route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
    page.locator("#send button").click();
    assertThat(page.locator("#thanks h1")).hasText("Vielen Dank.");
    assertThat(page.locator(":checked")).hasCount(0);
    assertCast(1);
  }

  @Test
  void what_comes_late_and_does_not_come_is_asked_for_again_before_anything_is_sent() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/r/late?*", Route::abort);
    page.route("**/assets/late.*", Route::abort);
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#waiting"), "keine Verbindung");
    assertCast(0);
    page.unroute("**/r/late?*");
    page.unroute("**/assets/late.*");
    assertThanked(page);
  }

  @Test
  void a_lost_reply_to_the_exchange_costs_no_vote() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<String> requests = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/api/v1/tokens")) {
            requests.add(FakeIssuer.body(request));
          }
        });
    List<Request> failed = new ArrayList<>();
    // Replies of which the page needs only the head fail, too.
    page.onRequestFailed(
        request -> {
          if (request.url().endsWith("/api/v1/tokens")) {
            failed.add(request);
          }
        });
    loseFirstReply(page, TOKENS);
    page.navigate(form() + "#" + code);
    page.locator("#start .steps a").click();
    page.waitForCondition(() -> !failed.isEmpty());
    fetchToken(page, page::reload);
    assertThat(requests).hasSize(2);
    assertThat(requests.get(1)).isEqualTo(requests.get(0));
    answerAll(page);
    handIn(page);
  }

  @Test
  void a_lost_reply_to_the_exchange_is_made_good_without_a_reload_too() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    loseFirstReply(page, TOKENS);
    page.navigate(form() + "#" + code);
    answerAll(page);
    handIn(page);
  }

  /** The application gets the request, but the page gets no reply. */
  private static void loseFirstReply(Page page, String url) {
    page.route(
        url,
        route -> {
          route.fetch();
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
  }

  @Test
  void a_lost_reply_to_the_ballot_is_told_plainly_and_sending_again_counts_once() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    // The page sends again by itself; it stays as it is until that request is resumed.
    List<Route> held = new ArrayList<>();
    page.route(BALLOTS, held::add);
    loseFirstReply(page, BALLOTS);
    page.locator("#send button").click();
    assertTells(page.locator("#waiting"), "Lassen Sie diese Seite offen");
    Axe.assertAccessible(page);
    screenshot(page, "phone-no-connection");
    assertCast(1);
    page.waitForCondition(() -> !held.isEmpty());
    held.get(0).resume();
    assertThat(held.get(0).request().response().status()).isEqualTo(200);
    assertThanked(page);
  }

  private static final int LONGER_THAN_IT_TRIES_MS = 120_000;

  @Test
  void a_busy_server_is_asked_again_by_itself_with_every_answer_kept() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    page.route(
        BALLOTS,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setBody("{\"type\":\"urn:augenhoehe:problem:busy\"}")),
        new Page.RouteOptions().setTimes(1));
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "viel los");
    assertThat(page.locator(":checked")).hasCount(QUESTIONS);
    assertThanked(page);
  }

  /** Otherwise the page would blame the network and offer customers to send their code along. */
  @Test
  void a_fault_of_the_service_is_not_told_as_one_of_the_network() {
    String fault = given().get("/api/v1/fault").then().statusCode(500).extract().asString();
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.clock().install();
    page.route(
        "**/api/v1/**",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody(fault)));
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    for (int passed = 0; passed < LONGER_THAN_IT_TRIES_MS; passed += 5_000) {
      assertTells(page.locator("#not-sent"), "viel los");
      page.clock().fastForward(5_000);
    }
    assertThat(page.locator("#together")).isHidden();
    page.unroute("**/api/v1/**");
    page.locator("#send button").click();
    assertThanked(page);
  }

  /** As the service answers those whose request is too slow to arrive. */
  @Test
  void a_busy_service_is_told_as_busy_whatever_the_status() {
    String busy = "{\"type\":\"urn:augenhoehe:problem:busy\"}";
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    page.route(
        BALLOTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(408).setBody(busy)));
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "viel los");
    page.unroute(BALLOTS);
    handIn(page);
  }

  @Test
  void offline_until_the_end_loses_nothing() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/api/v1/**", Route::abort);
    page.navigate(form() + "#" + code);
    answerAll(page);
    // Freezes the clock, or else the page tries again by itself before the click.
    page.clock().install();
    page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 1_000);
    page.locator("#send button").click();
    assertTells(page.locator("#waiting"), "keine Verbindung");
    page.unroute("**/api/v1/**");
    button(page, "Jetzt noch einmal versuchen").click();
    assertThanked(page);
  }

  @Test
  void what_could_not_be_sent_is_sent_by_itself_when_the_network_is_back() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    page.context().setOffline(true);
    page.locator("#send button").click();
    assertTells(page.locator("#waiting"), "wird nichts gesendet");
    assertAsksBeforeItCloses(page);
    assertCast(0);
    page.context().setOffline(false);
    assertThanked(page);
  }

  @Test
  void whoever_closes_the_page_while_it_is_being_sent_is_asked_too() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    List<Route> held = new ArrayList<>();
    page.route(BALLOTS, held::add);
    page.locator("#send button").click();
    page.waitForCondition(() -> !held.isEmpty());
    assertAsksBeforeItCloses(page);
    assertCast(0);
    held.get(0).resume();
    assertThanked(page);
  }

  @Test
  void who_goes_back_while_it_waits_decides_anew_when_to_send() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    page.context().setOffline(true);
    page.locator("#send button").click();
    assertThat(page.locator("#waiting")).isVisible();
    page.goBack();
    page.context().setOffline(false);
    page.waitForTimeout(3_000);
    assertCast(0);
    page.locator("#q12 input").nth(1).click();
    assertThat(page.locator("#waiting")).isHidden();
    handIn(page);
  }

  @Test
  void without_tokens_the_form_waits_too_where_the_browser_knows_that_it_is_offline() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.addInitScript("delete window.BigInt");
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-valid")).isVisible();
    answerAll(page);
    page.context().setOffline(true);
    page.locator("#send button").click();
    assertThat(page.locator("#waiting")).isVisible();
    page.context().setOffline(false);
    assertThanked(page);
  }
}
