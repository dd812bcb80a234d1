package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Chromium's history shows to others who open it on this phone. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class BrowserHistoryTest extends PhoneJourney {

  /** Only these are shown: a visit that led on to another is not (PAGE_TRANSITION_CHAIN_END). */
  private static final int SHOWN = 0x20000000;

  private record Visit(String url, String title, boolean isShown) {}

  @TempDir Path profile;

  @ParameterizedTest
  @ValueSource(strings = {"", "delete window.BigInt"})
  void it_shows_no_code_no_question_and_no_time_of_an_answer(String lack) throws SQLException {
    Page page = browser.start(profile, Visitor.ON_A_PHONE);
    page.addInitScript(lack);
    page.navigate(form() + "#" + code);
    assertThat(page.locator("#code-valid")).containsText(name);
    answerAll(page);
    handIn(page);
    page.context().close();

    List<Visit> visits = visits();
    List<Visit> shown = visits.stream().filter(Visit::isShown).toList();
    assertThat(shown).isNotEmpty().allMatch(visit -> visit.title().equals("Augenhöhe"));
    assertThat(shown).noneMatch(visit -> isCodeIn(visit.url()) || visit.url().contains("thanks"));
    // Arriving and leaving are recorded; the answers in between are not.
    assertThat(visits).filteredOn(visit -> visit.url().startsWith(form())).hasSizeLessThan(6);
  }

  private List<Visit> visits() throws SQLException {
    List<Visit> visits = new ArrayList<>();
    try (Connection history =
            DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("Default/History"));
        ResultSet rows =
            history
                .createStatement()
                .executeQuery(
                    "SELECT u.url, u.title, v.transition FROM visits v JOIN urls u ON u.id = v.url")) {
      while (rows.next()) {
        visits.add(new Visit(rows.getString(1), rows.getString(2), (rows.getLong(3) & SHOWN) != 0));
      }
    }
    return visits;
  }
}
