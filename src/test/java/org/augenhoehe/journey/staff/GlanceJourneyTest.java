package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.demo.Demonstrating;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** A manager finds what the demonstration has to find, from the first page on. */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class GlanceJourneyTest extends Journey {

  @Test
  void what_there_is_to_find_is_told_first_and_leads_to_its_place() {
    Page page = browser.visit(Visitor.AT_A_DESK.withoutScript());
    signIn(page, "/dashboard");
    assertThat(page.locator("h2").first()).hasText("Was auffällt");
    page.locator(".findings summary").click();
    Locator findings = page.locator(".findings");
    assertThat(findings).containsText("Arbeitsvermittlung: Offen seit");
    assertThat(findings).containsText("am Kiosk um");
    assertThat(findings).containsText("Jobcenter Beispielhausen, Leistungen, Smartphone: Ehrlich");
    assertThat(findings).containsText("Jobcenter Neufeld: zu wenige Stimmzettel");
    page.locator(".findings li a").first().click();
    assertThat(page.locator("h1")).containsText("Arbeitsvermittlung");
  }

  @Test
  void a_finding_leads_to_what_was_changed_and_that_to_its_line_and_its_effect() {
    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    signIn(page, "/dashboard");
    Locator finding =
        page.locator(
            ".findings li", new Page.LocatorOptions().setHasText("Arbeitsvermittlung: Offen seit"));
    finding.locator("a.act").click();
    assertThat(page.locator("[name=value]")).hasValue("offen");
    page.locator("[name=day]").fill(LocalDate.now(OfficeClock.ZONE).minusWeeks(13).toString());
    page.locator("[name=text]").fill("Wir fragen zuerst, was Ihnen wichtig ist.");
    page.locator("form .button").click();
    String entries = URI.create(page.url()).getPath();
    page.locator("main .up a").first().click();
    Locator offen = page.locator("section[aria-labelledby=offen-name]");
    assertThat(offen.locator(".score")).containsText(Pattern.compile("seit .+, davor \\d\\d"));
    assertThat(offen.locator(".rule.turn")).hasCount(1);
    assertThat(offen.locator(".mean")).hasCount(2);
    Locator entry =
        page.locator(".improvements li", new Page.LocatorOptions().setHasText("Wir fragen zuerst"));
    String number = entry.locator(".number").textContent();
    assertThat(offen.locator(".rule-number", new Locator.LocatorOptions().setHasText(number)))
        .isVisible();
    assertThat(entry.locator(".effect"))
        .hasText(Pattern.compile("Wirkung: \\+\\d+ Punkte, gesichert \\(\\d\\d → \\d\\d\\)"));
    Api.admin().delete("/api/v1" + entries.replace("/dashboard", "") + "/" + number);
    page.reload();
    assertThat(entry).hasCount(0);
  }

  @Test
  void each_point_tells_its_value_to_the_pointer_and_to_the_keyboard() {
    Page page = browser.visit(Visitor.AT_A_DESK.withoutScript());
    signIn(page, "/dashboard");
    page.locator(".findings li a").first().click();
    Locator chart = page.locator("section[aria-labelledby=offen-name] .trend");
    Locator points = chart.locator(".point");
    assertThat(points.last().locator(".tip")).isHidden();
    points.nth(3).locator("input").hover();
    assertThat(points.nth(3).locator(".tip")).isVisible();
    assertThat(points.nth(3).locator(".tip"))
        .hasText(Pattern.compile("[\\d.]+: \\d+ \\(\\d+ Antw\\.\\)"));
    // One stop for the whole chart, at its latest point; arrows go back from there.
    page.locator("section[aria-labelledby=offen-name] .sides a").last().focus();
    page.keyboard().press("Tab");
    assertThat(points.last().locator("input")).isFocused();
    assertThat(points.last().locator(".tip")).isVisible();
    page.keyboard().press("ArrowLeft");
    int before = points.count() - 2;
    assertThat(points.nth(before).locator("input")).isFocused();
    assertThat(points.nth(before).locator(".tip")).isVisible();
    page.keyboard().press("Tab");
    assertThat(chart.locator("input:focus")).hasCount(0);
  }

  @Test
  void it_fits_and_is_for_all_at_a_desk_and_on_a_phone() {
    for (Visitor visitor : List.of(Visitor.AT_A_DESK, Visitor.ON_A_PHONE)) {
      Page page = browser.visit(visitor);
      signIn(page, "/dashboard");
      Axe.assertAccessibleInAllColours(page, "glance");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
    Page page = browser.visit(Visitor.ON_A_PHONE.in("en-GB").inThe(ColorScheme.DARK));
    signIn(page, "/dashboard");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/glance-dark.png")));
  }
}
