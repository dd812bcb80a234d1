package org.augenhoehe.journey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

/** Keyboards and switches reach everything, and lead nowhere else. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskKeysTest extends KioskJourney {

  private static final int MOST_TABS = 30;

  /** Jumps to a screen with its button that reads aloud. */
  private static final String SHOW =
      """
      async (state) => {
        const screens = await import("/tablet/screens.js");
        const [screen, more] = state.split(" ");
        screens.reset(screen);
        if (more === "answered") document.querySelector("form:not([hidden]) .current .scale input").click();
        if (more === "idle") screens.showWarning(20);
        screens.showReading(true, false);
      }
      """;

  /** The controls on this screen; a group of radios counts once, because it is one tab stop. */
  private static final String CONTROLS =
      """
      () => {
        const dialog = document.querySelector("form:not([hidden]) [data-idle]:not([hidden])");
        return Array.from((dialog || document).querySelectorAll("button, input"))
          .filter((e) => e.getClientRects().length)
          .map((e) => e.type === "radio" ? e.name : e.textContent || e.id);
      }
      """;

  /** The control in focus, and whether this shows: a radio is drawn by the element after it. */
  private static final String FOCUS =
      """
      () => {
        const e = document.activeElement;
        if (e === document.body) return ["", "true"];
        const { outlineStyle, outlineWidth } =
          getComputedStyle(e.type === "radio" ? e.nextElementSibling : e);
        const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 3;
        return [e.type === "radio" ? e.name : e.textContent || e.id, String(isSeen)];
      }
      """;

  /** Those of these keys whose default action in the browser the page prevents. */
  private static final String HELD =
      """
      (keys) => keys.filter((written) => {
        const [key, ...held] = written.split("+").reverse();
        const event = new KeyboardEvent("keydown", {
          key, bubbles: true, cancelable: true,
          ctrlKey: held.includes("Ctrl"), altKey: held.includes("Alt"), metaKey: held.includes("Meta"),
        });
        return !document.querySelector("#tablet").dispatchEvent(event);
      })
      """;

  @Test
  @SuppressWarnings("unchecked")
  void every_control_is_reached_by_tab_and_shows_it() {
    Tablet tablet = tablet(Tablet.LANDSCAPE).paired(secret).stocked();
    Page page = tablet.page();
    for (String state :
        List.of(
            "start", "q1", "q2 answered", "send", "unkept", "empty", "thanks", "q3 idle", "pair")) {
      page.evaluate(SHOW, state);
      Set<String> controls = new TreeSet<>((List<String>) page.evaluate(CONTROLS));
      assertThat(controls).as(state).isNotEmpty();
      Set<String> reached = new TreeSet<>();
      for (int i = 0; i < MOST_TABS && !reached.containsAll(controls); i++) {
        page.keyboard().press("Tab");
        List<String> focus = (List<String>) page.evaluate(FOCUS);
        assertThat(focus.get(1))
            .as("focus to be seen on " + focus + " of " + state)
            .isEqualTo("true");
        reached.add(focus.get(0));
      }
      assertThat(reached).as(state).containsAll(controls);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void what_a_browser_does_at_some_keys_does_not_stay_for_the_next() {
    Page page = tablet(Tablet.LANDSCAPE).paired(secret).stocked().page();
    List<String> leading =
        List.of(
            "Ctrl+-",
            "Ctrl+0",
            "Ctrl+f",
            "Ctrl+p",
            "Ctrl+s",
            "Ctrl+o",
            "Ctrl+u",
            "Ctrl+j",
            "Ctrl+h",
            "Meta+=",
            "Alt+ArrowLeft",
            "Alt+Home",
            "F1",
            "F3",
            "F6",
            "F7",
            "F12");
    assertThat((List<String>) page.evaluate(HELD, leading)).isEqualTo(leading);
    List<String> useful = List.of("Tab", "Enter", " ", "ArrowDown", "Escape", "F5", "a", "1");
    assertThat((List<String>) page.evaluate(HELD, useful)).isEmpty();
    // Zooming by wheel is prevented as well.
    assertThat(
            page.evaluate(
                """
                () => document.body.dispatchEvent(
                  new WheelEvent("wheel", { ctrlKey: true, bubbles: true, cancelable: true }))
                """))
        .isEqualTo(false);
  }
}
