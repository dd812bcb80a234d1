package org.augenhoehe.journey.staff;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections of the administration, at a desk and on a phone, by day and by night. */
@QuarkusTest
@TestProfile(Demonstrating.class)
@QuarkusTestResource(TestInstallation.class)
class AdministrationJourneyTest extends Journey {

  @ParameterizedTest
  @ValueSource(strings = {"kiosks", "openings", "settings"})
  void every_section_fits_and_is_for_all(String section) {
    for (Visitor visitor : List.of(Visitor.AT_A_DESK, Visitor.ON_A_PHONE)) {
      Page page = browser.visit(visitor);
      signIn(page, "/admin/" + section);
      page.waitForLoadState();
      Axe.assertAccessibleInAllColours(page, section);
      Object overflow =
          page.evaluate("() => document.documentElement.scrollWidth - document.body.clientWidth");
      assertThat(((Number) overflow).intValue()).as(section).isLessThanOrEqualTo(0);
      look(page, section + "-" + visitor.width());
    }
    Page page = browser.visit(Visitor.ON_A_PHONE.in("en-GB").inThe(ColorScheme.DARK));
    signIn(page, "/admin/" + section);
    look(page, section + "-dark");
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/administration-" + name + ".png")));
  }

  @Test
  void by_keyboard_the_content_is_one_step_away() {
    Page page = browser.visit(Visitor.AT_A_DESK);
    signIn(page, "/admin/kiosks");
    page.waitForLoadState();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    Object focused = page.evaluate("() => document.activeElement.closest('main') !== null");
    assertThat(focused).isEqualTo(true);
  }
}
