package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Browser;
import org.junit.jupiter.api.Test;

/** Customers rate on a paired tablet, one after the other. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskJourneyTest extends KioskJourney {

  private Tablet paired() {
    return tablet(Tablet.LANDSCAPE).paired(secret);
  }

  // ---- customers ----------------------------------------------------------------------------

  @Test
  @OnBothDatabases
  void three_customers_cast_one_after_the_other_and_leave_nothing_behind() {
    Tablet tablet = pairedWithClock();
    tablet.installed();
    Map<String, Object> untouched = tablet.traces();
    tablet.page().route("**/api/v1/tokens", Route::abort);

    tablet.button("Anfangen").click();
    tablet.answered("ja, voll und ganz", "eher ja", "teils, teils", "eher nein", "nein, gar nicht");
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    tablet.button("Fertig").click();
    tablet.assertWaitsForTheNext();
    assertThat(tablet.delivered().traces()).isEqualTo(untouched);
    assertCast(1);

    tablet.button("English").click();
    tablet.button("Start").click();
    tablet.answered("Skip this question");
    tablet.assertShows("q2");
    tablet.button("Back").click();
    tablet.button("Back").click();
    tablet.button("Deutsch").click();
    tablet.button("Anfangen").click();
    assertThat(tablet.answer("Frage auslassen")).isChecked();
    tablet.button("Zurück").click();
    tablet.button("English").click();
    tablet.button("Start").click();
    tablet.button("Next").click();
    tablet.assertShows("q2");
    tablet.answer("mostly yes").click();
    for (int question = 3; question <= 5; question++) {
      tablet.assertShows("q" + question);
      tablet.answer("Skip this question").click();
    }
    tablet.button("Send answers").click();
    assertThat(tablet.page().getByText("Thank you.")).isVisible();
    tablet.button("Done").click();
    tablet.assertWaitsForTheNext();
    assertThat(tablet.delivered().traces()).isEqualTo(untouched);
    assertCast(2);

    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    // It goes on without a touch as well.
    tablet.page().clock().fastForward(21_000);
    tablet.button("Anfangen").waitFor();
    assertThat(tablet.delivered().traces()).isEqualTo(untouched);
    assertCast(3);
    assertThat(tablet.tokens()).isEqualTo(Tablet.BATCH - 3);
    assertThat(tablet.page().context().cookies()).isEmpty();

    others(7);
    Api.open();
    Api.admin()
        .get("/api/v1/results?touchpoint={id}&channel=KIOSK", touchpoint)
        .then()
        .statusCode(200)
        .body("ballots", equalTo(10))
        .body("items.find { it.id == 'heard' }.counts", equalTo(List.of(0, 7, 0, 2, 1)));
  }

  /** Casts at another tablet of the same touchpoint. */
  private void others(int ballots) {
    String other = Api.newKiosk(touchpoint, "Treppe").path("secret");
    for (int i = 0; i < ballots; i++) {
      Tokens.cast(
              Tokens.token(touchpoint, "KIOSK", "Kiosk secret=\"" + other + "\""),
              touchpoint,
              "KIOSK",
              Map.of("heard", 2))
          .then()
          .statusCode(201);
    }
  }

  @Test
  void nothing_is_sent_before_the_answers_are_handed_in() {
    Tablet tablet = paired();
    tablet.installed();
    Map<String, Object> untouched = tablet.traces();
    List<String> asked = new ArrayList<>();
    tablet.page().onRequest(request -> asked.add(request.url()));
    tablet.button("English").click();
    tablet.button("Start").click();
    tablet.answered("yes, completely", "no, not at all");
    tablet.button("Cancel").click();
    tablet.assertWaitsForTheNext();
    assertThat(tablet.traces()).isEqualTo(untouched);
    tablet.button("Anfangen").click();
    tablet.answered(
        "Frage auslassen",
        "Frage auslassen",
        "Frage auslassen",
        "Frage auslassen",
        "Frage auslassen");
    tablet.assertShows("empty");
    tablet.button("Beenden").click();
    tablet.assertWaitsForTheNext();
    assertThat(tablet.traces()).isEqualTo(untouched);
    assertThat(asked).isEmpty();
    assertThat(tablet.tokens()).isEqualTo(Tablet.BATCH);
  }

  @Test
  void a_double_click_answers_once_and_sends_once() {
    Tablet tablet = paired();
    Locator.DblclickOptions slowly = new Locator.DblclickOptions().setDelay(100);
    tablet.button("Anfangen").dblclick(slowly);
    tablet.assertShows("q1");
    tablet.answer("eher ja").dblclick(slowly);
    tablet.assertShows("q2");
    assertThat(tablet.page().locator(".current :checked")).hasCount(0);
    tablet.answer("eher ja").click();
    for (int question = 3; question <= 5; question++) {
      tablet.assertShows("q" + question);
      tablet.answer("eher ja").click();
    }
    tablet.button("Antworten abgeben").dblclick(slowly);
    tablet.assertShows("thanks");
    assertCast(1);
  }

  @Test
  void a_choice_is_shown_for_a_moment_and_may_be_changed_in_it() {
    Page page = browser.visitInTime(Tablet.LANDSCAPE).newPage();
    Tablet tablet = Tablet.at(page, home).paired(secret);
    tablet.button("Anfangen").click();
    tablet.assertShows("q1");
    assertThat(Browser.moment(page, ".screen.current input", "#tablet[data-screen=q2]"))
        .isGreaterThan(150);
    page.waitForTimeout(300);
    tablet.assertShows("q2");
  }

  /** Shown before the vote, it would influence the answers. */
  @Test
  void what_was_counted_and_changed_is_told_after_the_vote_and_not_before() {
    Api.castMany(touchpoint, 10, Map.of("respected", 4, "heard", 4, "person", 4));
    Api.open();
    Api.improve(touchpoint, LocalDate.of(2026, 11, 3), "Wir fragen zuerst.", null)
        .then()
        .statusCode(201);
    Tablet tablet = paired().stocked();
    Page page = tablet.page();
    List<String> told =
        List.of(
            "Zuletzt gezählt am", "von 100", "Geändert am 3. November 2026:", "Wir fragen zuerst.");
    told.forEach(
        text -> assertThat(page.getByText(text).and(page.locator(":visible"))).hasCount(0));
    tablet.button("Anfangen").click();
    tablet.answered("eher ja", "eher ja", "eher ja", "eher ja", "eher ja");
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    String thanks = page.locator(".thanks:visible").innerText();
    told.forEach(text -> assertThat(thanks).contains(text));
  }

  /** The directory lists the keys of every touchpoint. */
  @Test
  void all_tokens_of_a_batch_take_one_look_at_the_directory() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    List<String> looks = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/private-token-issuer-directory")) {
            looks.add(request.url());
          }
        });
    Tablet.at(page, home).paired(secret).stocked();
    assertThat(looks).hasSize(1);
  }

  @Test
  void by_keyboard_alone() {
    Tablet tablet = paired();
    Page page = tablet.page();
    press(page, tablet.button("Anfangen"));
    for (int question = 1; question <= 5; question++) {
      tablet.assertShows("q" + question);
      page.keyboard().press("Tab");
      page.keyboard().press("ArrowDown");
      page.waitForTimeout(300);
      tablet.assertShows("q" + question);
      if (question % 2 == 0) {
        page.keyboard().press("Enter");
      } else {
        press(page, tablet.button("Weiter"));
      }
    }
    press(page, tablet.button("Antworten abgeben"));
    tablet.assertShows("thanks");
    press(page, tablet.button("Fertig"));
    tablet.assertWaitsForTheNext();
    assertCast(1);
  }

  private static void press(Page page, Locator button) {
    for (int i = 0; i < 10; i++) {
      if ((boolean) button.evaluate("element => element === document.activeElement")) {
        page.keyboard().press("Enter");
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + button);
  }

  // ---- the customer has left ----------------------------------------------------------------

  @Test
  void whoever_walks_away_is_asked_and_then_forgotten() {
    Tablet tablet = pairedWithClock();
    Page page = tablet.page();
    tablet.installed();
    Map<String, Object> untouched = tablet.traces();
    tablet.button("English").click();
    tablet.button("Start").click();
    tablet.answered("no, not at all");
    tablet.assertShows("q2");

    tablet.leaveAlone(46_000);
    assertThat(page.getByText("Are you still there?")).isVisible();
    assertThat(tablet.button("Go on")).isFocused();
    for (int i = 0; i < 6; i++) {
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus:not([data-idle] *):not(body)")).hasCount(0);
    }
    tablet.button("Go on").click();
    assertThat(page.getByText("Are you still there?")).isHidden();
    tablet.goOn();
    tablet.button("Back").click();
    assertThat(tablet.answer("no, not at all")).isChecked();

    page.clock().fastForward(46_000);
    assertThat(page.getByText("Are you still there?")).isVisible();
    page.clock().fastForward(20_000);
    tablet.assertWaitsForTheNext();
    assertThat(tablet.traces()).isEqualTo(untouched);
    assertCast(0);
  }

  @Test
  void the_next_customer_can_delete_what_the_one_before_left() {
    Tablet tablet = pairedWithClock();
    Page page = tablet.page();
    tablet.installed();
    Map<String, Object> untouched = tablet.traces();
    tablet.button("Anfangen").click();
    tablet.answered("nein, gar nicht");
    tablet.leaveAlone(50_000);
    tablet.button("Löschen").click();
    tablet.assertWaitsForTheNext();
    assertThat(tablet.traces()).isEqualTo(untouched);
  }

  @Test
  void a_tablet_that_slept_shows_no_answers_when_it_wakes() {
    Tablet tablet = pairedWithClock();
    tablet.button("Anfangen").click();
    tablet.answered("nein, gar nicht");
    tablet.page().clock().fastForward(3_600_000);
    tablet.assertWaitsForTheNext();
  }

  @Test
  void a_language_that_was_only_tried_is_forgotten_too() {
    Tablet tablet = pairedWithClock();
    tablet.button("English").click();
    assertThat(tablet.button("Start")).isVisible();
    tablet.page().clock().fastForward(70_000);
    assertThat(tablet.button("Anfangen")).isVisible();
  }

  // ---- a bad line ---------------------------------------------------------------------------

  @Test
  void a_ballot_is_sent_again_with_the_same_token_until_the_box_has_it() {
    Page page = impatient();
    Tablet tablet = Tablet.at(page, home).paired(secret).installed();
    List<Request> deliveries = new ArrayList<>();
    page.route(
        "**/api/v1/ballots",
        route -> {
          deliveries.add(route.request());
          switch (deliveries.size()) {
            case 1 -> route.abort();
            case 2 -> {
              // The ballot arrives, but the reply does not.
              route.fetch();
              route.abort();
            }
            default -> route.resume();
          }
        });
    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    page.waitForCondition(() -> deliveries.size() == 3);
    assertCast(1);
    assertThat(deliveries.stream().map(r -> r.headerValue("authorization")).distinct()).hasSize(1);
    page.waitForTimeout(3_000);
    assertThat(deliveries).hasSize(3);
  }

  @Test
  void a_token_that_is_refused_is_replaced_by_another() {
    Tablet tablet = paired();
    Page page = tablet.page();
    tablet.installed();
    page.route("**/api/v1/tokens", route -> route.abort());
    // The pool is used from its end, so the stale token is laid there.
    page.evaluate(
        """
        async () => {
          const { change, names, read } = await import("/tablet/store.js");
          const good = await read("tokens", (await names("tokens"))[0]);
          const stale = good.slice(0, 60) + "AAAA" + good.slice(64, 90) + "AAAA" + good.slice(94);
          for (let last = null; last !== stale; ) {
            await change({
              take: (await names("tokens")).map((name) => ["tokens", name]),
              add: [["tokens", good], ["tokens", stale]],
            });
            last = await read("tokens", (await names("tokens"))[1]);
          }
        }
        """);
    page.reload();
    List<Integer> answers = new ArrayList<>();
    page.onResponse(
        response -> {
          if (response.url().endsWith("/api/v1/ballots")) {
            answers.add(response.status());
          }
        });
    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    assertCast(1);
    tablet.delivered();
    page.waitForCondition(() -> answers.size() == 2);
    assertThat(answers).containsExactly(401, 201);
  }

  @Test
  void a_tablet_without_tokens_says_so_and_goes_on_by_itself() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.route("**/api/v1/tokens", Route::abort);
    List<Request> failed = new ArrayList<>();
    page.onRequestFailed(failed::add);
    Tablet tablet = Tablet.withClock(page, home);
    page.navigate(home.resolve("/kiosk#" + secret).toString());
    tablet.assertShows("away");
    Axe.assertAccessible(page);
    page.unroute("**/api/v1/tokens");
    // It tries again at the end of a minute, which begins with the refusal.
    page.waitForCondition(() -> !failed.isEmpty());
    page.clock().fastForward(61_000);
    tablet.assertShows("start");
  }

  @Test
  void tokens_are_fetched_long_after_a_customer() {
    Tablet tablet = pairedWithClock();
    Page page = tablet.page();
    tablet.installed();
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    tablet.assertShows("send");
    tablet.leaveAlone(100);
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    page.clock().runFor(4_000);
    page.waitForCondition(() -> !asked.isEmpty());
    assertCast(1);
    page.waitForCondition(() -> asked.size() == 4);
    assertThat(asked)
        .allMatch(
            url ->
                url.matches(
                    ".*/api/v1/(ballots(/key)?|touchpoints/.*/box.channel=KIOSK)"
                        + "|.*/augenhoehe-teller"))
        .doesNotHaveDuplicates();
    page.waitForRequest("**/api/v1/tokens", () -> page.clock().fastForward(180_000));
  }
}
