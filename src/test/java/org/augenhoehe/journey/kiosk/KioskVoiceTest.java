package org.augenhoehe.journey.kiosk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.journey.Axe;
import org.augenhoehe.journey.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Screens are read aloud where something on the tablet can, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class KioskVoiceTest extends Journey {

  /**
   * The tablet itself speaks German and Ukrainian; only a server speaks English. A reading ends
   * when the test ends it, or at once while {@code isQuick}.
   */
  private static final String VOICES =
      """
      window.said = [];
      Object.defineProperty(window, "speechSynthesis", { value: {
        getVoices: () => [
          { lang: "en-US", localService: false }, { lang: "de-DE", localService: true },
          { lang: "uk-UA", localService: true },
        ],
        speak: (words) => {
          said.push(words);
          if (window.isQuick) words.onend();
        },
        cancel: () => { const last = said[said.length - 1]; if (last) last.isOver = true; },
        addEventListener: () => {},
      } });
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      """;

  @Inject InstallationConfig installation;

  @AfterEach
  void removeRecording() throws IOException {
    Files.deleteIfExists(recording());
  }

  private Path recording() {
    return installation.dataDir().resolve("audio/en/start.mp3");
  }

  private Tablet paired(Page page) {
    String secret =
        Api.newKiosk(Api.newTouchpoint(Api.newOffice(), "Eingangszone"), "Ausgang").path("secret");
    return Tablet.at(page, home).paired(secret);
  }

  /** Three seconds of silence as RIFF WAVE; browsers look at the content. */
  private static byte[] silence() {
    int size = 48_000;
    ByteBuffer wave = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
    wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + size);
    wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wave.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(16_000);
    wave.putShort((short) 2).putShort((short) 16);
    wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size);
    return wave.array();
  }

  @Test
  void a_local_voice_reads_each_screen_as_often_as_one_likes_and_stops() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(VOICES);
    Tablet tablet = paired(page);
    tablet.button("Vorlesen").click();
    assertThat((String) page.evaluate("said[0].text"))
        .startsWith("Wie wurden Sie heute behandelt?")
        .contains("Anonym und freiwillig")
        .doesNotContain("English");
    assertThat(page.evaluate("[said[0].rate, said[0].volume, said[0].lang].join()"))
        .isEqualTo("1,1,de-DE");
    tablet.button("Vorlesen beenden").click();
    assertThat(page.evaluate("said[0].isOver")).isEqualTo(true);
    tablet.button("Vorlesen").click();
    page.evaluate("said[0].onend()");
    assertThat(tablet.button("Vorlesen beenden")).isVisible();
    // Then it reads each language's own name, where it has a voice for it.
    for (String language :
        List.of("Deutsch de-DE", "Leichte Sprache (Entwurf) de-DE", "Українська uk-UA")) {
      end(page);
      assertLast(page, language);
    }
    end(page);
    assertThat(tablet.button("Vorlesen")).isVisible();
    assertSaid(page, 5);
  }

  @Test
  void once_wanted_every_screen_and_answer_is_heard_until_it_is_stopped() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(VOICES);
    Tablet tablet = paired(page);
    tablet.button("Vorlesen").click();
    tablet.button("Anfangen").click();
    assertThat(page.evaluate("said[0].isOver")).isEqualTo(true);
    assertThat((String) page.evaluate("said[1].text"))
        .contains("Frage 1 von 5", "nein, gar nicht", "teils, teils");
    // A touched answer is read before the next question comes.
    tablet.answer("eher ja").click();
    assertThat(page.evaluate("said[1].isOver")).isEqualTo(true);
    assertLast(page, "eher ja de-DE");
    tablet.assertShows("q1");
    tablet.answer("eher nein").click();
    assertLast(page, "eher nein de-DE");
    end(page);
    tablet.assertShows("q2");
    assertThat((String) page.evaluate("said[4].text")).contains("Frage 2 von 5");
    // So is one that is reached by key, which answers nothing yet.
    page.keyboard().press("Tab");
    assertLast(page, "nein, gar nicht de-DE");
    page.keyboard().press("ArrowDown");
    assertLast(page, "eher nein de-DE");
    page.keyboard().press("Tab");
    assertLast(page, "Zurück de-DE");
    tablet.assertShows("q2");
    Axe.assertAccessible(page);
    tablet.button("Vorlesen beenden").click();
    assertThat(tablet.button("Vorlesen")).isVisible();
    tablet.button("Weiter").click();
    tablet.assertShows("q3");
    assertSaid(page, 8);
  }

  @Test
  void thanks_stay_until_they_were_read_or_for_twenty_seconds() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(VOICES);
    String secret =
        Api.newKiosk(Api.newTouchpoint(Api.newOffice(), "Eingangszone"), "Ausgang").path("secret");
    Tablet tablet = Tablet.withClock(page, home).paired(secret).stocked();
    page.evaluate("isQuick = true");
    tablet.button("Vorlesen").click();
    tablet.button("Anfangen").click();
    tablet.answered("eher ja", "eher ja", "eher ja", "eher ja", "eher ja");
    page.evaluate("isQuick = false");
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    page.clock().fastForward(30_000);
    page.clock().runFor(3_000);
    tablet.assertShows("thanks");
    end(page);
    page.clock().runFor(2_000);
    tablet.assertWaitsForTheNext();

    tablet.button("Anfangen").click();
    tablet.answered("eher ja", "eher ja", "eher ja", "eher ja", "eher ja");
    tablet.button("Antworten abgeben").click();
    tablet.assertShows("thanks");
    page.clock().fastForward(15_000);
    tablet.assertShows("thanks");
    page.clock().fastForward(6_000);
    tablet.assertWaitsForTheNext();
  }

  private static void end(Page page) {
    page.evaluate("said[said.length - 1].onend()");
  }

  /** Waits until the last words read are these, followed by the language of their voice. */
  private static void assertLast(Page page, String words) {
    page.waitForCondition(
        () ->
            words.equals(
                page.evaluate(
                    """
                    () => {
                      const { text, lang } = said[said.length - 1];
                      return `${text} ${lang}`;
                    }
                    """)));
  }

  /** A tablet on its first question, whose clock the test moves. */
  private Tablet asking(Page page) {
    page.addInitScript(VOICES);
    String secret =
        Api.newKiosk(Api.newTouchpoint(Api.newOffice(), "Eingangszone"), "Ausgang").path("secret");
    Tablet tablet = Tablet.withClock(page, home).paired(secret);
    tablet.button("Anfangen").click();
    return tablet;
  }

  private static Locator warning(Page page, String button) {
    return page.getByRole(AriaRole.ALERTDIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }

  private static void assertSaid(Page page, int readings) {
    assertThat(page.evaluate("said.length")).isEqualTo(readings);
  }

  @Test
  void whoever_listens_is_asked_aloud_whether_they_are_there_and_the_next_is_not() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    Tablet tablet = asking(page);
    tablet.button("Vorlesen").click();
    tablet.leaveAlone(46_000);
    assertThat(warning(page, "Vorlesen beenden")).isVisible();
    assertThat(page.evaluate("said[0].isOver")).isEqualTo(true);
    assertThat((String) page.evaluate("said[1].text"))
        .startsWith("Sind Sie noch da?")
        .contains("Sekunden", "Löschen", "Weiter")
        .doesNotContain("Frage", "Vorlesen");
    page.clock().runFor(5_000);
    assertSaid(page, 2);
    warning(page, "Weiter").click();
    assertThat(page.evaluate("said[1].isOver")).isEqualTo(true);
    // The current question is read again.
    assertThat((String) page.evaluate("said[2].text")).contains("Frage 1 von 5");
    assertSaid(page, 3);

    page.clock().fastForward(46_000);
    assertSaid(page, 4);
    page.clock().fastForward(20_000);
    tablet.assertWaitsForTheNext();
    assertThat(page.evaluate("said[3].isOver")).isEqualTo(true);
    tablet.button("Anfangen").click();
    page.clock().fastForward(46_000);
    assertThat(warning(page, "Vorlesen")).isVisible();
    assertSaid(page, 4);
  }

  @Test
  void the_question_whether_somebody_is_there_can_be_heard_again_and_stopped() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    Tablet tablet = asking(page);
    tablet.leaveAlone(46_000);
    assertSaid(page, 0);
    warning(page, "Vorlesen").click();
    assertThat((String) page.evaluate("said[0].text")).startsWith("Sind Sie noch da?");
    warning(page, "Vorlesen beenden").click();
    assertThat(page.evaluate("said[0].isOver")).isEqualTo(true);
    warning(page, "Vorlesen").click();
    assertSaid(page, 2);
  }

  @Test
  void a_voice_that_asks_a_server_is_never_used() {
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(VOICES);
    Tablet tablet = paired(page);
    tablet.button("English").click();
    assertThat(tablet.button("Start")).isVisible();
    assertThat(tablet.button("Read aloud")).isHidden();
  }

  @Test
  void where_nothing_can_read_there_is_no_button() {
    Tablet tablet = paired(browser.visit(Tablet.LANDSCAPE));
    assertThat(tablet.page().locator("[data-do=read]:visible")).hasCount(0);
  }

  @Test
  void a_recording_is_played_where_there_is_no_voice() throws IOException {
    Files.createDirectories(recording().getParent());
    Files.write(recording(), silence());
    Page page = browser.visit(Tablet.LANDSCAPE);
    page.addInitScript(VOICES);
    List<String> heard = new ArrayList<>();
    page.onConsoleMessage(message -> heard.add(message.text()));
    Tablet tablet = paired(page);
    // What the tablet itself reads after the recording, the names of languages, takes no time here.
    page.evaluate("isQuick = true");
    tablet.button("English").click();
    tablet.button("Read aloud").click();
    assertThat(tablet.button("Stop reading")).isVisible();
    // The recording ends by itself.
    assertThat(tablet.button("Read aloud")).isVisible();
    assertThat(heard).noneMatch(message -> message.contains("Content Security Policy"));
    tablet.button("Start").click();
    assertThat(tablet.button("Read aloud")).isHidden();
  }

  @Test
  void only_recordings_are_sent_and_no_name_leads_elsewhere() throws IOException {
    given().get("/kiosk/audio/en/start.mp3").then().statusCode(404);
    Files.createDirectories(recording().getParent());
    Files.write(recording(), silence());
    given()
        .get("/kiosk/audio/en/start.mp3")
        .then()
        .statusCode(200)
        .contentType("audio/mpeg")
        .header("Cache-Control", "no-store");
    assertThat(given().get("/kiosk/worker.js").asString()).contains("/kiosk/audio/en/start.mp3");
    Path elsewhere = installation.dataDir().resolve("audio/secret.mp3");
    Files.write(elsewhere, silence());
    for (String path :
        List.of(
            "en/..%2Fsecret.mp3",
            "en/../secret.mp3",
            "..%2Faudio/secret.mp3",
            "en/secret.mp3",
            "en%2F..%2Fsecret.mp3",
            "xx/start.mp3",
            "en/start.mp3%00",
            "en/start.wav")) {
      given()
          .urlEncodingEnabled(false)
          .get("/kiosk/audio/" + path)
          .then()
          .statusCode(oneOf(400, 404));
    }
    Files.delete(elsewhere);
  }
}
