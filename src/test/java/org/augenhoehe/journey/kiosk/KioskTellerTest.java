package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.Unsealing;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.web.Scanner;
import org.augenhoehe.journey.ForgedTeller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The QR code that pairs a tablet tells it which teller to seal for. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskTellerTest extends KioskJourney {

  private static final String BALLOTS = "**/api/v1/ballots";

  @Inject Unsealing unsealing;
  @TempDir Path attackers;
  private ForgedTeller forged;

  @BeforeEach
  void forge() {
    forged = new ForgedTeller(attackers);
  }

  /** The secret and the pin, as a tablet reads them from the page that pairs it anew. */
  private String scanned() throws Exception {
    String page = Session.admin().post("/admin/kiosks/{id}/pairing", kiosk).asString();
    String fragment = Scanner.readSvg(page).replaceFirst(".*#", "");
    secret = fragment.replaceFirst("\\..*", "");
    return fragment;
  }

  private static void castOne(Tablet tablet) {
    tablet.button("Anfangen").click();
    tablet.answered(ALL_YES);
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
  }

  private static void assertTellsThatSomethingElseAnswers(Page page) {
    assertThat(page.locator("[data-note=taken]:visible")).hasCount(1);
  }

  @Test
  @DisplayName("Attack: another teller, where the secret was typed and names none (naive twin)")
  void who_knows_no_teller_seals_for_the_one_that_is_named() {
    Tablet tablet = tablet(Tablet.LANDSCAPE).paired(secret).installed();
    forged.replaceTheTrueOne(tablet.page());
    Request ballot = tablet.page().waitForRequest(BALLOTS, () -> castOne(tablet));
    assertThat(unsealing.answers(ballot.postData(), forged.keys())).containsEntry("heard", 5);
    tablet.delivered();
    assertCast(1);
  }

  @Test
  @DisplayName("Attack: another teller, whose boxes are signed as they should be")
  void a_ballot_waits_until_the_teller_of_the_pairing_is_named_again() throws Exception {
    Tablet tablet = tablet(Tablet.LANDSCAPE).paired(scanned()).installed();
    Page page = tablet.page();
    assertThat(page).hasURL(home.resolve("/kiosk").toString());
    List<Request> ballots = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && !request.url().endsWith("/tokens")) {
            ballots.add(request);
          }
        });
    forged.replaceTheTrueOne(page);
    castOne(tablet);
    tablet.button("Fertig").click();
    assertTellsThatSomethingElseAnswers(page);
    assertThat(tablet.waiting()).isEqualTo(1);

    // A tablet that starts anew has not forgotten it, nor one that asked what it is paired with.
    page.waitForResponse("**/api/v1/kiosk", page::reload);
    assertTellsThatSomethingElseAnswers(page);
    assertThat(tablet.waiting()).isEqualTo(1);

    // Nor does it help to end the pairing.
    Api.admin().delete("/api/v1/kiosks/{id}", kiosk).then().statusCode(204);
    page.waitForResponse("**/api/v1/kiosk", page::reload);
    tablet.assertShows("pair");
    page.waitForResponse("**/box?*", page::reload);
    page.waitForTimeout(500);
    assertThat(tablet.waiting()).isEqualTo(1);
    assertThat(ballots).isEmpty();
    assertCast(0);

    ForgedTeller.leave(page);
    page.reload();
    tablet.delivered();
    assertCast(1);
  }

  /** After the keys were lost, for example. */
  @Test
  void a_tablet_that_is_paired_anew_takes_the_teller_that_is_named_then() throws Exception {
    String wrong = scanned().replaceFirst("\\..*", ".0123456789ABCDEF");
    Tablet tablet = tablet(Tablet.LANDSCAPE).paired(wrong).installed();
    Page page = tablet.page();
    castOne(tablet);
    tablet.button("Fertig").click();
    assertTellsThatSomethingElseAnswers(page);
    assertThat(tablet.waiting()).isEqualTo(1);

    page.evaluate("(fragment) => { location.hash = fragment; }", scanned());
    page.waitForCondition(() -> tablet.traces().get("kiosk").toString().contains(plainSecret()));
    page.reload();
    tablet.delivered();
    assertCast(1);
  }

  private String plainSecret() {
    return secret.replace("-", "");
  }

  @Test
  void what_is_no_pin_spoils_the_secret() throws Exception {
    Tablet tablet = tablet(Tablet.LANDSCAPE);
    Page page = tablet.page();
    page.navigate(home.resolve("/kiosk").toString() + "#" + scanned() + "X");
    tablet.assertShows("pair");
    assertThat(page.getByText("Dieser Code passt nicht")).isVisible();
    page.getByLabel("Kopplungscode").fill("https://a.example/kiosk#" + scanned());
    tablet.button("Koppeln").click();
    tablet.assertShows("start");
  }
}
