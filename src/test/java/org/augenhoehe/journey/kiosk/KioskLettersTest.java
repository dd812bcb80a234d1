package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bare tablet shows Arabic letters, and one that has some of its own asks for none. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskLettersTest extends KioskJourney {

  /** All fonts of this machine but those with the letter Ain. */
  private static final String WITHOUT_ARABIC =
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
        <include>/etc/fonts/fonts.conf</include>
        <selectfont><rejectfont><pattern>
          <patelt name="charset"><charset><int>0x0639</int></charset></patelt>
        </pattern></rejectfont></selectfont>
      </fontconfig>
      """;

  /** Whether a letter is drawn differently from U+0378, which is no letter. */
  private static final String IS_SEEN =
      """
      (letter) => {
        const drawn = (text) => {
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = "64px " + getComputedStyle(document.querySelector(".current")).fontFamily;
          pen.fillText(text, 100, 90);
          return pen.canvas.toDataURL();
        };
        return drawn(letter) !== drawn("\\u0378");
      }
      """;

  private static final String ARABIC = "\u0639";
  private static final String FARSI = "\u06af";

  private final List<String> fonts = new ArrayList<>();

  @TempDir Path folder;

  private Line line;

  @BeforeEach
  void connect() {
    line = Line.to(home);
  }

  @AfterEach
  void forget() {
    browser.forget();
    line.close();
  }

  private Tablet start(Map<String, String> environment) {
    Page page = browser.start(folder.resolve("profile"), Tablet.LANDSCAPE, environment);
    page.onRequest(
        request -> {
          if (request.url().endsWith(".woff2")) {
            fonts.add(request.url());
          }
        });
    return Tablet.at(page, line.end());
  }

  private static void assertReads(Page page, String... letters) {
    for (String letter : letters) {
      page.waitForFunction(IS_SEEN, letter);
    }
  }

  @Test
  void a_bare_tablet_fetches_letters_once_and_has_them_without_a_network() throws IOException {
    Path config = Files.writeString(folder.resolve("fonts.conf"), WITHOUT_ARABIC);
    Map<String, String> bare = Map.of("FONTCONFIG_FILE", config.toString());
    Page nowhere = browser.start(folder.resolve("other"), Tablet.LANDSCAPE, bare);
    nowhere.setContent("<p class=current>" + ARABIC);
    assertThat(nowhere.evaluate(IS_SEEN, ARABIC)).as("what the system draws").isEqualTo(false);

    Tablet tablet = start(bare).paired(secret).installed();
    assertReads(tablet.page(), ARABIC, FARSI);
    assertThat(fonts).hasSize(2);
    tablet.button("العربية").click();
    assertThat(tablet.page().locator("html")).hasAttribute("dir", "rtl");
    tablet
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "kiosk-bare-ar.png")));

    line.cut();
    tablet.page().reload();
    tablet.assertWaitsForTheNext();
    assertReads(tablet.page(), ARABIC, FARSI);
    assertThat(fonts).hasSize(2);
  }

  @Test
  void a_tablet_with_letters_of_its_own_asks_for_none() {
    Tablet tablet = start(Map.of()).paired(secret).installed();
    assertReads(tablet.page(), ARABIC);
    assertThat(fonts).isEmpty();
  }
}
