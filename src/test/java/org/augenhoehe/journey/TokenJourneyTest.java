package org.augenhoehe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's phone exchanges the code for a token, and casts with that. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TokenJourneyTest extends Journey {

  private static final int QUESTIONS = 12;
  private static final String TOKENS = "**/api/v1/tokens";
  private static final String BALLOTS = "**/api/v1/ballots";

  @Inject DataSource database;

  private UUID touchpoint;
  private String name;
  private String code;
  private long before;

  @BeforeEach
  void invite() {
    name = "Leistung " + UUID.randomUUID();
    touchpoint = Api.newTouchpoint(Api.newOffice(), name);
    code = Api.codes(touchpoint, 1).get(0);
    before = WaitingBallots.count(database);
  }

  private void assertCast(int ballots) {
    assertThat(WaitingBallots.count(database) - before).isEqualTo(ballots);
  }

  private String form() {
    return home.resolve("/r").toString();
  }

  private Page scan(Visitor visitor) {
    Page page = browser.visit(visitor);
    page.navigate(form() + "#" + code);
    return page;
  }

  private static void fetchToken(Page page, Runnable action) {
    page.waitForResponse(TOKENS, action);
    assertThat(page.locator("#start .print")).isVisible();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void answerAll(Page page) {
    page.locator("#start .steps a").click();
    for (int question = 1; question <= QUESTIONS; question++) {
      Locator screen = page.locator("#q" + question);
      assertThat(screen).isVisible();
      screen.locator("input").nth(3).click();
    }
    assertThat(page.locator("#send")).isVisible();
  }

  private void handIn(Page page) {
    page.locator("#send button").click();
    assertThanked(page);
  }

  private void assertThanked(Page page) {
    assertThat(page).hasURL(Pattern.compile(home.resolve("/r/thanks") + "(\\?lang=en)?"));
    assertThat(storage(page)).isEqualTo("[]");
    assertCast(1);
  }

  /** Now: its words stand in the page from the beginning, hidden. */
  private static void assertTells(Locator note, String words) {
    assertThat(note).isVisible();
    assertThat(note).containsText(words);
  }

  private static Object storage(Page page) {
    return page.evaluate(
        "JSON.stringify([...Object.values(sessionStorage), ...Object.values(localStorage)])");
  }

  private boolean isCodeIn(String text) {
    String bare = code.replace("-", "");
    return text != null && (text.contains(code) || text.contains(bare));
  }

  private static void screenshot(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/" + file + ".png")));
  }

  // ---- what travels -------------------------------------------------------------------------

  @Test
  void nothing_of_the_code_goes_with_the_ballot() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.context().addCookies(List.of(new Cookie("known", "yes").setUrl(home.toString())));
    List<Request> asked = new ArrayList<>();
    page.onRequest(asked::add);
    page.navigate(form() + "#" + code);
    assertThat(page).hasURL(form());
    answerAll(page);
    page.waitForRequest(BALLOTS, () -> handIn(page));

    List<String> calls =
        asked.stream().map(r -> r.method() + " " + URI.create(r.url()).getPath()).toList();
    assertThat(calls)
        .containsSubsequence(
            "GET /r",
            "GET /api/v1/invitation",
            "GET /api/v1/touchpoints/" + touchpoint + "/challenge",
            "GET /.well-known/private-token-issuer-directory",
            "POST /api/v1/tokens",
            "POST /api/v1/ballots",
            "GET /r/thanks");
    assertThat(calls).filteredOn(call -> call.contains("/api/")).doesNotHaveDuplicates();
    List<String> carriers =
        asked.stream()
            .filter(
                r ->
                    isCodeIn(r.url())
                        || isCodeIn(r.allHeaders().toString())
                        || isCodeIn(r.postData()))
            .map(r -> URI.create(r.url()).getPath())
            .toList();
    assertThat(carriers).containsExactly("/api/v1/invitation", "/api/v1/tokens");
    for (Request request : asked) {
      if (request.url().contains("/api/") || request.url().contains("/.well-known/")) {
        assertThat(request.allHeaders())
            .as(request.url())
            .doesNotContainKeys("cookie", "referer", "if-none-match");
      }
    }
    Request ballot = asked.get(calls.indexOf("POST /api/v1/ballots"));
    assertThat(ballot.headerValue("authorization")).startsWith("PrivateToken token=");
    assertThat(ballot.response().status()).isEqualTo(201);
  }

  @Test
  void after_the_thank_you_nothing_is_left() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    handIn(page);
    for (int steps = 0; steps <= QUESTIONS; steps++) {
      page.goBack();
      assertThat(isCodeIn(page.url())).isFalse();
      if (page.url().startsWith(form())) {
        assertThat(isCodeIn((String) page.evaluate("JSON.stringify(history.state)"))).isFalse();
        assertThat(page.locator("#code")).hasValue("");
        assertThat(page.locator(":checked")).hasCount(0);
        assertThat(storage(page)).isEqualTo("[]");
      }
    }
    assertCast(1);
  }

  @Test
  void a_typed_code_goes_the_same_way() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(form());
    fetchToken(page, () -> page.locator("#code").fill(code.toLowerCase().replace("-", " ")));
    assertThat(isCodeIn(storage(page).toString())).as("exchanged, so forgotten").isFalse();
    answerAll(page);
    Request ballot = page.waitForRequest(BALLOTS, () -> handIn(page));
    assertThat(ballot.headerValue("authorization")).startsWith("PrivateToken");
  }

  @Test
  void the_fingerprint_beside_the_form_is_the_one_in_the_directory() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    String[] directory = new String[1];
    page.onResponse(
        response -> {
          if (response.url().contains("/.well-known/")) {
            directory[0] = response.text();
          }
        });
    fetchToken(page, () -> page.navigate(form() + "#" + code));
    String print = page.locator("#start .print code").textContent();
    assertThat(print).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
    Page explanation = page.waitForPopup(() -> page.locator("#start .why a").click());
    assertThat(explanation.getByRole(AriaRole.HEADING).first()).hasText("Warum ist das anonym?");
    String fingerprint = URI.create(explanation.url()).getFragment();
    assertThat(fingerprint).hasSize(64).startsWith(print.replace(" ", ""));
    assertThat(directory[0]).contains(touchpoint.toString(), fingerprint);
    assertThat(storage(explanation)).isEqualTo("[]");
  }

  /** As set in full size, and with the longest names and the longest validity there are. */
  @ParameterizedTest
  @CsvSource({"34,180", "34,365", "120,365"})
  void slip_phone_and_public_list_show_the_same_fingerprint(int length, int days) {
    String cut = (UUID.randomUUID() + " Leistungsgewährung".repeat(7)).substring(2, length + 2);
    touchpoint = Api.newTouchpoint(Api.newOffice(cut.strip()), cut.strip());
    Page administrator = printSlips(days);
    Locator slip = administrator.locator(".slip").first();
    code = slip.locator(".code").textContent().strip();
    String printed = slip.locator(".prints code").first().textContent();

    Page page = browser.visit(Visitor.ON_A_PHONE);
    fetchToken(page);
    assertThat(page.locator("#start .print code")).hasText(printed);
    Page explanation = page.waitForPopup(() -> page.locator("#start .why a").click());
    Locator listed = explanation.locator("tr:target");
    assertThat(listed).isVisible();
    assertThat(listed.locator("code")).containsText(printed);
    Browser.assertAccessible(explanation);
    listed.screenshot(
        new Locator.ScreenshotOptions().setPath(Path.of("target/screens/listed.png")));
  }

  private Page printSlips(int days) {
    Page page = browser.visit(Visitor.AT_A_DESK);
    signIn(page, "/admin");
    page.navigate(home.resolve("/admin").toString());
    Locator order = page.locator("form[action*='" + touchpoint + "/slips']");
    order.locator("[name=count]").fill("8");
    order.locator("[name=days]").fill(String.valueOf(days));
    order.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".slip")).hasCount(8);
    page.waitForLoadState();
    Browser.assertAccessible(page);
    screenshot(page, "slips-" + days);
    assertThat(
            page.evaluate(
                """
                () => [...document.querySelectorAll(".slip, .slip .body")]
                  .filter((part) => part.scrollHeight > part.clientHeight)
                  .map((part) => part.className + part.scrollHeight + ">" + part.clientHeight).join()
                """))
        .as("parts of slips that do not fit")
        .isEqualTo("");
    return page;
  }

  // ---- reloads and bad connections ----------------------------------------------------------

  @Test
  void a_reload_before_the_token_costs_no_vote() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Request> failed = new ArrayList<>();
    page.onRequestFailed(failed::add);
    page.route(TOKENS, Route::abort, new Page.RouteOptions().setTimes(1));
    page.navigate(form() + "#" + code);
    page.waitForCondition(() -> !failed.isEmpty());
    assertThat(page.locator("#start .print")).isHidden();
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
    Browser.assertAccessible(page);
    screenshot(page, "phone-after-reload");
    answerAll(page);
    handIn(page);
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
    page.onRequestFailed(failed::add);
    loseFirstReply(page, TOKENS);
    page.navigate(form() + "#" + code);
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

  /** The application gets the request, and the page no answer. */
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
    // It sends again by itself, and stays as it is until that goes on.
    List<Route> held = new ArrayList<>();
    page.route(BALLOTS, held::add);
    loseFirstReply(page, BALLOTS);
    page.locator("#send button").click();
    assertTells(page.locator("#waiting"), "Lassen Sie diese Seite offen");
    Browser.assertAccessible(page);
    screenshot(page, "phone-no-connection");
    assertCast(1);
    page.waitForCondition(() -> !held.isEmpty());
    held.get(0).resume();
    assertThat(held.get(0).request().response().status()).isEqualTo(200);
    assertThanked(page);
  }

  @Test
  void a_busy_server_is_asked_again_with_every_answer_kept() {
    Page page = scan(Visitor.ON_A_PHONE);
    answerAll(page);
    page.route(
        BALLOTS,
        route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
        new Page.RouteOptions().setTimes(1));
    page.locator("#send button").click();
    assertTells(page.locator("#not-sent"), "viel los");
    assertThat(page.locator(":checked")).hasCount(QUESTIONS);
    handIn(page);
  }

  @Test
  void offline_until_the_end_loses_nothing() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.route("**/api/v1/**", Route::abort);
    page.navigate(form() + "#" + code);
    answerAll(page);
    // Or else it tries by itself before the finger does.
    page.clock().install();
    page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 1_000);
    page.locator("#send button").click();
    assertTells(page.locator("#waiting"), "keine Verbindung");
    page.unroute("**/api/v1/**");
    button(page, "Jetzt noch einmal versuchen").click();
    assertThanked(page);
  }

  private static void assertAsksBeforeItCloses(Page page) {
    List<String> asked = new ArrayList<>();
    page.onceDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    page.waitForCondition(() -> !asked.isEmpty());
    assertThat(asked).containsExactly("beforeunload");
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

  // ---- once ---------------------------------------------------------------------------------

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
    assertThat(page).hasURL(form());
    assertThat(page.locator("#code-valid")).containsText(name);
    page.navigate("about:blank");
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-valid")).containsText(name);
    answerAll(page);
    handIn(page);
  }

  @Test
  void a_slip_that_is_used_elsewhere_is_explained() {
    fetchToken(browser.visit(Visitor.ON_A_PHONE));
    Page other = scan(Visitor.ON_A_PHONE);
    assertTells(other.locator("#code-exchanged"), "Nur dort");
    assertThat(other.locator("#start .steps a")).isHidden();
    assertThat(storage(other)).isEqualTo("[]");
    Browser.assertAccessible(other);
    screenshot(other, "phone-exchanged-elsewhere");
    assertCast(0);
  }

  private void fetchToken(Page page) {
    fetchToken(page, () -> page.navigate(form() + "#" + code));
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
    page.waitForResponse(TOKENS, () -> scanHere(page, second));
    assertThat(page.locator("#code-valid")).containsText(elsewhere);
    scanHere(page, code);
    assertThat(page.locator("#code-valid")).containsText(name);
    scanHere(page, second);
    assertThat(page.locator("#code-valid")).containsText(elsewhere);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page).hasURL(Pattern.compile("/r/thanks"));
    assertCast(1);
    // Without a code: the slip that was scanned first still waits.
    page.navigate(form());
    assertThat(page.locator("#code-valid")).containsText(name);
    answerAll(page);
    page.locator("#send button").click();
    assertThat(page).hasURL(Pattern.compile("/r/thanks"));
    assertThat(storage(page)).isEqualTo("[]");
    assertCast(2);
  }

  private static void scanHere(Page page, String code) {
    page.evaluate("code => { location.hash = code }", code);
  }

  // ---- leaving in the middle ----------------------------------------------------------------

  @Test
  void whoever_leaves_with_answers_is_asked_and_the_other_languages_are_put_away() {
    Page page = scan(Visitor.ON_A_PHONE);
    assertThat(page.locator(".picker")).isVisible();
    page.locator("#start .steps a").click();
    page.locator("#q1 input").nth(3).click();
    assertThat(page.locator("#q2")).isVisible();
    page.goBack();
    page.goBack();
    assertThat(page.locator("#start")).isVisible();
    assertThat(page.locator(".picker")).isHidden();
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
    page.locator("#start .steps a").click();
    assertThanked(page);
    assertCast(1);
  }

  // ---- languages ----------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_language_can_be_changed_before_and_after_the_exchange(boolean exchanged) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Request> failed = new ArrayList<>();
    if (exchanged) {
      fetchToken(page);
    } else {
      page.route(TOKENS, Route::abort, new Page.RouteOptions().setTimes(1));
      page.onRequestFailed(failed::add);
      page.navigate(form() + "#" + code);
      page.waitForCondition(() -> !failed.isEmpty());
    }
    page.locator(".picker summary").click();
    page.getByText("English").click();
    assertThat(page).hasURL(form() + "?lang=en");
    assertThat(page.locator("#code-valid")).containsText(name);
    assertThat(page.getByText("Fingerprint:").first()).isVisible();
    answerAll(page);
    handIn(page);
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you.");
  }

  // ---- ways without tokens ------------------------------------------------------------------

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
    answerAll(page);
    assertThat(page.locator("#send [data-way=plain]")).isVisible();
    assertThat(page.locator("[data-way=distrusted]:visible")).hasCount(0);
    assertThat(storage(page)).isEqualTo("[]");
    handIn(page);
    assertThat(asked).noneMatch(url -> url.contains("token") || url.contains("ballots"));
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
    assertThat(page.locator("#start [data-way=distrusted]")).isVisible();
    Browser.assertAccessible(page);
    screenshot(page, "phone-distrusted");
    answerAll(page);
    assertThat(page.locator("#send [data-way=distrusted]")).isVisible();
    assertThat(page.locator("[data-way=plain]:visible")).hasCount(0);
    assertThat(issuer.asked()).isEmpty();
    assertCast(0);
    page.locator("#send button").click();
    assertThat(page).hasURL(home.resolve("/r/thanks").toString());
    assertCast(1);
  }

  @Test
  void a_check_that_fails_at_the_last_moment_is_told_before_anything_is_sent() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    FakeIssuer issuer = FakeIssuer.before(page, touchpoint);
    issuer.listed().clear();
    page.route("**/challenge?*", Route::abort);
    page.navigate(form() + "#" + code);
    answerAll(page);
    page.unroute("**/challenge?*");
    FakeIssuer.before(page, touchpoint).listed().clear();
    page.locator("#send button").click();
    assertThat(page.locator("#send [data-way=distrusted]")).isVisible();
    assertThat(page).hasURL(form());
    assertCast(0);
    page.locator("#send button").click();
    assertThat(page).hasURL(home.resolve("/r/thanks").toString());
    assertCast(1);
  }

  // ---- for all ------------------------------------------------------------------------------

  @Test
  void nobody_is_left_out() {
    for (Visitor visitor :
        List.of(
            Visitor.ON_A_PHONE,
            Visitor.AT_A_DESK.in("en-GB"),
            Visitor.ON_A_PHONE.in("en-GB").inThe(ColorScheme.DARK))) {
      String kind = visitor.width() + "-" + visitor.locale() + "-" + visitor.scheme();
      code = Api.codes(touchpoint, 1).get(0);
      Page page = browser.visit(visitor);
      fetchToken(page);
      Browser.assertAccessible(page);
      screenshot(page, "form-" + kind);
      answerAll(page);
      Browser.assertAccessible(page);
      screenshot(page, "send-" + kind);
      for (String path : List.of("/", "/anonym", "/r/thanks", "/r/again")) {
        page.navigate(home.resolve(path).toString());
        Browser.assertAccessible(page);
        screenshot(page, "page" + path.replace('/', '-') + "-" + kind);
      }
    }
  }

  @Test
  void twice_the_text_fits_the_smallest_screen() {
    Page page = browser.visit(new Visitor(320, 640, "de-DE", ColorScheme.LIGHT, true));
    fetchToken(page);
    for (String path : List.of("", "/anonym")) {
      if (!path.isEmpty()) {
        page.navigate(home.resolve(path).toString());
      }
      page.evaluate("document.documentElement.style.fontSize = '225%'");
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .as(page.url())
          .isLessThanOrEqualTo(320);
    }
  }
}
