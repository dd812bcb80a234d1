package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** Slips that are clicked, scanned or typed twice, elsewhere or too late. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class OneSlipOneBallotJourneyTest extends PhoneJourney {
  @Test
  void a_double_click_is_one_ballot() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    List<String> ballots = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/ballots")) {
            ballots.add(request.url());
          }
        });
    page.locator("#send button").dblclick();
    assertThanked(page);
    assertThat(ballots).hasSize(1);
  }

  @Test
  void the_same_slip_scanned_again_in_the_same_window_goes_on() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    fetchToken(page, () -> page.navigate(form() + "#" + code));
    page.evaluate("code => { location.hash = code }", code);
    assertThat(page).hasURL(started());
    assertThat(page.locator("#code-valid")).containsText(name);
    page.navigate("about:blank");
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-valid")).containsText(name);
    answerAll(page);
    handIn(page);
  }

  /** As when a scanning app opens a window of its own first. */
  @Test
  void whoever_only_looks_keeps_the_code_for_another_browser() {
    Page first = scan(Visitor.ON_A_PHONE);
    assertThat(first.locator("#code-valid")).containsText(name);
    first.waitForLoadState(LoadState.NETWORKIDLE);
    first.close();
    Page second = scan(Visitor.ON_A_PHONE);
    assertThat(second.locator("#code-valid")).containsText(name);
    answerAll(second);
    handIn(second);
  }

  @Test
  void a_slip_that_is_used_elsewhere_is_explained() {
    fetchToken(browser.visit(Visitor.ON_A_PHONE));
    Page other = scan(Visitor.ON_A_PHONE);
    assertTells(other.locator("#code-exchanged"), "Nur dort");
    assertTells(other.locator("#code-exchanged"), "neuen Zettel");
    assertThat(other.locator("#start .steps a")).isHidden();
    assertThat(storage(other)).isEqualTo("[]");
    Axe.assertAccessible(other);
    screenshot(other, "phone-exchanged-elsewhere");
    assertCast(0);
  }

  /** It was exchanged elsewhere; this page holds the token of another slip, one letter apart. */
  @Test
  void a_used_slip_one_letter_apart_is_not_taken_for_ones_own() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    fetchToken(page);
    String other = code.substring(0, code.length() - 1) + (code.endsWith("7") ? "8" : "7");
    page.route(
        "**/api/v1/invitation",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(410)
                    .setContentType("application/problem+json")
                    .setBody("{\"type\":\"urn:augenhoehe:problem:exchanged-code\"}")));
    scanHere(page, other);
    assertTells(page.locator("#code-exchanged"), "Nur dort");
    scanHere(page, code);
    assertThat(page.locator("#code-valid")).containsText(name);
  }

  @Test
  void a_slip_that_was_cast_without_script_is_explained() {
    Api.cast(code, touchpoint, Map.of("heard", 4)).then().statusCode(201);
    Page page = scan(Visitor.ON_A_PHONE);
    assertThat(page.locator("#code-used")).isVisible();
    assertCast(1);
  }

  @Test
  void two_slips_in_one_window_are_two_ballots_each_for_its_touchpoint() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    fetchToken(page);
    String elsewhere = "Empfang " + UUID.randomUUID();
    String second = Api.codes(Api.newTouchpoint(Api.newOffice(), elsewhere), 1).get(0);
    fetchToken(
        page,
        () -> {
          scanHere(page, second);
          assertThat(page.locator("#code-valid")).containsText(elsewhere);
        });
    scanHere(page, code);
    assertThat(page.locator("#code-valid")).containsText(name);
    scanHere(page, second);
    assertThat(page.locator("#code-valid")).containsText(elsewhere);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertCast(1);
    // Without a code, the page continues with the slip that was scanned first.
    page.navigate(form());
    assertThat(page.locator("#code-valid")).containsText(name);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(storage(page)).isEqualTo("[]");
    assertCast(2);
  }

  private static void scanHere(Page page, String code) {
    page.evaluate("code => { location.hash = code }", code);
  }

  /** It was opened before the first tab began, so it saw a valid code. */
  @Test
  void another_tab_learns_at_the_first_question_that_its_slip_is_in_use() {
    Page first = browser.visit(Visitor.ON_A_PHONE);
    first.navigate(form() + "#" + code);
    assertThat(first.locator("#code-valid")).containsText(name);
    Page second = first.context().newPage();
    // However slow this machine is, the other tab has time to answer.
    second.addInitScript(
        """
        {
          const later = window.setTimeout;
          window.setTimeout = (run, ms, ...rest) => later(run, ms === 500 ? 9000 : ms, ...rest);
        }
        """);
    second.navigate(form() + "#" + code);
    assertThat(second.locator("#code-valid")).containsText(name);
    // The server cannot tell it, because its requests for tokens fail.
    second.route(TOKENS, Route::abort);
    first.locator("#start .steps a").click();
    assertThat(first.locator("#q1")).isVisible();
    second.locator("#start .steps a").click();
    assertTells(second.locator("#code-exchanged"), "Nur dort");
    assertThat(second.locator("#q1")).isHidden();
    first.locator("#q1 input").nth(3).click();
    assertThat(first.locator("#q2")).isVisible();
  }

  @Test
  void another_browser_learns_it_at_the_first_question_too() {
    Page second = scan(Visitor.ON_A_PHONE);
    assertThat(second.locator("#code-valid")).containsText(name);
    fetchToken(browser.visit(Visitor.ON_A_PHONE));
    second.locator("#start .steps a").click();
    assertTells(second.locator("#code-exchanged"), "Nur dort");
    assertThat(second.locator("#q1")).isHidden();
  }

  @Test
  void whoever_leaves_with_answers_is_asked() {
    Page page = scan(Visitor.ON_A_PHONE);
    assertThat(page.locator(".picker")).isVisible();
    page.locator("#start .steps a").click();
    page.locator("#q1 input").nth(3).click();
    assertThat(page.locator("#q2")).isVisible();
    Steps.previousQuestion(page);
    assertThat(page.locator("#q1")).isVisible();
    page.goBack();
    assertThat(page.locator("#start")).isVisible();
    assertAsksBeforeItCloses(page);
    assertThat(page.locator("#q1 input").nth(3)).isChecked();
  }

  @Test
  void a_code_that_is_refused_at_the_end_costs_no_answer() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/api/v1/**", Route::abort);
    page.navigate(form() + "#AAAABBBBCCCC");
    answerAll(page);
    page.unroute("**/api/v1/**");
    page.locator("#send button").click();
    assertTells(page.locator("#code-unknown"), "kennen wir nicht");
    screenshot(page, "phone-refused-at-the-end");
    assertThat(page.locator(":checked")).hasCount(QUESTIONS);
    page.locator("#code").fill(code);
    assertThat(page.locator("#start .steps a")).hasText("Noch einmal abgeben");
    assertThat(page.locator("#start .scripted")).isHidden();
    page.locator("#start .steps a").click();
    assertThanked(page);
    assertCast(1);
  }
}
