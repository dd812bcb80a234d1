package org.augenhoehe.journey.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;

/** Slips are printed in the language of the customer who gets them. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class SlipLanguagesTest extends Journey {

  @Test
  void a_slip_holds_its_words_in_every_language() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office, "Leistung (SGB II)");
    Page page = browser.visit(Visitor.AT_A_DESK);
    signIn(page, "/admin");
    page.navigate(home.resolve("/admin").toString());
    Locator offered = page.locator("#office-%s details:has([action*=languages])".formatted(office));
    offered.locator("summary").click();
    Axe.assertAccessible(page);
    page.locator("#office-" + office)
        .screenshot(
            new Locator.ScreenshotOptions()
                .setPath(Path.of("target/screens/administration-languages.png")));
    for (Locale language : Languages.CUSTOMERS) {
      String tag = language.toLanguageTag();
      page.navigate(home.resolve("/admin").toString());
      Locator order = page.locator("form[action*='%s/slips']".formatted(touchpoint));
      order.locator("[name=count]").fill("8");
      order.locator("[name=language]").selectOption(tag);
      order.locator("button").click();
      assertThat(page.locator(".sheet")).hasAttribute("lang", tag);
      page.waitForLoadState();
      page.locator(".sheet")
          .screenshot(
              new Locator.ScreenshotOptions()
                  .setPath(Path.of("target/screens/slips-" + tag + ".png")));
      Locator slip = page.locator(".slip").first();
      assertThat((boolean) slip.evaluate("s => s.scrollHeight <= s.clientHeight + 1"))
          .as(tag)
          .isTrue();
      assertThat(
              (boolean)
                  slip.evaluate(
                      "s => [...s.querySelectorAll('.words, .body')]"
                          + ".every((e) => e.scrollHeight <= e.clientHeight + 1)"))
          .as(tag)
          .isTrue();
    }
  }
}
