package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Browser;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** A tablet is paired, and learns when it no longer is. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskPairingTest extends KioskJourney {

  @Test
  void the_secret_leaves_the_address_and_stands_in_no_request_line() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url() + request.headers().get("referer")));
    Tablet.at(page, home).paired(secret);
    assertThat(page).hasURL(home.resolve("/kiosk").toString());
    assertThat(asked)
        .noneMatch(url -> url.contains(secret) || url.contains(secret.substring(0, 4)));
    page.reload();
    Tablet.at(page, home).assertShows("start");
    assertThat(page.locator("[data-touchpoint]:visible")).hasText("Eingangszone");
  }

  @Test
  void a_code_can_be_typed_and_a_wrong_one_is_told_apart_from_an_incomplete_one() {
    Tablet tablet = tablet(Tablet.LANDSCAPE);
    Page page = tablet.page();
    page.navigate(home.resolve("/kiosk").toString());
    tablet.assertShows("pair");
    Locator field = page.getByLabel("Kopplungscode");
    field.fill("4N7P");
    tablet.button("Koppeln").click();
    assertThat(page.getByText("Dieser Code passt nicht")).isVisible();
    field.fill("4N7P-QR8S-TV2W-5X3Y-6Z9A-BC10");
    field.press("Enter");
    assertThat(page.getByText("Diesen Code gibt es nicht, oder")).isVisible();
    assertThat(page.getByText("Dieser Code passt nicht")).isHidden();
    field.fill(secret.toLowerCase().replace("-", " "));
    field.press("Enter");
    tablet.assertShows("start");
    assertThat(page.locator("[data-secret]").first()).hasValue("");
  }

  @Test
  void a_revoked_tablet_says_so_and_can_be_paired_anew() {
    Tablet tablet = pairedWithClock();
    Page page = tablet.page();
    tablet.stocked();
    String anew = Api.admin().post("/api/v1/kiosks/{id}/secret", kiosk).path("secret");
    page.clock().fastForward(301_000);
    tablet.assertShows("pair");
    assertThat(page.getByText("nicht mehr gekoppelt")).isVisible();
    page.waitForCondition(() -> tablet.tokens() == 0);
    page.waitForCondition(() -> tablet.traces().get("kiosk").equals("{\"revoked\":true}"));
    page.reload();
    assertThat(page.getByText("nicht mehr gekoppelt")).isVisible();
    page.getByLabel("Kopplungscode").fill(anew);
    tablet.button("Koppeln").click();
    tablet.assertShows("start");
  }

  @Test
  void whoever_answers_while_the_tablet_is_revoked_is_counted_still() {
    Tablet tablet = pairedWithClock();
    Page page = tablet.page();
    tablet.stocked();
    page.clock().fastForward(270_000);
    tablet.button("Anfangen").click();
    tablet.answered("ja, voll und ganz", "ja, voll und ganz");
    Api.admin().delete("/api/v1/kiosks/{id}", kiosk).then().statusCode(204);
    page.waitForResponse("**/api/v1/kiosk", () -> page.clock().fastForward(31_000));
    for (int question = 3; question <= 5; question++) {
      tablet.assertShows("q" + question);
      tablet.answer("ja, voll und ganz").click();
    }
    tablet.button("Antworten abgeben").click();
    tablet.delivered();
    assertCast(1);
    tablet.button("Fertig").click();
    tablet.assertShows("pair");
    assertThat(page.getByText("nicht mehr gekoppelt")).isVisible();
  }

  @Test
  void a_tablet_that_cannot_do_cryptography_says_so() {
    Page plain = browser.visit(Tablet.LANDSCAPE);
    plain.navigate("http://%s:%d/kiosk".formatted(Browser.PLAIN_HOST, home.getPort()));
    assertThat(plain.getByText("kann den Fragebogen nicht zeigen")).isVisible();
    Axe.assertAccessibleInAllColours(plain, "no cryptography");
    Page scriptless = browser.visit(Tablet.LANDSCAPE.withoutScript());
    scriptless.navigate(home.resolve("/kiosk").toString());
    assertThat(scriptless.getByText("kann den Fragebogen nicht zeigen")).isVisible();
  }

  private static void shoot(Page page, String name) {
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/kiosk-" + name + ".png")));
    Axe.assertAccessible(page);
  }

  @Test
  void an_administrator_pairs_a_tablet_and_revokes_it() {
    Page admin = browser.visit(Visitor.AT_A_DESK);
    signIn(admin, "/admin");
    admin.navigate(home.resolve("/admin").toString());
    admin.locator("a[href$='" + touchpoint + "/kiosks']").click();
    admin.getByLabel("Neuer Kiosk").fill("Treppe");
    admin.getByText("Anlegen und koppeln").click();
    assertThat(admin.locator(".secret strong")).isVisible();
    shoot(admin, "admin-pairing");
    String shown = admin.locator(".secret strong").textContent();
    Tablet tablet = tablet(Tablet.LANDSCAPE).paired(shown);
    assertThat(tablet.button("Anfangen")).isVisible();

    admin.getByText("Fertig, zurück zu den Kiosken").click();
    assertThat(admin.locator(".kiosks li")).hasCount(2);
    shoot(admin, "admin-list");
    admin.getByLabel("Kopplung von „Treppe“ beenden").click();
    assertThat(admin.getByText("Ja, beenden")).isVisible();
    shoot(admin, "admin-revocation");
    admin.getByText("Ja, beenden").click();
    assertThat(admin.getByText("Die Kopplung ist beendet. Der Code gilt nicht mehr.")).isVisible();
    assertThat(admin.locator(".kiosks li")).hasCount(1);
    tablet.page().reload();
    assertThat(tablet.page().getByText("nicht mehr gekoppelt")).isVisible();
  }
}
