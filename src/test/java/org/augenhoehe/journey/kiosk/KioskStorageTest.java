package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.junit.jupiter.api.Test;

/** A browser's database comes and goes as the browser likes; ballots do not. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskStorageTest extends KioskJourney {

  /**
   * Faults of a browser's database, as functions by which a test begins and ends them. The
   * service's own code runs against the real IndexedDB behind them. Timeouts of 5 s become 0.3 s.
   */
  private static final String FAULTS =
      """
      {
        const later = window.setTimeout;
        window.setTimeout = (run, ms, ...rest) => later(run, ms === 5000 ? 300 : ms, ...rest);
        const { open } = IDBFactory.prototype;
        const { transaction } = IDBDatabase.prototype;
        const connections = [];
        let times = 0;
        const begin = (factory, database) => {
          IDBFactory.prototype.open = function (...args) {
            const opening = factory ? factory.apply(this, args) : open.apply(this, args);
            opening.addEventListener("success", () => connections.push(opening.result));
            return opening;
          };
          IDBDatabase.prototype.transaction = function (...args) {
            const real = () => transaction.apply(this, args);
            const isHit = database && (times === Infinity || args[1] === "readwrite") && times-- > 0;
            return isHit ? database(real) : real();
          };
        };
        const refuse = (name) => () => { throw new DOMException("", name); };
        const hang = () => new EventTarget();
        const silent = () => ({ objectStore: () => new Proxy({}, { get: () => () => ({}) }) });
        // A connection that goes after its work was done, and before it said so.
        const forget = (real) => {
          const done = real();
          done.addEventListener("complete", (event) => {
            event.stopImmediatePropagation();
            done.dispatchEvent(new Event("abort"));
          });
          return done;
        };
        const abort = (real) => {
          const done = real();
          done.abort();
          return done;
        };
        window.faults = {
          mend: () => { times = 0; begin(); },
          closed: () => connections.forEach((each) => each.close()),
          taken: () => connections.forEach((each) => {
            each.close();
            each.dispatchEvent(new Event("close"));
          }),
          newer: () => connections.forEach((each) => each.dispatchEvent(new Event("versionchange"))),
          next: (how, n = 1) => {
            times = n;
            begin(null, { lost: refuse("InvalidStateError"), abort, forget, silent }[how]);
          },
          never: (how) => {
            times = Infinity;
            const names = { forbidden: "SecurityError", private: "InvalidStateError", broken: "UnknownError" };
            if (how === "hangs") begin(hang, silent);
            else if (how === "full") begin(null, refuse("QuotaExceededError"));
            else begin(refuse(names[how]), refuse("InvalidStateError"));
            if (how !== "full") connections.forEach((each) => each.close());
          },
        };
        begin();
      }
      """;

  /** Adds a ballot to a store with three tokens after each fault, and returns the outcomes. */
  private static final String ADD =
      """
      async (faults) => {
        const store = await import("/tablet/store.js");
        const outbox = await import("/tablet/outbox.js");
        const pool = await import("/tablet/pool.js");
        const { encode } = await import("/private-token.js");
        const token = () => encode(crypto.getRandomValues(new Uint8Array(354)));
        const told = {};
        for (const fault of faults) {
          await store.clear("tokens");
          await store.clear("ballots");
          await store.change({ add: [["tokens", token()], ["tokens", token()], ["tokens", token()]] });
          await pool.load();
          await outbox.load();
          const [kind, how, n] = fault.split(" ");
          window.faults[kind](how, Number(n || 1));
          let outcome = await outbox.add("t", { heard: 4 }).catch((e) => e.cause);
          // As the customer who is still there has it tried again.
          if (outcome !== true) {
            window.faults.mend();
            outcome += ", " + await outbox.add("t", { heard: 4 }).catch((e) => e.cause);
          }
          window.faults.mend();
          const left = (await store.names("tokens")).length;
          const added = (await store.names("ballots")).length;
          told[fault] = `${outcome}: ${added} added, ${left} left`;
        }
        return told;
      }
      """;

  private static Map<String, String> stories() {
    Map<String, String> stories = new LinkedHashMap<>();
    // The database is opened again and the change repeated; the caller does not notice.
    for (String fault :
        new String[] {
          "closed", "taken", "newer", "next lost", "next abort", "next silent", "next forget"
        }) {
      stories.put(fault, "true: 1 added, 2 left");
    }
    // The fault is reported, and the next try uses the same token, whether the first was lost or
    // done.
    stories.put("next lost 2", "broken, true: 1 added, 2 left");
    stories.put("next abort 2", "broken, true: 1 added, 2 left");
    stories.put("next silent 2", "hangs, true: 1 added, 2 left");
    // Between the two tries is the transaction that begins a new connection; it needs no commit.
    stories.put("next forget 2", "true: 1 added, 2 left");
    stories.put("next forget 3", "broken, true: 1 added, 2 left");
    stories.put("never full", "full, true: 1 added, 2 left");
    stories.put("never hangs", "hangs, true: 1 added, 2 left");
    stories.put("never forbidden", "forbidden, true: 1 added, 2 left");
    stories.put("never private", "forbidden, true: 1 added, 2 left");
    stories.put("never broken", "broken, true: 1 added, 2 left");
    return stories;
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatever_becomes_of_the_connection_a_ballot_is_kept_once_or_the_failure_is_told() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(FAULTS);
    page.navigate(home.resolve("/r").toString());
    Map<String, String> stories = stories();
    Map<String, String> told =
        (Map<String, String>) page.evaluate(ADD, stories.keySet().stream().toList());
    assertThat(told).isEqualTo(stories);
  }

  // ---- what people see ----------------------------------------------------------------------

  private Tablet withFaults() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(FAULTS);
    return Tablet.at(page, home);
  }

  @Test
  void nobody_is_invited_before_the_browser_lets_ballots_be_kept() {
    Tablet tablet = withFaults().paired(secret).stocked();
    Page page = tablet.page();
    Map<String, String> causes =
        Map.of(
            "hangs", "Der Speicher des Browsers antwortet nicht",
            "full", "Der Browser gibt dieser Seite keinen Platz",
            "forbidden", "Der Browser verbietet dieser Seite, etwas zu speichern",
            "broken", "Der Browser meldet einen Fehler seines Speichers");
    causes.forEach(
        (fault, text) -> {
          page.evaluate("(fault) => { faults.never(fault); faults.taken(); }", fault);
          tablet.assertShows("ailing");
          assertThat(page.locator(".screen:visible [data-note]:visible")).hasCount(1);
          assertThat(page.locator(".screen:visible [data-note]:visible")).containsText(text);
          page.evaluate("faults.mend()");
          tablet.assertWaitsForTheNext();
        });
    page.evaluate("faults.never('full'); faults.taken()");
    tablet.assertShows("ailing");
    Axe.assertAccessible(page);
  }

  @Test
  void a_page_whose_database_does_not_open_says_so_and_tries_again() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(FAULTS);
    page.addInitScript("faults.never('hangs')");
    page.navigate(home.resolve("/kiosk").toString() + "#" + secret);
    Tablet tablet = Tablet.at(page, home);
    tablet.assertShows("ailing");
    assertThat(page.locator(".screen:visible"))
        .containsText("Der Speicher des Browsers antwortet nicht");
    page.evaluate("faults.mend()");
    tablet.assertShows("start");
  }

  @Test
  void answers_stay_with_their_customer_until_they_are_kept() {
    Tablet tablet = withFaults().paired(secret).stocked();
    Page page = tablet.page();
    tablet.button("Anfangen").click();
    tablet.answered("eher ja", "eher ja", "eher ja", "eher ja", "eher ja");
    page.evaluate("faults.never('broken')");
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("unkept");
    assertThat(page.locator(".screen:visible h1"))
        .hasText("Ihre Antworten sind noch nicht abgegeben.");
    assertThat(page.locator(":checked")).hasCount(5);
    Axe.assertAccessible(page);
    page.evaluate("faults.mend()");
    tablet.assertShows("thanks");
    tablet.delivered();
    assertCast(1);
  }

  @Test
  void whoever_gives_up_leaves_no_answers_and_finds_no_invitation() {
    Tablet tablet = withFaults().paired(secret).stocked();
    Page page = tablet.page();
    tablet.button("Anfangen").click();
    tablet.answered("eher ja", "eher ja", "eher ja", "eher ja", "eher ja");
    page.evaluate("faults.never('full')");
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("unkept");
    tablet.button("Löschen").click();
    tablet.assertShows("ailing");
    assertThat(page.locator(":checked")).hasCount(0);
    page.evaluate("faults.mend()");
    tablet.assertWaitsForTheNext();
    assertThat(tablet.tokens()).isEqualTo(Tablet.BATCH);
    assertCast(0);
  }

  /** Nothing else is left that could help. */
  @Test
  void a_page_that_cannot_recover_is_started_afresh_between_customers() {
    Tablet tablet = withFaults().paired(secret).installed();
    Page page = tablet.page();
    tablet.button("Anfangen").click();
    page.evaluate(
        """
        () => {
          document.documentElement.classList.add("old");
          faults.never("broken");
          faults.taken();
        }
        """);
    page.waitForTimeout(6_000);
    tablet.assertShows("q1");
    assertThat(page.locator("html.old")).hasCount(1);
    tablet.button("Abbrechen").click();
    assertThat(page.locator("html.old")).hasCount(0);
    tablet.assertWaitsForTheNext();
  }
}
