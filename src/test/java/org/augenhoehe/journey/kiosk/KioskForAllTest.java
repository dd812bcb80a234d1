package org.augenhoehe.journey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.junit.jupiter.api.Test;

/** All that a tablet can show, in every language, and in all colours in one of them. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskForAllTest extends Journey {

  /** Screens, some followed by a state. */
  private static final List<String> STATES =
      List.of(
          "start",
          "q1",
          "q2 answered",
          "q3",
          "q4",
          "q5",
          "q5 idle",
          "send",
          "unkept",
          "empty",
          "thanks",
          "away",
          "full",
          "ailing",
          "pair");

  /**
   * Jumps to a state, with all notes of the screen at once and a button that reads aloud. Returns
   * the page's language, and the words outside the screens with theirs.
   */
  private static final String SHOW =
      """
      async ([language, state]) => {
        const screens = await import("/tablet/screens.js");
        const [screen, more] = state.split(" ");
        screens.setLanguage(language);
        screens.reset(screen);
        screens.setLanguage(language);
        document.querySelectorAll("[data-note]").forEach((note) => { note.hidden = false; });
        if (more === "answered") document.querySelector("form:not([hidden]) .current .scale input").click();
        if (more === "idle") screens.showWarning(20);
        screens.showReading(true, more === "answered");
        const { textContent, lang } = document.querySelector(".skip");
        return [document.documentElement.lang, textContent, lang];
      }
      """;

  private Page tablet() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice(), "Eingangszone");
    Api.castMany(touchpoint, 34, Map.of("respected", 4, "heard", 4, "person", 3));
    Api.open();
    Api.improve(touchpoint, "Wir sagen jetzt am Anfang, wie lange das Gespräch dauert.")
        .then()
        .statusCode(201);
    String secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
    return Tablet.at(browser.visit(Tablet.LANDSCAPE), home).paired(secret).stocked().page();
  }

  @Test
  void every_screen_is_for_all_in_every_language_and_in_all_colours() {
    Page page = tablet();
    for (Locale locale : Languages.CUSTOMERS) {
      String language = locale.toLanguageTag();
      for (String state : STATES) {
        assertThat(page.evaluate(SHOW, List.of(language, state)))
            .isEqualTo(List.of(language, "Zum Inhalt springen", "de"));
        Axe.assertAccessible(page, language, state + " in " + language);
      }
    }
  }
}
