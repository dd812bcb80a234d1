package org.augenhoehe.journey.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that tells how answers become scores, for all who want to check it. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class MethodJourneyTest extends Journey {

  /** The levels of all headings, in their order. */
  private static final String HEADINGS =
      "Array.from(document.querySelectorAll('h1, h2, h3, h4')).map((e) => Number(e.tagName[1]))";

  @ParameterizedTest
  @ValueSource(strings = {"de", "de-simple", "en", "ar"})
  @SuppressWarnings("unchecked")
  void it_is_for_all_on_a_small_phone_and_in_the_dark(String language) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(home.resolve("/method?lang=" + language).toString());
    Axe.assertAccessible(page, language, "/method in " + language);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    List<Integer> headings = (List<Integer>) page.evaluate(HEADINGS);
    assertThat(headings).startsWith(1, 2).containsOnlyOnce(1);
    for (int i = 1; i < headings.size(); i++) {
      assertThat(headings.get(i)).isLessThanOrEqualTo(headings.get(i - 1) + 1);
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/method-" + language + ".png")));
    page.setViewportSize(320, 640);
    page.evaluate("document.documentElement.style.fontSize = '225%'");
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(320);
  }

  /** As cards the table is still a table to whoever hears it. */
  @Test
  void without_script_a_customer_comes_here_from_the_page_on_anonymity() {
    Page page = browser.visit(Visitor.ON_A_PHONE.withoutScript());
    page.navigate(home.resolve("/anonym").toString());
    page.getByText("So rechnen wir").click();
    assertThat(page).hasURL(home.resolve("/method").toString());
    assertThat(page.getByRole(AriaRole.ROWHEADER)).not().hasCount(0);
    assertThat(page.getByRole(AriaRole.TABLE).first().getByRole(AriaRole.ROW)).hasCount(13);
    page.getByRole(AriaRole.NAVIGATION).getByText("Ein Beispiel").click();
    assertThat(page.locator("#example")).isInViewport();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.getByRole(AriaRole.NAVIGATION)).isHidden();
    assertThat(page.locator("#example")).isVisible();
  }
}
