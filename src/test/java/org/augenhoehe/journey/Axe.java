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

  /**
   * The violations of rules about colours, of all others, or of both; null where axe is not loaded.
   * Where it is to look at the shown screen alone, it removes the screens and languages that are
   * not shown meanwhile: axe would walk through them, too.
   */
  private static final String VIOLATIONS =
      """
      async ([tags, colours, others, alone]) => {
        if (!window.axe) return null;
        const hidden = ".tongue[hidden], :has(> .screen.current) > .screen:not(.current)";
        const aside = Array.from(alone ? document.querySelectorAll(hidden) : [])
          .map((e) => [e, document.createComment("")]);
        aside.forEach(([e, gap]) => e.replaceWith(gap));
        const runOnly = axe.getRules(tags)
          .filter((rule) => rule.tags.includes("cat.color") ? colours : others)
          .filter((rule) => !rule.tags.some((tag) => /experimental|deprecated/.test(tag)))
          .map((rule) => rule.ruleId);
        const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] });
        aside.forEach(([e, gap]) => gap.replaceWith(e));
        return violations.flatMap((rule) =>
          rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
      }
      """;

  /** Colours are the same in every language: they are looked at in this one. */
  private static final String COLOURED = "de";

  private Axe() {}

  /** No violation of WCAG 2.2, levels A and AA, that a machine can find. */
  public static void assertAccessible(Page page) {
    String name = page.url() + " " + page.title();
    assertThat(violations(page, true, true, false)).as(name).isEmpty();
  }

  /**
   * The same of the shown screen, but the rules about colours in one language only, and there in
   * all colours; see {@link #assertAccessibleInAllColours}.
   */
  public static void assertAccessible(Page page, String language, String name) {
    assertAccessible(page, language.equals(COLOURED), name);
  }

  /**
   * @param coloured whether the rules about colours are among those looked at, in all colours
   */
  public static void assertAccessible(Page page, boolean coloured, String name) {
    if (coloured) {
      assertAccessibleInAllColours(page, name);
    } else {
      assertThat(violations(page, false, true, true)).as(name).isEmpty();
    }
  }

  /**
   * No violation on the shown screen in light, dark and forced colours, one after the other in the
   * one page. The clock of the page must not be frozen, because axe waits for its next tick.
   *
   * @param name of what is shown
   */
  public static void assertAccessibleInAllColours(Page page, String name) {
    assertThat(violations(page, true, true, true)).as(name).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(violations(page, true, false, true)).as(name + ", dark").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(violations(page, true, false, true)).as(name + ", forced colours").isEmpty();
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.NONE));
  }

  /** Runs axe without its builder, which opens another page for each run. */
  @SuppressWarnings("unchecked")
  private static List<String> violations(
      Page page, boolean colours, boolean others, boolean alone) {
    List<Object> what = List.of(WCAG, colours, others, alone);
    Object found = page.evaluate(VIOLATIONS, what);
    if (found == null) {
      page.evaluate(SCRIPT);
      found = page.evaluate(VIOLATIONS, what);
    }
    return (List<String>) found;
  }

  private static String script() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
