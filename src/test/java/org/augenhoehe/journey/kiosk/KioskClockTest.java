package org.augenhoehe.journey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Journey;
import org.junit.jupiter.api.Test;

/** Whatever a tablet's clocks do, answers are wiped and a customer who is present may stay. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskClockTest extends Journey {

  /**
   * Plays every story on a tablet of its own and sets both its clocks. The words: a number lets
   * seconds pass on both clocks, with a look at every second; {@code wall±seconds} sets the wall
   * clock; {@code sleep} lets an hour pass on the wall clock only, {@code doze} on both; {@code
   * off} and {@code on} are the screen; {@code touch} is a finger. Returns what the tablet did in
   * order, without repetitions.
   */
  private static final String PLAY =
      """
      async (stories) => {
        const { watchIdle } = await import("/tablet/idle.js");
        const kept = [Date.now, performance.now, window.setInterval, window.clearInterval];
        let wall = 1764400000000;
        let steady = 5000;
        let alarm = null;
        let isHidden = false;
        Date.now = () => wall;
        performance.now = () => steady;
        window.setInterval = (run) => { alarm = run; return 1; };
        window.clearInterval = () => { alarm = null; };
        Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
        const told = {};
        for (const story of stories) {
          const did = [];
          const tell = (what) => { if (did[did.length - 1] !== what) did.push(what); };
          let isWarning = false;
          const idle = watchIdle({
            warn: () => { isWarning = true; tell("asked"); },
            leave: () => { isWarning = false; tell("wiped"); },
          });
          const touch = () => {
            if (idle.check) idle.check();
            if (!isWarning) idle.restart();
          };
          const screen = (hidden) => {
            isHidden = hidden;
            document.dispatchEvent(new Event("visibilitychange"));
          };
          const hour = 3600000;
          const words = {
            touch,
            sleep: () => { wall += hour; },
            doze: () => { wall += hour; steady += hour; },
            look: () => { if (alarm) alarm(); },
            off: () => screen(true),
            on: () => screen(false),
          };
          for (const word of story.split(" ")) {
            if (words[word]) words[word]();
            else if (word.startsWith("wall")) wall += Number(word.slice(4)) * 1000;
            else {
              for (let second = 0; second < Number(word); second++) {
                wall += 1000;
                steady += 1000;
                if (alarm) alarm();
              }
            }
          }
          idle.stop();
          told[story] = did.join(", ");
        }
        [Date.now, performance.now, window.setInterval, window.clearInterval] = kept;
        delete document.hidden;
        return told;
      }
      """;

  private static final String NOTHING = "";
  private static final String WIPED = "asked, wiped";

  private static Map<String, String> stories() {
    Map<String, String> stories = new LinkedHashMap<>();
    stories.put("touch 44", NOTHING);
    stories.put("touch 46", "asked");
    stories.put("touch 64", "asked");
    stories.put("touch 65", WIPED);
    stories.put("touch 40 touch 40 touch 44", NOTHING);
    // Set back: the answers are wiped in time.
    stories.put("touch 2 wall-3600 63", WIPED);
    stories.put("touch 30 wall-3600 35", WIPED);
    stories.put("touch 50 wall-3600 15", WIPED);
    stories.put("touch 20 wall-30 20 wall-30 20 wall-30 5", WIPED);
    stories.put("touch wall-3600 10 wall+3599 30 wall-86400 25", WIPED);
    // Set ahead: a customer who is present is asked at most.
    stories.put("touch 3 wall+3600 1", "asked");
    stories.put("touch 3 wall+3600 18", "asked");
    stories.put("touch 3 wall+86400 18", "asked");
    stories.put("touch 3 wall+4 30 touch 20", NOTHING);
    stories.put("touch wall+3600 touch 10", "asked");
    // Asleep: nothing is shown on waking, whichever clock stopped.
    stories.put("touch 30 sleep look", "wiped");
    stories.put("touch 2 doze look", "wiped");
    stories.put("touch 2 off sleep on", "wiped");
    stories.put("touch 2 off doze on", "wiped");
    stories.put("touch 2 off wall-7200 doze on", "wiped");
    stories.put("touch 2 off 3 on 30", NOTHING);
    stories.put("touch 2 sleep look", "asked");
    stories.put("touch 2 sleep look 20", WIPED);
    // The touch that wakes it is not by the customer who left.
    stories.put("touch 30 sleep touch", "wiped");
    stories.put("touch 2 doze touch 44", "wiped");
    stories.put("touch 2 doze touch 46", "wiped, asked");
    return stories;
  }

  @Test
  @SuppressWarnings("unchecked")
  void no_clock_is_believed_alone() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.navigate(home.resolve("/r").toString());
    Map<String, String> stories = stories();
    Map<String, String> told =
        (Map<String, String>) page.evaluate(PLAY, stories.keySet().stream().toList());
    assertThat(told).isEqualTo(stories);
  }
}
