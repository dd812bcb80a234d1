package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.entitle.invitation.CodeExchange;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Visitor;
import org.augenhoehe.journey.token.FakeIssuer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that cannot use tokens, or that the service gives a reason to refuse them. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class WithoutTokensJourneyTest extends PhoneJourney {

  @Inject CodeExchange codes;

  /** How long the page takes a touch as meant for what it showed there before. */
  private static final int READS_MS = 1000;

  /** The address to which the form is sent, not that of the page that sends it. */
  private static final Predicate<String> FORM = url -> url.endsWith("/r");

  private static final String TOUCHES_AGAIN_WHEN_TOLD =
      """
      () => {
        const told = document.querySelector("#send [data-way=distrusted]");
        new MutationObserver(() => {
          setTimeout(() => document.querySelector("#send button").click(), 100);
          setTimeout(() => { document.body.dataset.touched = true; }, 500);
        }).observe(told, { attributes: true, attributeFilter: ["hidden"] });
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete window.BigInt",
        "Object.defineProperty(crypto, 'subtle', { value: undefined })",
        "delete Window.prototype.crypto; delete window.crypto"
      })
  void where_the_browser_lacks_something_the_form_carries_the_code_and_says_so(String lack) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.addInitScript(lack);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-valid")).containsText(name);
    assertThat(page.locator("#start [data-way=plain]")).isVisible();
    answerAll(page);
    assertThat(page.locator("[data-way=distrusted]:visible")).hasCount(0);
    assertThat(storage(page)).isEqualTo("[]");
    handIn(page);
    assertThat(asked).noneMatch(url -> url.contains("token") || url.contains("ballots"));
  }

  /** Without tokens nothing is stored, not even the code. */
  @Test
  void a_reload_in_the_middle_is_told_here_too() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.addInitScript("delete window.BigInt");
    page.navigate(form() + "#" + code);
    page.locator("#start .steps a").click();
    page.locator("#q1 input").nth(3).click();
    assertThat(page.locator("#q2")).isVisible();
    page.reload();
    assertThat(page.locator("#gone")).isVisible();
  }

  /** {@code delete window.BigInt} leaves {@code 0n} readable: the script is broken instead. */
  @Test
  void a_browser_that_cannot_read_the_script_for_tokens_sends_the_form_itself() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.addInitScript("delete window.BigInt");
    page.route(
        "**/assets/late*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody("0@n")));
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(page).hasTitle("Augenhöhe");
    assertCast(1);
  }

  /** No vote is lost, and no error page of the browser replaces the answers. */
  @Test
  void a_lost_reply_is_waited_for_and_counted_once() {
    Page page = plain();
    answerAll(page);
    page.route(
        FORM,
        route -> {
          route.fetch();
          route.abort();
        });
    page.locator("#send button").click();
    assertThat(page.locator("#waiting")).isVisible();
    assertCast(1);
    page.unroute(FORM);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(page.locator("#thanks")).containsText("Vielen Dank");
    assertCast(1);
    // The same slip, scanned again, is not shown as valid.
    page.waitForResponse("**/api/v1/invitation", () -> page.navigate(form() + "#" + code));
    assertThat(page.locator("#code-used")).isVisible();
  }

  @Test
  void what_a_filter_answers_is_told_as_that_and_keeps_the_answers() {
    Page page = plain();
    answerAll(page);
    page.route(
        FORM,
        route ->
            route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("<h1>Gesperrt</h1>")));
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "antwortet an Stelle unseres Servers");
    assertThat(page.locator("#together")).isHidden();
    page.unroute(FORM);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertCast(1);
  }

  /** A page of ours without the form, such as that of a service under load, loses no answers. */
  @Test
  void a_busy_service_is_told_as_that_and_keeps_the_answers() {
    Page page = plain();
    answerAll(page);
    page.route(
        FORM,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("text/html; charset=UTF-8")
                    .setBody("<title>Gerade ist viel los – Augenhöhe</title>")));
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "Gerade");
    assertThat(page.locator("#not-sent")).not().containsText("antwortet an Stelle");
    page.unroute(FORM);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertCast(1);
  }

  /** The page was reloaded while the reply was under way, so it cannot know the outcome. */
  @Test
  void after_sending_a_reload_does_not_say_that_the_code_is_still_good() {
    Page page = plain();
    answerAll(page);
    List<Route> held = new ArrayList<>();
    page.route(
        FORM,
        route -> {
          if (route.request().method().equals("GET")) {
            route.resume();
          } else {
            route.fetch();
            held.add(route);
          }
        });
    page.locator("#send button").click();
    page.waitForCondition(() -> !held.isEmpty());
    page.reload();
    assertThat(page.locator("#start .steps a")).isVisible();
    page.waitForTimeout(500);
    assertThat(page.locator("#gone")).isHidden();
    assertCast(1);
  }

  private Page plain() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.addInitScript("delete window.BigInt");
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-valid")).isVisible();
    return page;
  }

  @Test
  void by_token_the_page_does_not_say_that_the_code_travels_along() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    assertThat(page.locator("[data-way=plain]:visible")).hasCount(0);
    screenshot(page, "phone-send");
  }

  private static Stream<Consumer<FakeIssuer>> hostile() {
    return Stream.of(
        issuer -> challenge(issuer, FakeIssuer.challenge("evil.example", "", "localhost")),
        issuer ->
            challenge(issuer, FakeIssuer.challenge("localhost", "5a".repeat(32), "localhost")),
        issuer -> issuer.listed().clear(),
        issuer -> issuer.listed().add(issuer.key("PHONE")));
  }

  private static void challenge(FakeIssuer issuer, String challenge) {
    issuer.challenge().replace(0, issuer.challenge().length(), challenge);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void where_a_check_fails_no_token_is_asked_for_and_the_customer_is_told(
      Consumer<FakeIssuer> hostile) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    FakeIssuer issuer = FakeIssuer.before(page, touchpoint);
    hostile.accept(issuer);
    page.navigate(form() + "#" + code);
    answerAll(page);
    assertThat(page.locator("#send [data-way=distrusted]")).isVisible();
    Axe.assertAccessible(page);
    screenshot(page, "phone-distrusted");
    assertThat(page.locator("[data-way=plain]:visible")).hasCount(0);
    assertThat(issuer.asked()).isEmpty();
    assertCast(0);
    handInAsIs(page);
  }

  @Test
  void a_check_that_fails_at_the_last_moment_is_told_before_anything_is_sent() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/challenge?*", Route::abort);
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#waiting")).isVisible();
    FakeIssuer.before(page, touchpoint).listed().clear();
    assertThat(page.locator("#send [data-way=distrusted]")).isVisible();
    assertThat(page).hasURL(started());
    assertCast(0);
    handInAsIs(page);
  }

  @Test
  void nobody_agrees_by_a_touch_that_was_on_its_way_when_they_are_told() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    FakeIssuer issuer = FakeIssuer.before(page, touchpoint);
    page.route("**/challenge?*", Route::abort);
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page.locator("#waiting")).isVisible();
    issuer.listed().clear();
    page.evaluate(TOUCHES_AGAIN_WHEN_TOLD);
    page.unroute("**/challenge?*");
    assertThat(page.locator("body[data-touched]")).isVisible();
    assertThat(page).hasURL(started());
    assertThat(page.locator("#send [data-way=distrusted]")).isVisible();
    assertCast(0);
    handInAsIs(page);
  }

  private void handInAsIs(Page page) {
    page.waitForTimeout(READS_MS);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertCast(1);
  }

  /** As after a ballot that was sent without a script and could not be stored. */
  @Test
  void a_code_that_was_sent_along_in_vain_goes_the_same_way_again_once_that_is_told() {
    codes.exchangeHere(
        InvitationCode.parse(code).orElseThrow(), new Leaf(touchpoint, Channel.PHONE));
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    assertThat(page.locator("#send [data-way=distrusted]")).isVisible();
    handInAsIs(page);
  }

  @Test
  @DisplayName("Attack: a server that tells one customer that their code was sent along before")
  void a_server_that_says_so_in_vain_gets_no_answers_unseen() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route(
        "**/api/v1/tokens",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(409)
                    .setContentType("application/problem+json")
                    .setBody("{\"type\":\"urn:augenhoehe:problem:begun-code\"}")));
    page.navigate(form() + "#" + code);
    answerAll(page);
    assertThat(page.locator("#send [data-way=distrusted]")).isVisible();
    page.waitForTimeout(READS_MS);
    assertCast(0);
    handInAsIs(page);
  }
}
