package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.List;
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
