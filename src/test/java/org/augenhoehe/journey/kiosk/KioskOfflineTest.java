package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.augenhoehe.Unsealing;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tablet works without a network, and loses no ballot that a customer was thanked for. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskOfflineTest extends KioskJourney {

  private static final int MANY = 30;

  /** Everything that a finder of the tablet could read of the ballots that wait on it. */
  private static final String ENTRIES =
      """
      async () => {
        const { names } = await import("/tablet/store.js");
        const database = await new Promise((resolve) => {
          indexedDB.open("augenhoehe").onsuccess = (event) => resolve(event.target.result);
        });
        const all = (store, method) => new Promise((resolve) => {
          database.transaction(store).objectStore(store)[method]().onsuccess =
            (event) => resolve(event.target.result);
        });
        const entries = await all("ballots", "getAll");
        const [key] = await all("keys", "getAll");
        database.close();
        return {
          names: await names("ballots"),
          lengths: Array.from(new Set(entries.map((entry) => entry.length))),
          distinct: new Set(entries.map((entry) => entry.slice(0, 64).join())).size,
          text: entries.map((entry) => String.fromCharCode(...entry)).join(),
          key: await crypto.subtle.exportKey("raw", key).then(() => "readable", (e) => e.name),
        };
      }
      """;

  /** Customers who touch the screen from inside the page; every other one leaves a question out. */
  private static final String CAST =
      """
      async (customers) => {
        const tablet = document.getElementById("tablet");
        const touch = (what) => {
          const shown = document.querySelector(`form:not([hidden]) .current ${what}`);
          shown.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
          shown.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
        };
        const shows = async (screen) => {
          const patience = Date.now() + 45000;
          while (tablet.dataset.screen !== screen) {
            if (Date.now() > patience) throw new Error("No " + screen);
            await new Promise(requestAnimationFrame);
          }
        };
        for (let customer = 0; customer < customers; customer++) {
          await shows("start");
          touch("[data-do=next]");
          const scale = [5, customer % 2 ? "" : 4, 3, 2, 1];
          for (const [at, answer] of scale.entries()) {
            await shows(`q${at + 1}`);
            touch(`input[value="${answer}"]`);
          }
          await shows("send");
          touch("[data-do=send]");
          await shows("thanks");
          touch("[data-do=leave]");
        }
        await shows("start");
      }
      """;

  @Inject Unsealing unsealing;

  @TempDir Path profile;

  private Line line;

  @BeforeEach
  void connect() {
    line = Line.to(home);
  }

  @AfterEach
  void forget() {
    browser.forget();
    line.close();
  }

  private Tablet start() {
    return Tablet.at(tabletsPage(), line.end());
  }

  private Page tabletsPage() {
    return browser.start(profile, Tablet.LANDSCAPE);
  }

  @Test
  void thirty_ballots_cast_without_a_network_are_found_after_the_browser_was_killed() {
    Tablet tablet = Tablet.wellStocked(tabletsPage(), line.end()).paired(secret).installed();
    line.cut();
    tablet.cast(
        "ja, voll und ganz", "Frage auslassen", "teils, teils", "eher nein", "nein, gar nicht");
    tablet.page().evaluate(CAST, MANY - 1);
    assertThat(tablet.waiting()).isEqualTo(MANY);
    assertThat(tablet.tokens()).isEqualTo(Tablet.WHOLE_BATCH - MANY);
    assertTellsNothing(tablet.page());
    assertCast(0);

    browser.kill(profile);
    Tablet again = start();
    again.page().navigate(line.end().resolve("/kiosk").toString());
    again.assertWaitsForTheNext();
    assertThat(again.page().locator("[data-touchpoint]:visible")).hasText("Eingangszone");
    assertThat(again.waiting()).isEqualTo(MANY);
    List<String> answers = new ArrayList<>();
    again
        .page()
        .onResponse(
            response -> {
              if (response.url().endsWith("/api/v1/ballots")) {
                answers.add(response.status() + response.request().postData());
              }
            });
    line.mend();
    again.page().evaluate("dispatchEvent(new Event('online'))");
    assertCast(MANY);
    again.delivered().page().waitForTimeout(500);
    assertCast(MANY);
    assertThat(answers).hasSize(MANY).allMatch(answer -> answer.startsWith("201"));
    // In the order of casting they would alternate.
    List<Boolean> second =
        answers.stream().map(a -> !unsealing.answers(a.substring(3)).containsKey("heard")).toList();
    assertThat(second.subList(0, MANY - 2)).isNotEqualTo(second.subList(2, MANY));
  }

  @SuppressWarnings("unchecked")
  private static void assertTellsNothing(Page page) {
    Map<String, Object> entries = (Map<String, Object>) page.evaluate(ENTRIES);
    assertThat((List<String>) entries.get("names"))
        .hasSize(MANY)
        .allMatch(name -> name.matches("[0-9a-f]{32}"));
    assertThat((List<Integer>) entries.get("lengths")).hasSize(1);
    assertThat(entries.get("distinct")).isEqualTo(MANY);
    assertThat((String) entries.get("text")).doesNotContain("heard", "touchpoint", "token");
    assertThat(entries.get("key")).isEqualTo("InvalidAccessError");
    assertThat(page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })").toString())
        .doesNotContain("heard", "answers", "token");
  }

  @Test
  void an_abandoned_ballot_is_not_among_those_that_wait() {
    Tablet tablet = start().paired(secret).installed();
    line.cut();
    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    tablet.assertShows("send");
    assertThat(tablet.waiting()).isZero();
    browser.kill(profile);
    Tablet again = start();
    again.page().navigate(line.end().resolve("/kiosk").toString());
    again.assertWaitsForTheNext();
    assertThat(again.waiting()).isZero();
    assertThat(again.tokens()).isEqualTo(Tablet.BATCH);
  }

  @Test
  void a_tablet_says_so_before_it_is_full_and_when_it_is() {
    Tablet tablet = start().paired(secret).installed();
    Page page = tablet.page();
    tablet.keepTokens(2);
    tablet.assertShows("start");
    line.cut();
    // Twice: a reply under way when the line was cut may arrive during the first call.
    tablet.keepTokens(2);
    tablet.keepTokens(2);
    tablet.assertShows("start");
    tablet.cast(ALL_YES);
    assertThat(page.locator("[data-note=nearly]:visible")).hasCount(1);
    Axe.assertAccessible(page);
    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    tablet.button("Antworten abgeben").click();
    assertThat(page.getByText("liegen verschlüsselt in diesem Tablet")).isVisible();
    tablet.button("Fertig").click();
    tablet.assertShows("full");
    assertThat(page.locator("h1:visible")).hasText("Dieses Tablet ist gerade voll.");
    Axe.assertAccessible(page);
    line.mend();
    page.evaluate("dispatchEvent(new Event('online'))");
    assertCast(2);
  }

  @Test
  void a_newer_page_takes_its_place_when_nobody_stands_before_the_tablet() {
    Tablet tablet = start().paired(secret).installed();
    Page page = tablet.page();
    page.evaluate("window.isOldPage = true");
    line.deliverAnotherVersion();
    page.evaluate("navigator.serviceWorker.getRegistration().then((r) => r.update())");
    page.waitForCondition(
        () ->
            (boolean)
                page.evaluate(
                    "navigator.serviceWorker.getRegistration().then((r) => Boolean(r.waiting))"));
    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    assertThat(page.evaluate("isOldPage")).isEqualTo(true);
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    tablet.button("Fertig").click();
    page.waitForFunction("!window.isOldPage");
    tablet.assertWaitsForTheNext();
    assertThat(tablet.traces().get("caches")).asList().hasSize(1);
    assertCast(1);
  }

  @Test
  void it_can_be_installed() {
    Page page = start().paired(secret).installed().page();
    CDPSession chromium = page.context().newCDPSession(page);
    assertThat(chromium.send("Page.getAppManifest").getAsJsonArray("errors")).isEmpty();
    assertThat(chromium.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
        .isEmpty();
  }

  @Test
  void the_page_is_kept_and_nothing_that_the_api_says() {
    Tablet tablet = start().paired(secret).installed();
    tablet.cast(ALL_YES);
    String caches = tablet.traces().get("caches").toString();
    assertThat(caches)
        .contains("/kiosk,", "/tablet.css", "/tablet/tablet.js", "/private-token.js", "/icon.svg")
        .doesNotContain("/api/", "/.well-known/", "worker.js");
  }
}
