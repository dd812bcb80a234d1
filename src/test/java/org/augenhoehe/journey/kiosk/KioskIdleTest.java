package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer leaves midway; the next one finds nothing, and nothing was sent. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskIdleTest extends KioskJourney {

  @TempDir Path profile;

  private final List<String> asked = new ArrayList<>();

  private Tablet paired() {
    return Tablet.withClock(browser.start(profile, Tablet.LANDSCAPE), home)
        .paired(secret)
        .installed();
  }

  /** Begins in another language and gives two answers, one of which is taken back. */
  private void begin(Tablet tablet) {
    tablet.page().onRequest(request -> asked.add(request.url()));
    tablet.button("English").click();
    tablet.button("Start").click();
    tablet.answered("no, not at all", "mostly no");
    tablet.assertShows("q3");
    tablet.button("Back").click();
    tablet.answer("Skip this question").click();
    tablet.assertShows("q3");
  }

  private void assertNothingLeft(Tablet tablet, Map<String, Object> untouched) {
    tablet.assertWaitsForTheNext();
    assertThat(tablet.traces()).isEqualTo(untouched);
    assertThat(tablet.waiting()).isZero();
    assertCast(0);
  }

  @Test
  void after_a_minute_the_next_finds_nothing() {
    Tablet tablet = paired();
    Page page = tablet.page();
    Map<String, Object> untouched = tablet.traces();
    begin(tablet);
    page.clock().fastForward(46_000);
    assertThat(page.getByText("Are you still there?")).isVisible();
    assertThat(page.locator("section[data-screen=q3]:visible")).hasCount(1);
    page.clock().fastForward(20_000);
    assertNothingLeft(tablet, untouched);
    assertThat(asked).isEmpty();
    // Neither back nor forward leads to an answer.
    page.goBack();
    assertThat(page).hasURL("about:blank");
    page.goForward();
    assertNothingLeft(tablet, untouched);
  }

  @Test
  void any_key_but_those_that_steer_says_that_somebody_is_there() {
    Tablet tablet = paired();
    Page page = tablet.page();
    begin(tablet);
    page.clock().fastForward(46_000);
    assertThat(page.getByText("Are you still there?")).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.getByText("Are you still there?")).isVisible();
    page.keyboard().press("ArrowDown");
    assertThat(page.getByText("Are you still there?")).isHidden();
    tablet.assertShows("q3");
  }

  @Test
  void after_a_crash_of_the_page_the_next_finds_nothing() {
    Tablet tablet = paired();
    Map<String, Object> untouched = tablet.traces();
    begin(tablet);
    try {
      tablet.page().navigate("chrome://crash");
    } catch (PlaywrightException crashed) {
      assertThat(crashed).hasMessageContaining("crash");
    }
    Page again = tablet.page().context().newPage();
    tablet.page().close();
    Tablet next = Tablet.withClock(again, home);
    again.navigate(home.resolve("/kiosk").toString());
    assertNothingLeft(next, untouched);
    assertThat(asked).noneMatch(url -> url.contains("/api/"));
  }

  @Test
  void after_a_crash_of_the_browser_the_next_finds_nothing() {
    Tablet tablet = paired();
    Map<String, Object> untouched = tablet.traces();
    begin(tablet);
    browser.kill(profile);
    assertThat(sessions()).noneMatch(session -> session.contains("respected"));
    Page again = browser.start(profile, Tablet.LANDSCAPE);
    Tablet next = Tablet.withClock(again, home);
    again.navigate(home.resolve("/kiosk").toString());
    assertNothingLeft(next, untouched);
    assertThat(asked).noneMatch(url -> url.contains("/api/"));
  }

  /** What a browser stores to reopen its pages after a crash, the names of fields included. */
  private List<String> sessions() {
    try (Stream<Path> files = Files.walk(profile)) {
      return files
          .filter(file -> file.toString().contains("Sessions") && Files.isRegularFile(file))
          .map(KioskIdleTest::read)
          .map(text -> text.replace("\0", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
