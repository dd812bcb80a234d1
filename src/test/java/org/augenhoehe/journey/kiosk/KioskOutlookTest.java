package org.augenhoehe.journey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.junit.jupiter.api.Test;

/** What a kiosk says about the next opening, in one page without a paired tablet. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskOutlookTest extends Journey {

  private static final String TOLD =
      """
      async (next) => {
        const screens = await import("/tablet/screens.js");
        screens.showPlace({ office: "Jobcenter", name: "Empfang", next });
        return Object.fromEntries(Array.from(document.querySelectorAll("[data-next]")).map(
          (told) => [told.closest(".tongue").lang, told.textContent.replace(/\\s/g, " ")]));
      }
      """;

  @SuppressWarnings("unchecked")
  private static Map<String, String> told(Page page, LocalDate next) {
    return (Map<String, String>) page.evaluate(TOLD, next == null ? null : next.toString());
  }

  @Test
  void thanks_names_the_day_of_the_next_opening_unless_it_is_over() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.navigate(home.resolve("/kiosk").toString());
    LocalDate next = LocalDate.of(2099, 3, 4);
    Map<String, String> told = told(page, next);
    for (Locale language : Languages.CUSTOMERS) {
      String day = Languages.write(next, language).replaceAll("[\\s\\u00a0\\u202f]", " ");
      assertThat(told.get(language.toLanguageTag())).contains(day);
    }
    // The date is past where a tablet was long without a network, and null where a house opens by
    // hand.
    assertThat(told(page, LocalDate.of(2024, 3, 4)).values()).containsOnly("");
    assertThat(told(page, null).values()).containsOnly("");
  }
}
