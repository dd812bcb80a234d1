package org.augenhoehe.journey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;

/** A kiosk with the secret to pair it, and the box of its touchpoint. */
abstract class KioskJourney extends Journey {

  static final String[] ALL_YES = {
    "ja, voll und ganz",
    "ja, voll und ganz",
    "ja, voll und ganz",
    "ja, voll und ganz",
    "ja, voll und ganz"
  };

  /**
   * A ballot that waits is sent again after two and then four seconds: here, after a tenth of it.
   */
  private static final String IMPATIENT =
      """
      {
        const later = window.setTimeout;
        window.setTimeout = (run, ms, ...rest) =>
          later(run, ms > 1500 && ms <= 4000 ? ms / 10 : ms, ...rest);
      }
      """;

  @Inject DataSource database;

  UUID touchpoint;
  String kiosk;
  String secret;
  long before;

  @BeforeEach
  void create() {
    touchpoint = Api.newTouchpoint(Api.newOffice(), "Eingangszone");
    Response created = Api.newKiosk(touchpoint, "Ausgang");
    kiosk = created.path("id");
    secret = created.path("secret");
    before = WaitingBallots.count(database);
  }

  Tablet tablet(Visitor visitor) {
    return Tablet.at(browser.visit(visitor), home);
  }

  /** A page that sends again soon. */
  Page impatient() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(IMPATIENT);
    return page;
  }

  /** A tablet whose clock the test moves. */
  Tablet pairedWithClock() {
    return Tablet.withClock(browser.visit(Tablet.LANDSCAPE), home).paired(secret);
  }

  void assertCast(long ballots) {
    assertThat(WaitingBallots.count(database, before + ballots)).isEqualTo(before + ballots);
  }
}
