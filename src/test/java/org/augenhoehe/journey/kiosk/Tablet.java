package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.augenhoehe.journey.Visitor;

/**
 * A tablet at the exit, and the touches of its customers.
 *
 * @param stock the tokens it fetches at once
 */
public record Tablet(Page page, URI home, int stock) {

  /** As many as most tests need: each is blinded, signed and checked. */
  public static final int BATCH = 6;

  /** What the service tells a tablet to fetch. */
  public static final int WHOLE_BATCH = 35;

  public static final Visitor LANDSCAPE = new Visitor(1280, 800, "de-DE", ColorScheme.LIGHT, true);
  public static final Visitor PORTRAIT = new Visitor(800, 1280, "de-DE", ColorScheme.LIGHT, true);

  /** Everything in a page that could tell the next customer, or a caretaker, about the last one. */
  private static final String TRACES =
      """
      async () => {
        const counted = async (name) => (await store.names(name)).length;
        const store = await import("/tablet/store.js");
        const fields = Array.from(document.querySelectorAll("input"));
        return {
          html: document.documentElement.outerHTML,
          fields: fields.map((f) => f.type === "radio" ? f.checked : f.value).join(),
          storage: Object.keys(localStorage).sort().join(),
          kiosk: JSON.stringify(await store.read("pairing", "kiosk")),
          session: sessionStorage.length,
          databases: (await indexedDB.databases()).map((d) => d.name).join(),
          ballots: await counted("ballots"),
          caches: await Promise.all((await caches.keys()).map(async (name) => [name,
            ...(await (await caches.open(name)).keys()).map((request) => request.url)].join())),
          history: history.length,
          state: JSON.stringify(history.state),
          address: location.href,
          focus: document.activeElement.tagName,
          language: document.documentElement.lang,
          title: document.title,
          scrolled: [scrollX, scrollY].join(),
          selected: getSelection().rangeCount,
          cookies: document.cookie,
          name: window.name,
          enough: (await counted("tokens")) > 0,
        };
      }
      """;

  /** Chance only decides when a tablet asks again: here always at the end of the time it has. */
  private static final String AS_LATE_AS_CAN_BE = "Math.random = () => 1 - Number.EPSILON;";

  /** As if the service gave a kiosk few tokens; runs before the page's own scripts. */
  private static final String FETCHES_FEW =
      """
      document.addEventListener("readystatechange", () => {
        const tablet = document.getElementById("tablet");
        if (tablet) tablet.dataset.stock = %d;
      });
      """
          .formatted(BATCH);

  /** A tablet whose clock the test moves. */
  public static Tablet withClock(Page page, URI home) {
    page.clock().install();
    return at(page, home);
  }

  public static Tablet at(Page page, URI home) {
    page.addInitScript(FETCHES_FEW);
    return new Tablet(stocking(page), home, BATCH);
  }

  /** A tablet that fetches as many tokens as in real use. */
  public static Tablet wellStocked(Page page, URI home) {
    return new Tablet(stocking(page), home, WHOLE_BATCH);
  }

  private static Page stocking(Page page) {
    page.addInitScript(AS_LATE_AS_CAN_BE);
    return page;
  }

  /** Pairs it as a scanned QR code does. */
  public Tablet paired(String secret) {
    page.navigate(home.resolve("/kiosk").toString() + "#" + secret);
    assertShows("start");
    return this;
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> traces() {
    return (Map<String, Object>) page.evaluate(TRACES);
  }

  public int tokens() {
    return kept("tokens");
  }

  /** Ballots that wait on the tablet. */
  public int waiting() {
    return kept("ballots");
  }

  private int kept(String store) {
    return (int)
        page.evaluate(
            "async (name) => (await (await import('/tablet/store.js')).names(name)).length", store);
  }

  /** Waits until it has the tokens it gets at once, and requests nothing until a customer comes. */
  public Tablet stocked() {
    return until(() -> tokens() == stock);
  }

  /** Waits until it has all it needs to start without a network. */
  public Tablet installed() {
    until(() -> (boolean) page.evaluate("Boolean(navigator.serviceWorker.controller)"));
    return stocked();
  }

  /** Leaves this many tokens in the pool. */
  public void keepTokens(int few) {
    page.evaluate(
        """
        async (few) => {
          const { change, names } = await import("/tablet/store.js");
          const some = (await names("tokens")).slice(few);
          await change({ take: some.map((name) => ["tokens", name]) });
        }
        """,
        few);
    page.reload();
  }

  /** Waits until the box has all ballots that were handed in here. */
  public Tablet delivered() {
    return until(() -> waiting() == 0);
  }

  /** Asks the page from time to time: asked without a pause, it would do little else. */
  private Tablet until(BooleanSupplier condition) {
    page.waitForCondition(
        () -> {
          boolean met = condition.getAsBoolean();
          if (!met) {
            page.waitForTimeout(50);
          }
          return met;
        });
    return this;
  }

  /** Moves the clock on without a touch and freezes it until {@link #goOn()}. */
  public void leaveAlone(int milliseconds) {
    page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + milliseconds);
  }

  public void goOn() {
    page.clock().resume();
  }

  /** One customer from the start to the next start. */
  public void cast(String... answers) {
    button("Anfangen").click();
    answered(answers);
    button("Antworten abgeben").click();
    assertShows("thanks");
    button("Fertig").click();
    assertWaitsForTheNext();
  }

  public void assertShows(String screen) {
    assertThat(page.locator("#tablet")).hasAttribute("data-screen", screen);
    assertThat(page.locator(".screen:visible")).hasCount(1);
    assertThat(page.locator(".screen:visible")).hasAttribute("data-screen", screen);
  }

  public Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Locator answer(String name) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
  }

  /** Answers one question after the other, and stops before handing in. */
  public Tablet answered(String... answers) {
    for (int i = 0; i < answers.length; i++) {
      assertShows("q" + (i + 1));
      answer(answers[i]).click();
    }
    return this;
  }

  public void assertWaitsForTheNext() {
    assertShows("start");
    assertThat(page.locator(":checked")).hasCount(0);
  }
}
