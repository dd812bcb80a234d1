package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.ServiceAndTeller.inFiles;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.base.web.Scanner;
import org.augenhoehe.journey.Browser;
import org.augenhoehe.journey.Visitor;
import org.augenhoehe.journey.kiosk.Line;
import org.augenhoehe.journey.kiosk.Tablet;
import org.augenhoehe.journey.kiosk.ThreeWays;
import org.augenhoehe.journey.kiosk.ThreeWays.Said;
import org.augenhoehe.redteam.DiskSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A phone, a kiosk and a form without JavaScript in a real browser, with the teller in another
 * process. Who has all that the service ever had searches for what they said.
 */
class SealedBeforeItIsSentIT {

  private static final int MINIMUM = 5;

  private static final String PHONE = "what the phone's customer said";
  private static final String KIOSK = "what the kiosk's customer said";
  private static final String PLAIN = "what the customer without JavaScript said";

  /** Digits that no other bytes are likely to be. */
  private static final List<Integer> ON_THE_PHONE = List.of(3, 1, 4, 1, 5, 2, 5, 3, 5, 4, 2, 1);

  private static final List<Integer> ON_THE_KIOSK = List.of(2, 5, 1, 4, 3);
  private static final List<Integer> WITHOUT_SCRIPT = List.of(2, 4, 1, 3, 5, 5, 1, 2, 4, 3, 4, 2);

  @TempDir Path services;
  @TempDir Path tellers;
  private final Browser browser = Browser.open();
  private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
  private final DiskSearch thief = new DiskSearch();
  private final DiskSearch sealed = new DiskSearch();
  private ServiceAndTeller both;
  private URI home;
  private UUID touchpoint;

  @BeforeEach
  void pinKeys() throws Exception {
    both = new ServiceAndTeller(services, tellers);
    both.tellerSettings.put("AUGENHOEHE_RELEASE_MINIMUM", String.valueOf(MINIMUM));
    both.serviceSettings.put("AUGENHOEHE_RELEASE_MINIMUM", String.valueOf(MINIMUM));
  }

  @AfterEach
  void leave() {
    browser.forget();
    RestAssured.reset();
  }

  @Test
  @DisplayName("Invariant 6, Sealed: the service never had an answer that JavaScript sealed")
  void memory_files_and_traffic_hold_only_what_was_said_without_script() throws Exception {
    PackagedService teller = both.startTeller();
    try (PackagedService service = both.startService();
        Line line = Line.to(service.address())) {
      home = line.end();
      RestAssured.port = home.getPort();
      touchpoint = Api.newTouchpoint(Api.newOffice());
      Said phone = rateOnAPhone();
      Said kiosk = rateOnAKiosk();
      assertThat(thief.in(line.sent())).isEmpty();

      // The naive twin: the same search, where the service seals.
      Said plain = rateWithoutScript();
      // Others say the same, so that no collection of garbage comes between all and the search.
      Api.castMany(touchpoint, MINIMUM - 2, plain.answers());
      assertThat(both.inMemory(thief, service)).containsExactly(PLAIN);
      assertThat(thief.in(line.sent())).containsExactly(PLAIN);
      assertThat(thief.in(requests.toByteArray())).containsExactly(PLAIN);

      assertThat(inFiles(sealed, services)).containsExactly(KIOSK, PHONE);
      assertThat(inFiles(thief, services)).isEmpty();
      assertThat(service.open()).containsExactly(MINIMUM, MINIMUM);
      assertThat(inFiles(thief, services)).isEmpty();
      assertThat(inFiles(thief, tellers)).isEmpty();
      assertCounted("PHONE", Map.of(phone, 1, plain, MINIMUM - 1));
      assertCounted("KIOSK", Map.of(kiosk, MINIMUM));
    } finally {
      teller.kill();
    }
  }

  private Said rateOnAPhone() throws Exception {
    String slips =
        Session.admin()
            .formParam("count", 1)
            .formParam("days", 90)
            .post("/admin/touchpoints/{id}/slips", touchpoint)
            .asString();
    Page page = tapped(Visitor.ON_A_PHONE);
    Said said =
        ThreeWays.onAPhone(page, Scanner.readSvg(slips), number -> ON_THE_PHONE.get(number - 1));
    return lookFor(PHONE, said, "PHONE");
  }

  private Said rateOnAKiosk() throws Exception {
    String kiosk = Api.newKiosk(touchpoint, "Ausgang").path("id");
    String pairing = Session.admin().post("/admin/kiosks/{id}/pairing", kiosk).asString();
    String secretAndPin = Scanner.readSvg(pairing).replaceFirst(".*#", "");
    Tablet tablet = Tablet.at(tapped(Tablet.LANDSCAPE), home).paired(secretAndPin);
    Said said = null;
    for (int customer = 0; customer < MINIMUM; customer++) {
      said = ThreeWays.onAKiosk(tablet, number -> ON_THE_KIOSK.get(number - 1));
    }
    return lookFor(KIOSK, said, "KIOSK");
  }

  private Said rateWithoutScript() {
    String code = Api.codes(touchpoint, 1).get(0);
    Page page = tapped(Visitor.ON_A_PHONE.withoutScript());
    Said said = ThreeWays.withoutScript(page, home, code, number -> WITHOUT_SCRIPT.get(number - 1));
    lookForAnswers(PLAIN, said.answers(), "PHONE");
    return said;
  }

  private Page tapped(Visitor visitor) {
    Page page = browser.visit(visitor);
    page.onRequest(
        request -> {
          requests.writeBytes(request.url().getBytes(StandardCharsets.UTF_8));
          if (request.postDataBuffer() != null) {
            requests.writeBytes(request.postDataBuffer());
          }
        });
    return page;
  }

  private Said lookFor(String name, Said said, String channel) {
    lookForAnswers(name, said.answers(), channel);
    sealed.bytes(name, sealedIn(said.ballot()));
    return said;
  }

  private static byte[] sealedIn(Request ballot) {
    return Base64.getUrlDecoder().decode(new JsonObject(ballot.postData()).getString("sealed"));
  }

  /** As paper, as JSON, and as a form sends them. */
  private void lookForAnswers(String name, Map<String, Integer> answers, String channel) {
    NamedBox box = SealingClient.box(touchpoint, channel);
    String json = new JsonObject(new LinkedHashMap<>(answers)).encode();
    thief
        .bytes(name, Arrays.copyOf(box.paper(answers), 2 + box.items().size()))
        .text(name, json.substring(1, json.length() - 1))
        .text(
            name,
            answers.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + answer.getValue())
                .collect(Collectors.joining("&")));
  }

  /** What was said so often, and nothing else. */
  private void assertCounted(String channel, Map<Said, Integer> times) {
    JsonPath results =
        Api.admin()
            .get("/api/v1/results?touchpoint={t}&channel={c}", touchpoint, channel)
            .jsonPath();
    assertThat(results.getInt("ballots")).isEqualTo(MINIMUM);
    for (String item : times.keySet().iterator().next().answers().keySet()) {
      assertThat(results.getList("items.find { it.id == '" + item + "' }.counts"))
          .as(item)
          .isEqualTo(
              IntStream.rangeClosed(1, 5)
                  .mapToObj(
                      answer ->
                          times.entrySet().stream()
                              .filter(said -> said.getKey().answers().get(item) == answer)
                              .mapToInt(Map.Entry::getValue)
                              .sum())
                  .toList());
    }
  }
}
