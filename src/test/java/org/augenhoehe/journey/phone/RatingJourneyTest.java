package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Browser;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer rates on their own device. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RatingJourneyTest extends Journey {

  private static final int QUESTIONS = 12;

  @Inject DataSource database;

  private String code;
  private String touchpoint;
  private long before;

  @BeforeEach
  void invite() {
    touchpoint = "Leistung " + UUID.randomUUID();
    code = Api.codes(Api.newTouchpoint(Api.newOffice(), touchpoint), 1).get(0);
    before = WaitingBallots.count(database);
  }

  private long cast() {
    return WaitingBallots.count(database) - before;
  }

  private String form() {
    return home.resolve("/r").toString();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator answer(Page page, String name) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
  }

  private static void assertAsked(Page page, int question) {
    assertThat(page.getByText("Frage %d von 12".formatted(question))).isVisible();
    assertThat(page.locator(".screen:visible")).hasCount(1);
  }

  private static void answerAll(Page page) {
    for (int question = 1; question <= QUESTIONS; question++) {
      assertAsked(page, question);
      answer(page, question % 4 == 0 ? "Frage auslassen" : "eher ja").click();
    }
    assertThat(button(page, "Antworten abgeben")).isVisible();
  }

  @Test
  @OnBothDatabases
  void from_the_slip_to_the_thank_you_with_one_touch_a_question() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-valid")).containsText(touchpoint);
    assertThat(page).hasURL(form() + "#");
    link(page, "Anfangen").click();
    answerAll(page);
    button(page, "Antworten abgeben").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(cast()).isEqualTo(1);
    assertThat(page.context().cookies()).isEmpty();
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    assertThat(asked).noneMatch(url -> url.contains(code) || url.matches(".*=(?!PHONE$|de$).*"));
  }

  @Test
  void back_goes_one_question_back_and_keeps_the_answer() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(form() + "#" + code);
    link(page, "Anfangen").click();
    answer(page, "eher nein").click();
    assertAsked(page, 2);
    Steps.previousQuestion(page);
    assertAsked(page, 1);
    assertThat(answer(page, "eher nein")).isChecked();
    answer(page, "eher nein").click();
    assertAsked(page, 2);
    link(page, "Zurück").click();
    assertAsked(page, 1);
    page.goBack();
    assertThat(link(page, "Anfangen")).isVisible();
    page.goForward();
    assertAsked(page, 1);
  }

  @Test
  void a_choice_is_shown_for_a_moment_and_may_be_changed_in_it() {
    Page page = browser.visitInTime(Visitor.ON_A_PHONE).newPage();
    page.navigate(form() + "#" + code);
    link(page, "Anfangen").click();
    assertAsked(page, 1);
    assertThat(Browser.moment(page, "#q1 input", "#q2.current")).isGreaterThan(150);
    page.waitForTimeout(300);
    assertAsked(page, 2);
    link(page, "Zurück").click();
    assertThat(page.locator("#q1 input").nth(1)).isChecked();
  }

  @Test
  void arrow_keys_choose_and_enter_goes_on() {
    Page page = browser.visit(Visitor.AT_A_DESK);
    page.navigate(form());
    page.locator("#code").fill(code.toLowerCase().replace("-", ""));
    page.locator("#code").press("Enter");
    assertAsked(page, 1);
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.waitForTimeout(600);
    assertAsked(page, 1);
    assertThat(answer(page, "teils, teils")).isChecked();
    page.keyboard().press("Enter");
    assertAsked(page, 2);
  }

  @Test
  @OnBothDatabases
  void without_script_by_keyboard_alone() {
    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    page.navigate(form());
    tabTo(page, page.locator("#code"));
    page.keyboard().type(code.replace("-", " "));
    // Enter in the field must not send an unanswered form.
    page.keyboard().press("Enter");
    tabTo(page, link(page, "Anfangen"));
    page.keyboard().press("Enter");
    for (int question = 1; question <= QUESTIONS; question++) {
      assertAsked(page, question);
      tabTo(page, answer(page, "nein, gar nicht"));
      page.keyboard().press("ArrowDown");
      tabTo(page, link(page, "Weiter"));
      page.keyboard().press("Enter");
    }
    tabTo(page, button(page, "Antworten abgeben"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(cast()).isEqualTo(1);
  }

  private static void tabTo(Page page, Locator target) {
    for (int i = 0; i < 20; i++) {
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + target);
  }

  @Test
  void without_script_a_mistyped_code_costs_no_answer() {
    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    page.navigate(form());
    page.locator("#code").fill("7K3M");
    link(page, "Anfangen").click();
    for (int question = 1; question <= QUESTIONS; question++) {
      answer(page, "ja, voll und ganz").click();
      link(page, "Weiter").click();
    }
    button(page, "Antworten abgeben").click();
    assertThat(page.locator("#faults")).containsText("Dieser Code passt nicht");
    page.locator("#code").fill(code);
    button(page, "Noch einmal abgeben").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(cast()).isEqualTo(1);
  }

  @Test
  void double_click_reload_and_back_never_make_a_second_ballot() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(form() + "#" + code);
    link(page, "Anfangen").click();
    answerAll(page);
    button(page, "Antworten abgeben").dblclick();
    assertThat(page.locator("#thanks")).isVisible();
    page.reload();
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Vielen Dank.");
    page.goBack();
    assertThat(page.locator("#code")).hasValue("");
    assertThat(page.locator(":checked")).hasCount(0);
    page.navigate("about:blank");
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-exchanged")).isVisible();
    assertThat(link(page, "Anfangen")).isHidden();
    assertThat(cast()).isEqualTo(1);
  }

  @Test
  void without_script_a_double_click_is_one_ballot_and_a_friendly_page() {
    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    page.navigate(form());
    page.locator("#code").fill(code);
    link(page, "Anfangen").click();
    answer(page, "ja, voll und ganz").click();
    for (int question = 1; question <= QUESTIONS; question++) {
      link(page, "Weiter").click();
    }
    button(page, "Antworten abgeben").dblclick();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(cast()).isEqualTo(1);
  }

  @Test
  void the_second_half_of_a_double_click_answers_nothing() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(form() + "#" + code);
    link(page, "Anfangen").click();
    answer(page, "eher ja").dblclick(new Locator.DblclickOptions().setDelay(150));
    assertAsked(page, 2);
    assertThat(page.locator(".screen.current :checked")).hasCount(0);
  }

  @Test
  void an_empty_form_is_not_sent() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(form() + "#" + code);
    link(page, "Anfangen").click();
    for (int question = 1; question <= QUESTIONS; question++) {
      assertAsked(page, question);
      link(page, "Weiter").click();
    }
    button(page, "Antworten abgeben").click();
    assertThat(page.locator("#no-answer")).isVisible();
    assertThat(cast()).isZero();
  }

  @Test
  void the_form_can_be_sent_where_the_browser_tells_nothing_of_its_site() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate("http://%s:%d/r#%s".formatted(Browser.PLAIN_HOST, home.getPort(), code));
    link(page, "Anfangen").click();
    answerAll(page);
    button(page, "Antworten abgeben").click();
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(cast()).isEqualTo(1);
  }

  @Test
  void a_form_that_comes_back_is_for_all() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate("http://%s:%d/r#%s".formatted(Browser.PLAIN_HOST, home.getPort(), code));
    link(page, "Anfangen").click();
    answerAll(page);
    page.locator("#code").evaluate("field => field.value = '7K3M'");
    button(page, "Antworten abgeben").click();
    assertThat(page.locator("#faults")).isFocused();
    Axe.assertAccessible(page);
  }

  @Test
  void nobody_is_left_out() {
    for (Visitor visitor :
        List.of(Visitor.ON_A_PHONE, Visitor.ON_A_PHONE.in("en-GB").inThe(ColorScheme.DARK))) {
      code = Api.codes(Api.newTouchpoint(Api.newOffice()), 1).get(0);
      Page page = browser.visit(visitor);
      for (String path : List.of("/", "/r", "/r/thanks", "/r/again", "/nowhere")) {
        page.navigate(home.resolve(path).toString());
        Axe.assertAccessible(page);
      }
      page.navigate("about:blank");
      page.navigate(form() + "#000000000000");
      assertThat(page.locator("#code-unknown")).isVisible();
      Axe.assertAccessible(page);
      page.locator("#code").fill(code);
      assertThat(page.locator("#code-valid")).isVisible();
      Axe.assertAccessible(page);
      page.locator("#start .steps a").click();
      assertThat(page.locator("#q1")).isVisible();
      page.locator("#q1 input").nth(1).check();
      assertThat(page.locator("#q2")).isVisible();
      Axe.assertAccessible(page);
      page.goBack();
      Axe.assertAccessible(page);
      for (int question = 1; question <= QUESTIONS; question++) {
        page.locator("#q%d .steps a".formatted(question)).last().click();
      }
      Axe.assertAccessible(page);
      page.locator("#code").evaluate("field => field.value = '7K3M'");
      page.locator("#send button").click();
      assertThat(page.locator("#code-malformed")).isVisible();
      assertThat(page.locator("#code")).isFocused();
      Axe.assertAccessible(page);
      page.locator("#code").fill(code);
      page.locator("#start .steps a").click();
      // Nothing is asked twice: what was answered before is sent at once.
      assertThat(page.locator("#thanks")).isVisible();
    }
  }

  @Test
  void twice_the_text_fits_the_smallest_screen() {
    Page page = browser.visit(new Visitor(320, 640, "de-DE", ColorScheme.LIGHT, true));
    for (String path : List.of("/", "/r/thanks", "/r/again", "/nowhere", "/r")) {
      page.navigate(home.resolve(path).toString());
      page.evaluate("document.documentElement.style.fontSize = '225%'");
      assertFits(page);
    }
    page.locator("#code").fill(code);
    link(page, "Anfangen").click();
    for (int question = 1; question <= QUESTIONS; question++) {
      assertAsked(page, question);
      assertFits(page);
      link(page, "Weiter").click();
    }
    assertFits(page);
  }

  private static void assertFits(Page page) {
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(page.url() + " " + page.locator("h1:visible, h2:visible").first().textContent())
        .isLessThanOrEqualTo(320);
  }

  @Test
  void an_old_browser_shows_one_long_form_or_the_script_pages_it() {
    for (boolean script : List.of(true, false)) {
      Page page = browser.visit(script ? Visitor.ON_A_PHONE : Visitor.ON_A_PHONE.withoutScript());
      page.route("**/assets/form.*.css", route -> route.fulfill(withoutHas(route.fetch())));
      page.navigate(form());
      assertThat(page.locator(".screen:visible")).hasCount(script ? 1 : QUESTIONS + 2);
    }
  }

  /** The style sheet as a browser without {@code :has()} reads it. */
  private static Route.FulfillOptions withoutHas(APIResponse style) {
    return new Route.FulfillOptions()
        .setContentType("text/css")
        .setBody(style.text().replace("selector(:has(a))", "selector(:unheardof(a))"));
  }
}
