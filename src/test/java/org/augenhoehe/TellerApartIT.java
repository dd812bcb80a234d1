package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.ServiceAndTeller.inFiles;
import static org.augenhoehe.ServiceAndTeller.names;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.redteam.DiskSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Service and teller as two processes of the same package, each with its own directory. */
class TellerApartIT {

  private static final int CUSTOMERS = 10;

  @TempDir Path services;
  @TempDir Path tellers;
  private ServiceAndTeller both;

  @BeforeEach
  void pinKeys() throws Exception {
    both = new ServiceAndTeller(services, tellers);
  }

  @Test
  @DisplayName("Invariant 6, Sealed: who has all of the service's memory and disk reads no ballot")
  void the_service_cannot_read_what_the_teller_counts() throws Exception {
    PackagedService teller = both.startTeller();
    try (PackagedService service = both.startService()) {
      assertThat(service.output())
          .contains("AUGENHOEHE_TELLER_SERVICE_KEY is " + both.serviceKey());
      assertThat(service.get("/anonym?lang=de").body())
          .contains("Gezählt wird anderswo: Personalrat hat die Schlüssel der Urnen")
          .contains("die den Schlüssel der Urne verwahren (Personalrat)");
      String touchpoint = service.newTouchpoint();
      List<String> codes = service.codes(touchpoint, CUSTOMERS + 2);
      NamedBox box =
          NamedBox.parse(
              service.get("/api/v1/touchpoints/" + touchpoint + "/box?channel=PHONE").body());
      List<Integer> said = List.of(3, 1, 4, 1, 5, 2, 5, 3, 5, 4, 2, 1);
      Map<String, Integer> answers = new HashMap<>();
      IntStream.range(0, said.size())
          .forEach(item -> answers.put(box.items().get(item), said.get(item)));
      DiskSearch sealed = new DiskSearch();
      List<String> hashes = new ArrayList<>();
      for (String code : codes.subList(0, CUSTOMERS)) {
        byte[] ballot = box.seal(box.paper(answers));
        sealed.bytes("a sealed ballot", ballot);
        hashes.add(Sha256.hexadecimal(ballot));
        assertThat(service.castSealed(code, touchpoint, box, ballot)).isEqualTo(201);
      }
      assertThat(service.cast(codes.get(CUSTOMERS), touchpoint, "{\"heard\":3}")).isEqualTo(201);

      DiskSearch thief =
          new DiskSearch()
              .bytes("a ballot", Arrays.copyOf(box.paper(answers), 14))
              .text("a ballot", JsonObject.mapFrom(answers).encode());
      assertThat(both.inMemory(thief, service)).isEmpty();
      assertThat(names(services.resolve("keys")))
          .noneMatch(name -> name.matches("boxes.*|period.*"));
      assertThat(names(tellers.resolve("keys"))).anyMatch(name -> name.startsWith("boxes-"));
      assertThat(names(tellers)).containsExactly("keys");

      assertThat(inFiles(sealed, services)).containsExactly("a sealed ballot");
      teller.kill();
      assertThat(service.post("/api/v1/releases", "").statusCode()).isEqualTo(503);
      // The period stays open, and customers go on where there is a box.
      assertThat(service.cast(codes.get(CUSTOMERS + 1), touchpoint, "{\"heard\":3}"))
          .isEqualTo(201);
      String other = service.newTouchpoint();
      assertThat(service.cast(service.codes(other, 1).get(0), other, "{\"heard\":3}"))
          .isEqualTo(503);
      assertThat(service.get("/api/v1/touchpoints/" + other + "/box?channel=PHONE"))
          .satisfies(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("problem:busy").doesNotContain("localhost");
              });
      teller = both.startTeller();
      // It is not asked again for some seconds.
      awaitOk(service, "/api/v1/touchpoints/" + other + "/box?channel=PHONE");
      assertThat(service.open()).containsExactly(CUSTOMERS + 2);
      JsonObject list =
          new JsonObject(
                  service
                      .get("/api/v1/touchpoints/" + touchpoint + "/counted?channel=PHONE")
                      .body())
              .getJsonArray("lists")
              .getJsonObject(0);
      assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(list.getString("hashes"))))
          .hasSize((CUSTOMERS + 2) * 64)
          .contains(hashes);
      assertThat(teller.output()).as("no time of a request").doesNotContain("/boxes", "httpserver");
      assertThat(names(tellers.resolve("keys"))).anyMatch(name -> name.startsWith("counted-"));
      assertThat(inFiles(sealed, tellers)).as("it keeps no ballot").isEmpty();
      assertThat(inFiles(thief, services)).isEmpty();
      assertThat(inFiles(thief, tellers)).isEmpty();
    } finally {
      teller.kill();
    }
  }

  @Test
  @DisplayName("Invariant 8, Closed by default: without the other's key neither starts")
  void without_the_others_key_neither_starts() throws Exception {
    both.tellerSettings.remove("AUGENHOEHE_TELLER_SERVICE_KEY");
    assertThat(both.launchTeller().awaitRefusal())
        .contains("AUGENHOEHE_TELLER_SERVICE_KEY is missing")
        .contains("AUGENHOEHE_TELLER_KEY is " + both.tellerKey())
        .doesNotContain("Exception");
    both.serviceSettings.remove("AUGENHOEHE_TELLER_KEY");
    assertThat(both.launchService().awaitRefusal()).contains("AUGENHOEHE_TELLER_KEY");
    both.serviceSettings.put("AUGENHOEHE_TELLER_KEY", "AAAA");
    assertThat(both.launchService().awaitRefusal())
        .contains("augenhoehe.teller.key", "must be an uncompressed point of P-256");
  }

  private static void awaitOk(PackagedService service, String path) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (service.get(path).statusCode() != 200) {
      assertThat(System.nanoTime()).as(path).isLessThan(deadline);
      Thread.sleep(200);
    }
  }
}
