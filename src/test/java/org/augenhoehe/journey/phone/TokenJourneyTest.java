package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's phone exchanges the code for a token, and casts with that. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class TokenJourneyTest extends PhoneJourney {
  @Test
  void nothing_of_the_code_goes_with_the_ballot() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.context().addCookies(List.of(new Cookie("known", "yes").setUrl(home.toString())));
    List<Request> asked = new ArrayList<>();
    page.onRequest(asked::add);
    page.navigate(form() + "#" + code);
    assertThat(page).hasURL(started());
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
            "POST /api/v1/ballots");
    assertThat(calls).containsOnlyOnce("GET /r", "GET /r/late");
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
    fetchToken(page, () -> page.navigate(form() + "#" + code));
    String print = page.locator("#start .print code").textContent();
    assertThat(print).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
    Page explanation = page.waitForPopup(() -> page.locator("#start .why a").click());
    assertThat(explanation.getByRole(AriaRole.HEADING).first()).hasText("Warum ist das anonym?");
    String fingerprint = URI.create(explanation.url()).getFragment();
    assertThat(fingerprint).hasSize(64).startsWith(print.replace(" ", ""));
    assertThat(RestAssured.get("/.well-known/private-token-issuer-directory").asString())
        .contains(touchpoint.toString(), fingerprint);
    assertThat(storage(explanation)).isEqualTo("[]");
  }

  /** As set in full size, and with the longest names and the longest validity allowed. */
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
    Axe.assertAccessible(explanation);
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
    Axe.assertAccessible(page);
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_language_can_be_changed_before_and_after_the_exchange(boolean exchanged) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    if (exchanged) {
      fetchToken(page);
    } else {
      page.navigate(form() + "#" + code);
    }
    page.locator(".picker summary").click();
    page.getByText("English").click();
    assertThat(page).hasURL(form() + "?lang=en");
    assertThat(page.locator("#code-valid")).containsText(name);
    answerAll(page);
    assertThat(page.getByText("The same for everyone here:").last()).isVisible();
    handIn(page);
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you.");
  }

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
      Axe.assertAccessible(page);
      screenshot(page, "form-" + kind);
      answerAll(page);
      Axe.assertAccessible(page);
      screenshot(page, "send-" + kind);
      for (String path : List.of("/", "/anonym", "/r/thanks", "/r/again")) {
        page.navigate(home.resolve(path).toString());
        Axe.assertAccessible(page);
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
      assertThat(page.evaluate(SCROLLS)).as(page.url()).isEqualTo("");
    }
  }

  /** What has to be scrolled sideways, a listing for experts among them. */
  private static final String SCROLLS =
      """
      Array.from(document.querySelectorAll("main *"))
        .filter((e) => e.scrollWidth > e.clientWidth + 1)
        .filter((e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX))
        .map((e) => e.tagName).join()
      """;
}
