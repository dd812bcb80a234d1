package org.augenhoehe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.augenhoehe.Api;
import org.augenhoehe.platform.TestInstallation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a tablet looks, and whether a finger finds everything on it. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskScreensTest {

  /** 20 mm on a ten-inch screen in CSS pixels of such tablets. */
  private static final String TOO_SMALL =
      """
      () => Array.from(document.querySelectorAll("button, input"))
        .map((e) => [e.getBoundingClientRect(), e])
        .filter(([box]) => box.width && (box.width < 96 || box.height < 96))
        .map(([box, e]) => e.outerHTML + ` ${box.width} x ${box.height}`)
      """;

  private static final String TOO_LARGE =
      """
      () => document.scrollingElement.scrollHeight > innerHeight
        || document.scrollingElement.scrollWidth > innerWidth
      """;

  private static Browser browser;

  @TestHTTPResource("/")
  URI home;

  private UUID touchpoint;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void create() {
    touchpoint =
        Api.newTouchpoint(Api.newOffice("Jobcenter Musterstadt " + name()), "Eingangszone");
  }

  @AfterEach
  void forget() {
    browser.forget();
  }

  /** Goes through all screens and stops at each. */
  private void look(Visitor visitor, BiConsumer<Page, String> stop) {
    Page page = browser.visit(visitor);
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
    stop.accept(page, "start");
    page.locator(".start:visible [data-do=next]").click();
    stop.accept(page, "q1");
    page.locator(".current .declined:visible input").click();
    for (int question = 2; question <= 5; question++) {
      tablet.assertShows("q" + question);
      page.locator(".current .scale input:visible").nth(question - 2).click();
    }
    tablet.assertShows("send");
    stop.accept(page, "send");
    page.locator(".current [data-do=back]:visible").click();
    tablet.assertShows("q5");
    stop.accept(page, "q5");
    page.clock().fastForward(47_000);
    page.locator("[data-do=stay]:visible").waitFor();
    stop.accept(page, "idle");
    page.locator("[data-do=stay]:visible").click();
    page.locator(".current .next:visible").click();
    page.locator("[data-do=send]:visible").click();
    tablet.assertShows("thanks");
    stop.accept(page, "thanks");
    page.locator(".current [data-do=leave]:visible").click();
    tablet.assertWaitsForTheNext();
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

  private static List<Visitor> everybody() {
    return List.of(
        Tablet.LANDSCAPE,
        Tablet.PORTRAIT,
        Tablet.LANDSCAPE.inThe(ColorScheme.DARK).in("en-GB"),
        Tablet.PORTRAIT.inThe(ColorScheme.DARK).in("en-GB"));
  }

  @Test
  void every_screen_is_accessible_fits_and_is_large_enough_for_fingers() {
    for (Visitor visitor : everybody()) {
      look(
          visitor,
          (page, screen) -> {
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setPath(
                        Path.of(
                            "target/screens/kiosk-%s-%dx%d-%s.png"
                                .formatted(
                                    screen,
                                    visitor.width(),
                                    visitor.height(),
                                    visitor.scheme().name().toLowerCase()))));
            Browser.assertAccessible(page);
            assertThat(page.evaluate(TOO_SMALL)).as(screen + " of " + visitor).isEqualTo(List.of());
            assertThat(page.evaluate(TOO_LARGE)).as(screen + " of " + visitor).isEqualTo(false);
          });
    }
  }
}
