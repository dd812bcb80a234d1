package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;

/** A customer with a slip for a touchpoint of their own, and the steps that the tests share. */
abstract class PhoneJourney extends Journey {

  static final int QUESTIONS = 12;
  static final String TOKENS = "**/api/v1/tokens";
  static final String BALLOTS = "**/api/v1/ballots";

  @Inject DataSource database;

  UUID touchpoint;
  String name;
  String code;
  long before;

  @BeforeEach
  void invite() {
    name = "Leistung " + UUID.randomUUID();
    touchpoint = Api.newTouchpoint(Api.newOffice(), name);
    code = Api.codes(touchpoint, 1).get(0);
    before = WaitingBallots.count(database);
  }

  void assertCast(int ballots) {
    assertThat(WaitingBallots.count(database) - before).isEqualTo(ballots);
  }

  String form() {
    return home.resolve("/r").toString();
  }

  /** The address after the scanned code was removed from it. */
  String started() {
    return form() + "#";
  }

  Page scan(Visitor visitor) {
    Page page = browser.visit(visitor);
    page.navigate(form() + "#" + code);
    return page;
  }

  /** Begins, which fetches the token, and goes back to the first screen. */
  static void fetchToken(Page page, Runnable arrival) {
    page.waitForResponse(
        TOKENS,
        () -> {
          arrival.run();
          page.locator("#start .steps a").click();
        });
    page.goBack();
    assertThat(page.locator("#start .print")).isVisible();
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  static void answerAll(Page page) {
    page.locator("#start .steps a").click();
    assertThat(page.locator("#q1")).isVisible();
    Steps.walk(
        page,
        "while (current().id !== 'send') await touch(current().querySelectorAll('input')[3]);");
    assertThat(page.locator("#send")).isVisible();
  }

  void handIn(Page page) {
    page.locator("#send button").click();
    assertThanked(page);
  }

  void assertThanked(Page page) {
    assertThat(page.locator("#thanks")).isVisible();
    assertThat(storage(page)).isEqualTo("[]");
    assertCast(1);
  }

  /** Waits until it is shown: its words are in the page from the beginning, hidden. */
  static void assertTells(Locator note, String words) {
    assertThat(note).isVisible();
    assertThat(note).containsText(words);
  }

  static Object storage(Page page) {
    return page.evaluate(
        "JSON.stringify([...Object.values(sessionStorage), ...Object.values(localStorage)])");
  }

  boolean isCodeIn(String text) {
    String bare = code.replace("-", "");
    return text != null && (text.contains(code) || text.contains(bare));
  }

  static void screenshot(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/" + file + ".png")));
  }

  void fetchToken(Page page) {
    fetchToken(page, () -> page.navigate(form() + "#" + code));
  }

  static void assertAsksBeforeItCloses(Page page) {
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
}
