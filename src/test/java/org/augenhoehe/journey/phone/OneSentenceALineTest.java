package org.augenhoehe.journey.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.augenhoehe.journey.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leichte Sprache is written with one sentence a line, and no page runs them together. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class OneSentenceALineTest extends Journey {

  /** Of all screens of a page, seen or not: how many texts have lines, and which lose them. */
  private static final String LINES =
      """
      () => {
        const hasLines = (e) => Array.from(e.childNodes)
          .some((n) => n.nodeType === Node.TEXT_NODE && /\\S\\s*\\n\\s*\\S/.test(n.data));
        const texts = Array.from(document.body.querySelectorAll(":lang(de-simple)")).filter(hasLines);
        return {
          lines: texts.length,
          lost: texts.filter((e) => getComputedStyle(e).whiteSpace !== "pre-line")
            .map((e) => e.outerHTML),
        };
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/anonym",
        "/method",
        "/r",
        "/r/thanks",
        "/r/again",
        "/counted",
        "/kiosk",
        "/nowhere"
      })
  @SuppressWarnings("unchecked")
  void every_sentence_of_leichte_sprache_has_its_line(String path) {
    Page page = browser.visit(Visitor.ON_A_PHONE);
    page.navigate(home.resolve(path + "?lang=de-simple").toString());
    var found = (Map<String, Object>) page.evaluate(LINES);
    assertThat((int) found.get("lines")).isPositive();
    assertThat((List<String>) found.get("lost")).isEmpty();
  }
}
