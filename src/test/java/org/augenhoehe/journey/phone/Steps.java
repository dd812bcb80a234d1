package org.augenhoehe.journey.phone;

import com.microsoft.playwright.Page;

/**
 * Walks through the form's screens from inside the page, which is many times faster. Fingers, mice
 * and keys are tried out in {@link RatingJourneyTest}.
 */
final class Steps {

  private static final String WALK =
      """
      async () => {
        const current = () => document.querySelector(".screen.current");
        const touch = async (what) => {
          const left = current();
          const patience = Date.now() + 45000;
          what.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
          while (current() === left) {
            if (Date.now() > patience) throw new Error("Nothing follows " + left.id);
            await new Promise(requestAnimationFrame);
          }
        };
        const back = () => touch(current().querySelector(".steps a"));
        const on = () => touch(current().querySelector(".steps a:not(.quiet)"));
        %s
      }
      """;

  private Steps() {}

  /**
   * What a script returns that knows the {@code current()} screen and has the asynchronous steps
   * {@code on()}, {@code back()} and {@code touch(element)}.
   */
  static Object walk(Page page, String script) {
    return page.evaluate(WALK.formatted(script));
  }

  /**
   * The browser's way back to the previous question. The page goes forward again by itself; a
   * second step back before it has done so would be lost.
   */
  static void previousQuestion(Page page) {
    page.goBack();
    page.waitForFunction("history.state && history.state.begun");
  }
}
