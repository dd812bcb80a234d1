package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a tablet looks, and whether a finger finds everything on it. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskScreensTest extends Journey {

  /** Pixels of a ten-inch tablet of 1280 x 800: 1509 along 254 mm. */
  private static final double PER_MM = Math.hypot(1280, 800) / 254;

  private static final double FINGER = 20 * PER_MM;

  /** At 60 cm, by EN 301 549, 5.1.4. */
  private static final double CAPITAL = 7.3 * PER_MM;

  /** At 40 cm, where a finger reaches. */
  private static final double NEAR = 4.9 * PER_MM;

  private static final double NAME = 3.2 * PER_MM;

  private static final Map<String, Double> LETTERS =
      Map.of(
          "h1, h2", CAPITAL,
          ".lead, .answer b, .button:not([data-language]):not(.operator)", NEAR,
          "[data-language]", NAME);

  /**
   * Controls that are narrower or lower than a finger (a radio fills its label); visible texts in
   * which an H is lower than it must be, by the metrics of the font in use; and how far the page
   * exceeds the screen. All in CSS pixels.
   */
  private static final String FAULTS =
      """
      ([finger, letters]) => {
        const all = (selector) => Array.from(document.querySelectorAll(selector));
        const small = all("button, input")
          .map((e) => [e.getBoundingClientRect(), e])
          .filter(([box]) => box.width && (box.width < finger || box.height < finger))
          .map(([box, e]) => e.outerHTML + ` ${box.width} x ${box.height}`);
        const brush = document.createElement("canvas").getContext("2d");
        const height = (e) => {
          const style = getComputedStyle(e);
          brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          return brush.measureText("H").actualBoundingBoxAscent;
        };
        const low = Object.entries(letters).flatMap(([selector, least]) => all(selector)
          .filter((e) => e.getClientRects().length && height(e) < least)
          .map((e) => `${height(e)}: ${e.textContent}`));
        const large = [
          document.scrollingElement.scrollHeight - innerHeight,
          document.scrollingElement.scrollWidth - innerWidth,
        ].filter((beyond) => beyond > 0);
        return [...small, ...low, ...large];
      }
      """;

  private UUID touchpoint;

  @BeforeEach
  void create() {
    touchpoint =
        Api.newTouchpoint(Api.newOffice("Jobcenter Musterstadt " + name()), "Eingangszone");
    Api.castMany(touchpoint, 34, Map.of("respected", 4, "heard", 4, "person", 3));
    Api.open();
    Api.improve(
            touchpoint,
            LocalDate.of(2026, 11, 3),
            "Wir sagen jetzt am Anfang, wie lange das Gespräch dauert.",
            null)
        .then()
        .statusCode(201);
  }

  /** The tops of the answers on the current screen, in CSS pixels. */
  private static final String ROWS =
      """
      () => Array.from(document.querySelectorAll(".current .answer"))
        .filter((answer) => answer.offsetParent)
        .map((answer) => Math.round(answer.getBoundingClientRect().top))
      """;

  /** Goes through all screens and stops at each. */
  private void look(Page page, String language, BiConsumer<Page, String> stop) {
    Tablet tablet = Tablet.withClock(page, home);
    page.navigate(home.resolve("/kiosk").toString());
    tablet.assertShows("pair");
    page.locator("[data-secret]:visible").fill("4N7P");
    page.locator("[data-do=pair]:visible").click();
    stop.accept(page, "pair");
    page.locator("[data-secret]:visible").fill(Api.newKiosk(touchpoint, name()).path("secret"));
    page.locator("[data-do=pair]:visible").click();
    tablet.assertShows("start");
    tablet.stocked();
    page.locator("[data-language=" + language + "]:visible").click();
    assertThat(page.locator("html")).hasAttribute("lang", language);
    stop.accept(page, "start");
    page.locator(".start:visible [data-do=next]").click();
    stop.accept(page, "q1");
    page.locator(".current .declined:visible input").click();
    for (int question = 2; question <= 5; question++) {
      tablet.assertShows("q" + question);
      stop.accept(page, "q" + question);
      page.locator(".current .scale input:visible").nth(question - 2).click();
    }
    tablet.assertShows("send");
    stop.accept(page, "send");
    page.locator(".current [data-do=back]:visible").click();
    tablet.assertShows("q5");
    stop.accept(page, "answered");
    // Freezes the clock, so that neither the warning nor the thanks goes while looked at.
    tablet.leaveAlone(47_000);
    page.locator("[data-do=stay]:visible").waitFor();
    stop.accept(page, "idle");
    page.locator("[data-do=stay]:visible").click();
    page.locator(".current .next:visible").click();
    page.locator("[data-do=send]:visible").click();
    tablet.assertShows("thanks");
    stop.accept(page, "thanks");
    tablet.goOn();
    page.locator(".current [data-do=leave]:visible").click();
    tablet.assertWaitsForTheNext();
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    page.locator("[data-language=" + language + "]:visible").click();
    page.locator(".start:visible [data-do=next]").click();
    for (int question = 1; question <= 5; question++) {
      tablet.assertShows("q" + question);
      page.locator(".current .declined:visible input").click();
    }
    tablet.assertShows("empty");
    stop.accept(page, "empty");
  }

  private static String name() {
    return UUID.randomUUID().toString().substring(0, 4);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/kiosk-" + name + ".png")));
  }

  private static List<Object> faults(Page page, String name) {
    List<?> faults = (List<?>) page.evaluate(FAULTS, List.of(FINGER, LETTERS));
    return faults.isEmpty() ? List.of() : List.of(name + ": " + faults);
  }

  private void assertGood(Page page, String language, String look) {
    look(
        page,
        language,
        (shown, screen) -> {
          String name = screen + "-" + look + "-" + language;
          shoot(shown, name);
          assertThat(faults(shown, name)).isEmpty();
        });
  }

  @Test
  void every_screen_fits_and_is_large_enough_for_fingers_and_eyes() {
    assertGood(browser.visit(Tablet.LANDSCAPE), "de", "light");
    assertGood(browser.visit(Tablet.PORTRAIT), "de", "tall");
  }

  /** Jumps from screen to screen and takes each picture once: eleven languages are many. */
  @Test
  void every_language_fits_and_is_large_enough() {
    List<Object> faults = new ArrayList<>();
    Map<String, Set<Object>> places = new LinkedHashMap<>();
    for (Visitor visitor : List.of(Tablet.LANDSCAPE, Tablet.PORTRAIT)) {
      Page page = browser.visit(visitor);
      String secret = Api.newKiosk(touchpoint, name()).path("secret");
      Tablet.at(page, home).paired(secret).stocked();
      for (Locale locale : Languages.CUSTOMERS) {
        String language = locale.toLanguageTag();
        for (String screen :
            List.of("start", "q1", "q2", "q3", "q4", "q5", "send", "unkept", "thanks")) {
          page.evaluate(
              """
              async ([language, screen]) => {
                const screens = await import("/tablet/screens.js");
                screens.setLanguage(language);
                screens.show(screen);
                screens.showNote(screen === "thanks" ? "now" : undefined);
              }
              """,
              List.of(language, screen));
          String name = screen + "-" + visitor.width() + "-" + language;
          faults.addAll(faults(page, name));
          if (screen.startsWith("q")) {
            places
                .computeIfAbsent(visitor.width() + "-" + language, any -> new LinkedHashSet<>())
                .add(page.evaluate(ROWS));
          }
          if (visitor == Tablet.LANDSCAPE) {
            shoot(page, name);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    // The same answer is at the same place on every question.
    places.values().removeIf(rows -> rows.size() == 1);
    assertThat(places).isEmpty();
  }
}
