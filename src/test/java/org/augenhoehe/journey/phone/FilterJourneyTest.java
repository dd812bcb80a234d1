package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** Something between a phone and the service answers in its place, or tells the wrong time. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class FilterJourneyTest extends PhoneJourney {

  private static final String API = "**/api/v1/**";

  /** Longer than all pauses between the tries that the page makes by itself. */
  private static final int MORE_TRIES_MS = 120_000;

  private static void withoutAuthorization(Route route) {
    Map<String, String> headers = new HashMap<>(route.request().headers());
    headers.remove("authorization");
    route.resume(new Route.ResumeOptions().setHeaders(headers));
  }

  private static Route.FulfillOptions answer(int status) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setContentType("text/html")
        .setBody("<!doctype html><title>Gästenetz</title>");
  }

  /** Moves the clock on while the page retries by itself, until it leaves this to the customer. */
  private static void giveUp(Page page) {
    for (int passed = 0; passed < MORE_TRIES_MS; passed += 5_000) {
      if (page.locator("#not-sent").textContent().contains("wechseln Sie das Netz")) {
        return;
      }
      page.clock().fastForward(5_000);
      page.waitForTimeout(200);
    }
  }

  @Test
  void where_a_proxy_takes_what_entitles_the_customer_may_send_the_code_along() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.clock().install();
    page.route(API, FilterJourneyTest::withoutAuthorization);
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    assertThat(page.locator("#waiting")).isHidden();
    assertThat(page.locator("#together")).isHidden();
    giveUp(page);
    assertThat(page.locator("#not-sent")).containsText("wechseln Sie das Netz");
    assertThat(page.locator("#together")).containsText("könnte beides lesen");
    Axe.assertAccessible(page);
    screenshot(page, "phone-between");
    assertCast(0);
    page.locator("#together input").click();
    assertThanked(page);
    assertCast(1);

    // The next slip in this tab is exchanged for a token again.
    page.unroute(API);
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.method() + URI.create(request.url()).getPath()));
    page.navigate(form() + "#" + Api.codes(touchpoint, 1).get(0));
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(sent).contains("POST/api/v1/ballots").doesNotContain("POST/r");
    assertCast(2);
  }

  @Test
  void whatever_answers_in_place_of_the_box_is_not_told_as_a_lost_connection() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    for (int status : List.of(200, 201, 401, 403, 503)) {
      page.route(BALLOTS, route -> route.fulfill(answer(status)));
      page.locator("#send button").click();
      assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
      assertThat(page.locator("#waiting")).isHidden();
      page.unroute(BALLOTS);
      assertCast(0);
      Steps.previousQuestion(page);
      page.locator("#q12 input").nth(1).click();
      assertThat(page.locator("#send")).isVisible();
      assertThat(page.locator("#not-sent")).isHidden();
    }
    handIn(page);
  }

  @Test
  void where_only_the_script_for_tokens_is_blocked_the_plain_way_is_offered_as_well() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.clock().install();
    page.route("**/assets/late*", route -> route.fulfill(answer(403)));
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    giveUp(page);
    page.locator("#together input").click();
    // The blocked script is the one that would show the thanks in the page.
    assertThat(page).hasURL(home.resolve("/r/thanks").toString());
    assertThat(page).hasTitle("Augenhöhe");
    assertCast(1);
  }

  /** The code was exchanged but its token taken away: the same request gets it again. */
  @Test
  void who_sent_the_code_along_in_vain_still_has_what_it_was_exchanged_for() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.clock().install();
    page.route(
        TOKENS,
        route -> {
          route.fetch();
          route.fulfill(answer(403));
        });
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    giveUp(page);
    page.locator("#together input").click();
    assertThat(page.locator("#faults")).isVisible();
    assertCast(0);
    page.unroute(TOKENS);
    page.locator("#start .steps button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertCast(1);
  }

  /** Chrome 67 and Firefox 68 can use tokens, but lack some newer functions. */
  @Test
  void browsers_as_old_as_tokens_allow_cast_by_token_and_change_their_language() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.addInitScript(
        "delete Blob.prototype.arrayBuffer; delete Element.prototype.replaceChildren");
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator(".picker summary").click();
    page.locator(".picker a[lang=fr]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator("#code")).hasCount(1);
    handIn(page);
  }

  /** In the language that was chosen meanwhile, and with nothing left of what went wrong before. */
  @Test
  void after_thanks_the_next_slip_begins_anew() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    page.locator(".picker summary").click();
    page.locator(".picker a[lang=fr]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    page.route(BALLOTS, route -> route.fulfill(answer(403)));
    page.locator("#send button").click();
    assertThat(page.locator("#not-sent")).isVisible();
    page.unroute(BALLOTS);
    handIn(page);
    page.navigate(form() + "?lang=fr#" + Api.codes(touchpoint, 1).get(0));
    assertThat(page.locator("#code-valid")).isVisible();
    answerAll(page);
    assertThat(page.locator("#send button")).hasText("Envoyer mes réponses");
    assertThat(page.locator("#nothing-yet")).isVisible();
  }

  /** Fails the request as a blocker in the browser does. */
  @Test
  void a_script_that_is_cut_off_is_no_lost_connection() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/assets/late*", Route::abort);
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    assertThat(page.locator("#waiting")).isHidden();
    assertCast(0);
  }

  @Test
  void words_for_the_end_that_something_else_answers_are_not_told_as_a_lost_connection() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/r/late*", route -> route.fulfill(answer(200)));
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    assertThat(page.locator("#waiting")).isHidden();
    assertCast(0);
    page.unroute("**/r/late*");
    handIn(page);
  }

  /** A gateway may describe its refusal as a problem, too. */
  @Test
  void the_problem_of_something_else_is_not_taken_for_ours() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route(
        API,
        route ->
            route.fulfill(
                new Route.FulfillOptions().setStatus(403).setBody("{\"type\":\"about:blank\"}")));
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    page.unroute(API);
    handIn(page);
  }

  @Test
  void who_has_a_token_already_is_not_offered_to_send_the_code() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.clock().install();
    page.waitForResponse(
        TOKENS,
        () -> {
          page.navigate(form() + "#" + code);
          page.locator("#start .steps a").click();
        });
    page.goBack();
    answerAll(page);
    page.route(BALLOTS, route -> route.fulfill(answer(403)));
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    giveUp(page);
    assertThat(page.locator("#not-sent")).containsText("wechseln Sie das Netz");
    assertThat(page.locator("#together")).isHidden();
    page.unroute(BALLOTS);
    handIn(page);
  }

  @Test
  void what_the_browser_believes_of_its_network_counts_for_nothing() {
    for (String lack : List.of("", "delete window.BigInt;")) {
      Page page = browser.visit(Visitor.ON_A_PHONE);
      page.addInitScript(lack + "Object.defineProperty(navigator, 'onLine', { get: () => false })");
      List<String> failed = new ArrayList<>();
      page.onRequestFailed(request -> failed.add(request.url()));
      page.navigate(form() + "#" + code);
      answerAll(page);
      handIn(page);
      invite();
    }
  }

  @Test
  void a_phone_whose_clock_is_days_off_stays_anonymous_and_says_so() {
    for (int days : List.of(200, -200)) {
      Page page = browser.visit(Visitor.ON_A_PHONE);
      page.clock().setFixedTime(Instant.now().plus(Duration.ofDays(days)).toEpochMilli());
      page.navigate(form() + "#" + code);
      answerAll(page);
      assertThat(page.locator("#clock")).isVisible();
      assertThat(page.locator("[data-way=distrusted]:visible")).hasCount(0);
      assertThat(page.locator("[data-way=plain]:visible")).hasCount(0);
      Axe.assertAccessible(page);
      page.waitForResponse(BALLOTS, () -> page.locator("#send button").click());
      assertThanked(page);
      invite();
    }
  }
}
