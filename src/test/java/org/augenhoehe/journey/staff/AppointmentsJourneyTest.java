package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.augenhoehe.Api;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.demo.Demonstrating;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Appointments are typed week by week or sent as a table, and the results tell the response rate.
 */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class AppointmentsJourneyTest extends Journey {

  private final Week last = Week.of(LocalDate.now(OfficeClock.ZONE)).plus(-1);
  private String office;
  private String touchpoint;

  @BeforeEach
  void find() {
    office = id("/api/v1/offices", "Jobcenter Musterstadt");
    touchpoint = id("/api/v1/offices/" + office + "/touchpoints", "Leistungen");
  }

  private static String id(String path, String name) {
    List<Map<String, String>> all = Api.admin().get(path).path("$");
    return all.stream()
        .filter(each -> name.equals(each.get("name")))
        .findFirst()
        .orElseThrow()
        .get("id");
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/appointments-" + name + ".png")));
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
  void weeks_are_typed_and_the_results_tell_the_rate() {
    int round = 0;
    for (Visitor visitor :
        List.of(
            Visitor.AT_A_DESK,
            Visitor.ON_A_PHONE,
            Visitor.AT_A_DESK.in("en-GB"),
            Visitor.ON_A_PHONE.in("en-GB"))) {
      String name = "-" + visitor.width() + (++round > 2 ? "-en" : "");
      Page page = browser.visit(visitor);
      signIn(page, "/dashboard?touchpoint=" + touchpoint);
      page.locator(".rate a").click();
      Locator counts = page.locator("[name=count]");
      assertThat(counts).hasCount(13);
      counts.first().fill("1.200");
      page.locator("form .button").click();
      assertThat(page.locator("[name=count]").first()).isFocused();
      assertThat(page.locator("td .error")).hasCount(1);
      assertForAll(page, "fault" + name);
      for (int i = 0; i < 13; i++) {
        counts.nth(i).fill(String.valueOf(200 + round));
      }
      page.locator("form .button").click();
      assertThat(page.locator("[role=status]")).isVisible();
      assertForAll(page, "weeks" + name);
      page.locator(".up a").click();
      assertThat(page.locator(".rate strong")).containsText("%");
      assertForAll(page, "rate" + name);
    }
  }

  @Test
  void a_table_is_sent() {
    for (Visitor visitor : List.of(Visitor.AT_A_DESK, Visitor.ON_A_PHONE)) {
      String name = "-" + visitor.width();
      Page page = browser.visit(visitor);
      signIn(page, "/dashboard/appointments?office=" + office);
      send(page, touchpoint + ";" + last + ";12\n" + touchpoint + ";2026;12\n");
      assertThat(page.locator("#fault li")).hasCount(1);
      assertThat(page.locator("[name=table]")).isFocused();
      assertForAll(page, "refused" + name);
      send(page, touchpoint + ";" + last + ";211\n");
      assertThat(page.locator("[role=status]")).hasText("Eingetragen.");
      assertForAll(page, "sent" + name);
    }
    Page page = browser.visit(Visitor.ON_A_PHONE.in("en-GB").inThe(ColorScheme.DARK));
    signIn(page, "/dashboard/appointments?office=" + office);
    look(page, "table-dark");
  }

  private static void send(Page page, String table) {
    page.locator("[name=table]")
        .setInputFiles(
            new FilePayload("termine.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.locator("form.add .button").click();
  }
}
