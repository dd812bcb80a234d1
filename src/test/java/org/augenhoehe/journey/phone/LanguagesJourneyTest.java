package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form on a phone, in the language of the customer. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class LanguagesJourneyTest extends Journey {

  private static final String TWICE =
      """
      () => Array.from(document.querySelectorAll("[id]"), (element) => element.id)
        .filter((id, at, all) => all.indexOf(id) !== at)
      """;

  /** The widths of the first screen, of the open picker on it, and of all screens after it. */
  private static final String WIDTHS =
      """
      const width = () => document.documentElement.scrollWidth;
      const picker = document.querySelector(".picker");
      picker.open = true;
      const widths = { picker: width() };
      picker.open = false;
      for (; current().id !== "send"; await on()) widths[current().id] = width();
      widths.send = width();
      while (current().id !== "start") await back();
      return widths;
      """;

  /** Shows every hidden text of the screen, and returns its language and heading. */
  private static final String SHOW_ALL =
      """
      () => {
        document.querySelectorAll(".screen.current [hidden]").forEach((e) => { e.hidden = false; });
        const heading = Array.from(document.querySelectorAll("h1, h2")).find((e) => e.offsetParent);
        return document.documentElement.lang + ": " + heading.textContent;
      }
      """;

  private static final int QUESTIONS = 12;

  private static final int WHOLE_SURVEY = 40 * 1024;

  private static final int SMALLEST_TARGET = 48;

  private UUID office;
  private String code;

  @BeforeEach
  void invite() {
    office = FirstVisitTest.colourful();
    code = Api.codes(Api.newTouchpoint(office, "Leistung (SGB II)"), 1).get(0);
  }

  private static Stream<String> languages() {
    return Languages.CUSTOMERS.stream().map(Locale::toLanguageTag);
  }

  private Page scan(Visitor visitor) {
    Page page = browser.visit(visitor);
    page.navigate(home.resolve("/r") + "#" + code);
    assertThat(page.locator("#code-valid")).isVisible();
    return page;
  }

  private static Locator screen(Page page, int question) {
    return page.locator("#q" + question);
  }

  private static void begin(Page page) {
    page.locator("#start .steps a").click();
    assertThat(screen(page, 1)).isVisible();
  }

  private static void screenshot(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/" + file + ".png")));
  }

  /** All that is true of every language, in one visit from the first screen to the thanks. */
  @ParameterizedTest
  @MethodSource("languages")
  void the_form_speaks_it_to_all_on_any_screen_and_is_light(String language) {
    Page page = browser.visit(Visitor.ON_A_PHONE.in(language));
    Wire wire = Wire.to(page);
    page.navigate(home.resolve("/r") + "#" + code);
    assertThat(page.locator("#code-valid")).isVisible();
    screenshot(page, "language-" + language + "-start");
    assertTwiceTheTextFitsTheSmallestScreen(page);
    page.locator(".picker summary").click();
    assertForAll(page, language);
    page.locator(".picker summary").click();
    begin(page);
    screenshot(page, "language-" + language + "-question");
    for (int question = 1; question <= QUESTIONS; question++) {
      assertThat(screen(page, question)).isVisible();
      assertForAll(page, language);
      screen(page, question).locator("input").nth(3).click();
    }
    assertThat(page.locator("#send")).isVisible();
    screenshot(page, "language-" + language + "-send");
    assertForAll(page, language);
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
    screenshot(page, "language-" + language + "-thanks");
    System.out.printf("%s: whole survey %d%n", language, wire.all());
    assertThat(wire.all()).as(wire.toString()).isPositive().isLessThanOrEqualTo(WHOLE_SURVEY);
    page.locator("#code").evaluate("field => { field.value = '7K3M'; field.form.submit(); }");
    assertThat(page.locator("#faults")).isVisible();
    assertForAll(page, language);
    for (String path : List.of("/r/thanks", "/r/again")) {
      page.navigate(home.resolve(path).toString());
      assertForAll(page, language);
    }
  }

  private static void assertForAll(Page page, String language) {
    String shown = (String) page.evaluate(SHOW_ALL);
    assertThat(shown).startsWith(language + ": ");
    Axe.assertAccessible(page, language, shown);
  }

  /** Nothing sticks out to either side: in Arabic what is too wide sticks out to the left. */
  @SuppressWarnings("unchecked")
  private static void assertTwiceTheTextFitsTheSmallestScreen(Page page) {
    page.setViewportSize(320, 640);
    page.evaluate("document.documentElement.style.fontSize = '225%'");
    Map<String, Integer> widths = (Map<String, Integer>) Steps.walk(page, WIDTHS);
    assertThat(widths).hasSize(QUESTIONS + 3).containsKeys("start", "picker", "q1", "send");
    assertThat(widths).allSatisfy((screen, width) -> assertThat(width).isLessThanOrEqualTo(320));
    page.evaluate("document.documentElement.style.fontSize = ''");
    page.setViewportSize(Visitor.ON_A_PHONE.width(), Visitor.ON_A_PHONE.height());
  }

  /** So what {@link FirstVisit} weighs without a browser is what a phone has to carry. */
  @Test
  void a_browser_weighs_the_first_visit_as_we_do() {
    Page page = browser.visit(Visitor.ON_A_PHONE.in("uk"));
    Wire wire = Wire.to(page);
    page.navigate(home.resolve("/r") + "#" + code);
    assertThat(page.locator("#code-valid")).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    FirstVisit visit = FirstVisit.weigh(home, "gzip, deflate, br", "uk", code);
    assertThat(wire.all()).as(wire + "\n" + visit).isCloseTo(visit.sum(), within(32));
  }

  @Test
  void forced_colours_tell_what_leads_on_from_what_leads_back() {
    Page page = scan(Visitor.ON_A_PHONE);
    begin(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    Locator steps = screen(page, 1).locator(".steps a");
    String colours = "e => getComputedStyle(e).backgroundColor";
    assertThat(steps.first().evaluate(colours)).isNotEqualTo(steps.last().evaluate(colours));
    screenshot(page, "forced-colours-question");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void targets_are_as_large_as_a_fingertip(String language) {
    Page page = scan(Visitor.ON_A_PHONE.in(language));
    assertLarge(page);
    page.locator(".picker summary").click();
    assertLarge(page);
    page.locator(".picker summary").click();
    begin(page);
    assertLarge(page);
  }

  private static void assertLarge(Page page) {
    for (Locator target :
        page.locator("a:visible, button:visible, summary:visible, input:visible").all()) {
      BoundingBox box = target.boundingBox();
      // The skip link to the content is shown to keyboard users only.
      if (!"skip".equals(target.getAttribute("class"))) {
        assertThat(box.height)
            .as(target.textContent())
            .isGreaterThanOrEqualTo(SMALLEST_TARGET - 0.5);
        assertThat(box.width)
            .as(target.textContent())
            .isGreaterThanOrEqualTo(SMALLEST_TARGET - 0.5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa"})
  void the_scale_begins_where_reading_begins(String language) {
    Page page = scan(new Visitor(1024, 700, language, ColorScheme.LIGHT, true));
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("#code").evaluate("field => getComputedStyle(field).direction"))
        .isEqualTo("ltr");
    screenshot(page, "wide-" + language + "-start");
    begin(page);
    screenshot(page, "wide-" + language + "-question");
    Locator answers = screen(page, 1).locator(".scale .answer");
    assertThat(answers.first().boundingBox().x).isGreaterThan(answers.last().boundingBox().x);
    Locator steps = screen(page, 1).locator(".steps a");
    assertThat(steps.first().boundingBox().x).isGreaterThan(steps.last().boundingBox().x);
  }

  @Test
  void one_touch_on_its_name_chooses_a_language_that_the_office_offers() {
    Api.admin()
        .body(Map.of("languages", List.of("uk", "ar")))
        .put("/api/v1/offices/{id}/languages", office)
        .then()
        .statusCode(200);
    Page page = scan(Visitor.ON_A_PHONE);
    page.locator(".picker summary").click();
    assertThat(page.locator(".picker li:visible"))
        .hasText(new String[] {"Deutsch", "Українська", "العربية"});
    screenshot(page, "picker-three");
    page.locator(".picker").getByText("العربية").click();
    assertThat(page).hasURL(Pattern.compile("/r\\?lang=ar$"));
    assertThat(page.locator("#code-valid")).containsText("Leistung");
    begin(page);
    assertThat(page.locator(".picker")).isVisible();
    assertThat(page.context().cookies()).isEmpty();
  }

  @Test
  void in_the_middle_of_it_another_language_changes_words_alone() {
    Page page = scan(Visitor.ON_A_PHONE);
    begin(page);
    screen(page, 1).locator("input").nth(3).click();
    screen(page, 2).locator("input").nth(1).click();
    assertThat(screen(page, 3)).isVisible();
    Object entries = page.evaluate("history.length");
    page.locator(".picker summary").click();
    page.locator(".picker").getByText("العربية").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page).hasURL(Pattern.compile("/r\\?lang=ar$"));
    assertThat(screen(page, 3)).isVisible();
    assertThat(screen(page, 1).locator("input").nth(3)).isChecked();
    assertThat(screen(page, 2).locator("input").nth(1)).isChecked();
    assertThat(page.locator(":checked")).hasCount(2);
    assertThat(page.locator("#where")).containsText("Leistung");
    assertThat(page.evaluate("history.length")).isEqualTo(entries);
    screenshot(page, "language-changed");
    for (int question = 3; question <= QUESTIONS; question++) {
      screen(page, question).locator("input").nth(2).click();
    }
    page.locator("#send button").click();
    assertThat(page.locator("#thanks")).isVisible();
  }

  @Test
  void a_language_that_does_not_come_is_told_and_one_that_came_stays() {
    Page page = scan(Visitor.ON_A_PHONE);
    begin(page);
    screen(page, 1).locator("input").nth(3).click();
    assertThat(screen(page, 2)).isVisible();
    page.route("**/r?lang=ar", Route::abort);
    page.locator(".picker summary").click();
    page.locator(".picker").getByText("العربية").click();
    assertThat(page.locator("#language-failed")).containsText("Ihre Antworten sind noch da");
    assertThat(page.locator("#language-failed")).isInViewport();
    assertThat(page.locator(".picker li:visible")).hasCount(0);
    assertThat(screen(page, 1).locator("input").nth(3)).isChecked();
    screenshot(page, "language-failed");
    page.unroute("**/r?lang=ar");
    page.locator(".picker summary").click();
    page.locator(".picker").getByText("العربية").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("#language-failed")).isHidden();
    Steps.previousQuestion(page);
    assertThat(screen(page, 1)).isVisible();
    page.goBack();
    assertThat(page.locator("#start")).isVisible();
    page.reload();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
  }

  @Test
  void a_language_that_is_chosen_while_words_load_is_the_only_one() {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    List<Route> held = new ArrayList<>();
    page.route("**/r/late?lang=de", held::add);
    page.navigate(home.resolve("/r").toString());
    page.locator(".picker summary").click();
    page.locator(".picker").getByText("Français").click();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    page.waitForResponse("**/r/late?lang=de", () -> held.get(0).resume());
    page.locator("#code").fill("ABCD");
    page.locator("#start .steps a").click();
    assertThat(page.locator("#code-malformed")).isVisible();
    assertThat(page.evaluate(TWICE)).isEqualTo(List.of());
  }

  @Test
  void without_script_all_languages_can_be_chosen() {
    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    page.navigate(home.resolve("/r").toString());
    page.locator(".picker summary").click();
    screenshot(page, "picker-all");
    assertThat(page.locator(".picker li:visible")).hasCount(Languages.CUSTOMERS.size());
    page.locator(".picker").getByText("فارسی").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    page.locator("#start .steps a").click();
    assertThat(page.locator(".picker")).isHidden();
  }

  @Test
  void what_is_for_experts_stands_in_english_in_a_page_of_another_language() {
    Page page = browser.visit(Visitor.ON_A_PHONE.in("ar"));
    page.navigate(home.resolve("/anonym").toString());
    assertThat(page.locator("#experts")).hasAttribute("lang", "en");
    assertThat(page.locator("#experts")).hasAttribute("dir", "ltr");
    assertThat(page.locator("#experts h2")).hasText("For experts");
    Axe.assertAccessible(page);
    screenshot(page, "anonym-ar");
    page.navigate(home.toString());
    Axe.assertAccessible(page);
    screenshot(page, "welcome-ar");
  }
}
