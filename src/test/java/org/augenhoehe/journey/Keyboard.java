package org.augenhoehe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** A page as somebody uses it who has no mouse. */
public final class Keyboard {

  /** A field for a day takes four steps. */
  private static final int STEPS_PER_STOP = 5;

  /**
   * Lists what Tab has to reach, as it comes in the document: of a group of radio buttons one, of
   * closed details only the summary. Notes at each stop whether it can be seen: on the screen,
   * nothing before it, and with a ring. Begins at the top.
   */
  private static final String BEGIN =
      """
      () => {
        const name = (e) => e.outerHTML.replace(/\\s+/g, " ").slice(0, 160);
        const isStop = (e) => e.tabIndex >= 0 && !e.disabled && e.type !== "hidden"
          && e.checkVisibility({ visibilityProperty: true });
        const group = (e) => Array.from(document.getElementsByName(e.name))
          .filter((other) => other.type === "radio" && other.form === e.form);
        const isFirst = (e) => e.type !== "radio"
          || e === (group(e).find((other) => other.checked) ?? group(e)[0]);
        const selector = "a[href], button, input, select, textarea, summary";
        const stops = Array.from(document.querySelectorAll(selector)).filter(isStop).filter(isFirst);
        const faultOf = (e) => {
          const style = getComputedStyle(e);
          const box = e.getClientRects()[0];
          if (!box || !box.width || !box.height) return "has no size";
          const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
          const [up, down] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
          if (left >= right || up >= down) return "is beyond the screen";
          const [x, y] = [(left + right) / 2, (up + down) / 2];
          const top = document.elementFromPoint(x, y);
          if (!top || !(e.contains(top) || top.contains(e) || top.closest("label")?.control === e)) {
            return "is behind " + (top ? name(top) : "nothing");
          }
          return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2
            ? "has no ring" : null;
        };
        const walk = { expected: stops.map(name), reached: [], faults: [] };
        document.addEventListener("focusin", ({ target }) => {
          if (!target.matches(selector)) return;
          walk.reached.push(name(target));
          const fault = faultOf(target);
          if (fault) walk.faults.push(`${name(target)} ${fault}`);
        });
        window.walk = walk;
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute("tabindex");
        return stops.length;
      }
      """;

  private static final String REACHED = "() => window.walk.reached.length";

  private Keyboard() {}

  /**
   * Goes once through the page by Tab: every link, button and field is reached, in the document's
   * order, once, and can be seen while it has the focus.
   */
  @SuppressWarnings("unchecked")
  public static void assertWalkable(Page page, String name) {
    int stops = ((Number) page.evaluate(BEGIN)).intValue();
    int steps = 0;
    while (reached(page) < stops && steps++ < stops * STEPS_PER_STOP) {
      page.keyboard().press("Tab");
    }
    assertThat((List<String>) page.evaluate("() => window.walk.reached"))
        .as(name + ": the order of Tab")
        .isEqualTo(page.evaluate("() => window.walk.expected"));
    assertThat((List<String>) page.evaluate("() => window.walk.faults"))
        .as(name + ": what has the focus can be seen")
        .isEmpty();
  }

  private static int reached(Page page) {
    return ((Number) page.evaluate(REACHED)).intValue();
  }

  /** Presses Tab until this has the focus; fails where it never gets it. */
  public static void tabTo(Locator wanted) {
    Page page = wanted.page();
    for (int steps = 0; steps < 500; steps++) {
      if (isFocused(wanted)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not reach " + wanted);
  }

  private static boolean isFocused(Locator wanted) {
    return (boolean) wanted.evaluate("e => e === document.activeElement");
  }
}
