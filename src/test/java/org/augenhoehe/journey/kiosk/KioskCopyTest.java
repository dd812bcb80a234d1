package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.junit.jupiter.api.Test;

/** Two tablets from one copied profile have the same tokens; all their customers are counted. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskCopyTest extends KioskJourney {

  private static final String[] ANSWERS = {"eher ja", "eher ja", "eher ja", "eher ja", "eher ja"};

  /** Casts with this tablet's tokens, as customers of its copy would; resolves to these tokens. */
  private static final String SPEND =
      """
      async ([touchpoint, ballots]) => {
        const { names, read } = await import("/tablet/store.js");
        const { decode } = await import("/private-token.js");
        const { cast } = await import("/ballot.js");
        const tokens = [];
        for (const name of await names("tokens")) tokens.push(await read("tokens", name));
        if (ballots) {
          for (const name of await names("ballots")) tokens.push((await read("ballots", name)).token);
        }
        for (const token of tokens) {
          await cast({ touchpoint, channel: "KIOSK", answers: { heard: 1 }, token: decode(token) });
        }
        return tokens;
      }
      """;

  private static final String KEPT =
      """
      async () => {
        const { names, read } = await import("/tablet/store.js");
        return Promise.all((await names("tokens")).map((name) => read("tokens", name)));
      }
      """;

  private Tablet tablet;
  private Page page;

  private void pair() {
    tablet = tablet(Tablet.LANDSCAPE).paired(secret).stocked();
    page = tablet.page();
  }

  @SuppressWarnings("unchecked")
  private List<Object> spend(boolean ballots) {
    return (List<Object>) page.evaluate(SPEND, List.of(touchpoint.toString(), ballots));
  }

  private Locator told() {
    return page.locator("[data-note=copied]:visible");
  }

  @Test
  void whose_token_a_copy_has_spent_is_counted_with_another_and_staff_are_told() {
    pair();
    List<Object> shared = spend(false);
    for (int customer = 0; customer < 3; customer++) {
      tablet.cast(ANSWERS);
    }
    tablet.delivered();
    assertCast(Tablet.BATCH + 3);
    assertThat(told()).hasCount(1);
    Axe.assertAccessible(page);
    assertThat(page.evaluate(KEPT)).asList().doesNotContainAnyElementsOf(shared);
    // Staff are told until the tablet is paired with a code of its own.
    page.reload();
    assertThat(told()).hasCount(1);
    String own = Api.newKiosk(touchpoint, "Treppe").path("secret");
    tablet.paired(own);
    assertThat(told()).hasCount(0);
  }

  /** After a crash, "already cast" may refer to what this tablet sent itself. */
  @Test
  void what_may_have_been_sent_before_is_never_counted_twice() {
    pair();
    page.route("**/api/v1/ballots", Route::abort);
    tablet.cast(ANSWERS);
    page.waitForCondition(
        () ->
            (boolean)
                page.evaluate(
                    """
                    async () => {
                      const { names, read } = await import("/tablet/store.js");
                      const [name] = await names("ballots");
                      const ballot = await read("ballots", name);
                      return Boolean(ballot && ballot.isTried);
                    }
                    """));
    page.unroute("**/api/v1/ballots");
    page.close();
    Page again = tablet.page().context().newPage();
    tablet = Tablet.at(again, home);
    page = again;
    page.navigate(home.resolve("/r").toString());
    spend(true);
    page.navigate(home.resolve("/kiosk").toString());
    tablet.delivered();
    tablet.assertShows("start");
    assertCast(Tablet.BATCH);
    assertThat(told()).hasCount(0);
  }

  @Test
  void two_windows_of_one_tablet_are_no_copies() {
    pair();
    page.route("**/api/v1/ballots", Route::abort);
    for (int customer = 0; customer < 4; customer++) {
      tablet.cast(ANSWERS);
    }
    page.unroute("**/api/v1/ballots");
    page.evaluate(
        """
        async () => {
          const windows = await Promise.all(
            ["", "?2", "?3"].map((other) => import("/tablet/outbox.js" + other)));
          windows.forEach((outbox) => outbox.retry());
        }
        """);
    tablet.delivered();
    assertCast(4);
    assertThat(told()).hasCount(0);
  }
}
