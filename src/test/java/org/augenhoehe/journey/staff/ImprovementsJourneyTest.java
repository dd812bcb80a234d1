package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.demo.Demonstrating;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was changed, in the trends, in its list and in its forms. */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class ImprovementsJourneyTest extends Journey {

  private static final String LONG =
      "Wir fragen jetzt am Anfang, wie viel Zeit Sie haben, und sagen am Ende, was als Nächstes"
          + " geschieht.";

  private String placement;
  private String path;

  @BeforeEach
  void find() {
    String musterstadt =
        Api.admin().get("/api/v1/offices").path("find { it.name == 'Jobcenter Musterstadt' }.id");
    placement =
        Api.admin()
            .get("/api/v1/offices/{id}/touchpoints", musterstadt)
            .path("find { it.name == 'Arbeitsvermittlung' }.id");
    path = "/dashboard/touchpoints/" + placement + "/improvements";
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/improvements-" + name + ".png")));
  }

  private static void assertForAll(Page page, String name) {
    page.waitForLoadState();
    Axe.assertAccessibleInAllColours(page, name);
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - document.body.clientWidth");
    assertThat(((Number) overflow).intValue()).as(name).isLessThanOrEqualTo(0);
    look(page, name);
  }

  @Test
  void the_trends_have_lines_that_the_list_below_explains() {
    String address = "/dashboard?touchpoint=" + placement;
    for (Visitor visitor : List.of(Visitor.AT_A_DESK, Visitor.ON_A_PHONE)) {
      Page page = browser.visit(visitor);
      signIn(page, address);
      assertThat(page.locator(".core .rule-number")).hasText(new String[] {"1", "2"});
      assertThat(page.locator(".values .rule-number")).hasCount(10);
      assertThat(page.locator(".improvements .number")).hasText(new String[] {"2", "1"});
      assertForAll(page, "trends-" + visitor.width());
    }
    Page page = browser.visit(Visitor.AT_A_DESK.in("en-GB").inThe(ColorScheme.DARK));
    signIn(page, address);
    look(page, "trends-dark");
    page.locator(".core .figures summary").click();
    assertThat(page.locator(".core td.change").first()).hasText("Changed: number 1");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    look(page, "trends-print");
  }

  @Test
  void an_entry_is_written_corrected_and_withdrawn() {
    for (Visitor visitor : List.of(Visitor.AT_A_DESK, Visitor.ON_A_PHONE)) {
      String width = "-" + visitor.width();
      Page page = browser.visit(visitor);
      signIn(page, path + "?value=offen");
      assertThat(page.locator("[name=value]")).hasValue("offen");
      page.locator("[name=day]").fill(LocalDate.now(OfficeClock.ZONE).plusDays(1).toString());
      page.locator("[name=text]").fill(LONG);
      page.locator("form .button").click();
      assertThat(page.locator("[name=day]")).isFocused();
      assertThat(page.locator("#fault")).containsText("Dieser Tag kommt erst noch.");
      assertForAll(page, "fault" + width);
      page.locator("[name=day]").fill(LocalDate.now(OfficeClock.ZONE).toString());
      page.locator("form .button").click();
      assertThat(page.locator("[role=status]")).hasText("Eingetragen.");
      assertForAll(page, "list" + width);
      page.locator(".kiosks li").first().locator("a").first().click();
      page.locator("[name=text]").fill("Wir grüßen.");
      assertForAll(page, "correction" + width);
      page.locator("form .deeds .button").first().click();
      assertThat(page.locator(".kiosks li").first()).containsText("Wir grüßen.");
      page.locator(".kiosks li").first().locator("a").last().click();
      assertForAll(page, "withdrawal" + width);
      page.locator(".sure button").click();
      assertThat(page.locator(".withdrawn").first()).containsText("Zurückgezogen am");
      assertForAll(page, "withdrawn" + width);
    }
    Page page = browser.visit(Visitor.ON_A_PHONE.in("en-GB").inThe(ColorScheme.DARK));
    signIn(page, path);
    look(page, "list-dark");
  }
}
