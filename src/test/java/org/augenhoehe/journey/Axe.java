package org.augenhoehe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accessibility violations that axe-core finds on a page. */
public final class Axe {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String SCRIPT = script();

  private static final String VIOLATIONS =
      """
      async ([tags, category]) => {
        const runOnly = axe.getRules(tags)
          .filter((rule) => rule.tags.some((tag) => tag.startsWith(category)))
          .filter((rule) => !rule.tags.some((tag) => /experimental|deprecated/.test(tag)))
          .map((rule) => rule.ruleId);
        const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] });
        return violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
      }
      """;

  /** Removes the screens and languages that are not shown: axe would walk through them, too. */
  private static final String STEP_ASIDE =
      """
      window.aside = Array.from(document.querySelectorAll(
          ".tongue[hidden], :has(> .screen.current) > .screen:not(.current)"))
        .map((hidden) => [hidden, document.createComment("")]);
      aside.forEach(([hidden, gap]) => hidden.replaceWith(gap));
      """;

  private static final String COME_BACK =
      "aside.forEach(([hidden, gap]) => gap.replaceWith(hidden));";

  private static final String ALL = "cat.";

  /** The only rules that see a difference between light and dark. */
  private static final String COLOURS = "cat.color";

  private Axe() {}

  /** No violation of WCAG 2.2, levels A and AA, that a machine can find. */
  public static void assertAccessible(Page page) {
    assertThat(violations(page, ALL)).as(page.url() + " " + page.title()).isEmpty();
  }

  /**
   * The same in light, dark and forced colours, one after the other in the one page. The clock of
   * the page must not be frozen, because axe waits for its next tick.
   *
   * @param name of what is shown
   */
  public static void assertAccessibleInAllColours(Page page, String name) {
    page.evaluate(STEP_ASIDE);
    assertThat(violations(page, ALL)).as(name).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(violations(page, COLOURS)).as(name + ", dark").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(violations(page, COLOURS)).as(name + ", forced colours").isEmpty();
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.NONE));
    page.evaluate(COME_BACK);
  }

  /** Runs axe without its builder, which opens another page for each run. */
  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, String category) {
    if (!(boolean) page.evaluate("Boolean(window.axe)")) {
      page.evaluate(SCRIPT);
    }
    return (List<String>) page.evaluate(VIOLATIONS, List.of(WCAG, category));
  }

  private static String script() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
