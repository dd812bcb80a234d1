package org.augenhoehe.vote.casting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.ScriptsTest;
import org.augenhoehe.SealingClient;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The description at {@code /q/openapi} is enough to cast: a client that knows only it, {@code
 * src/test/javascript/independent-sealing.js} with {@code @hpke/core}, seals what this service
 * opens with Tink.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class IndependentSealingTest {

  private static final String SCRIPT =
      """
      import { text } from "node:stream/consumers";
      import * as client from "./src/test/javascript/independent-sealing.js";
      import { seal } from "./src/main/resources/META-INF/resources/seal.js";
      const given = JSON.parse(await text(process.stdin));
      console.log(JSON.stringify(await %s));
      """;

  private static final String SEALED_BY_THEM = "client.ballots(given)";
  private static final String SEALED_BY_US = "client.ballots(given, seal)";
  private static final String PROVEN = "client.isProven(given)";

  @Inject Releases releases;

  private UUID office;
  private UUID touchpoint;
  private JsonObject box;

  @BeforeEach
  void ask() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
    box = new JsonObject(SealingClient.ask(touchpoint, "PHONE").then().extract().asString());
  }

  /** What the script says of this, or its error. */
  private static String run(String expression, Object given) throws Exception {
    Process node =
        new ProcessBuilder(
                ScriptsTest.node(),
                "--no-warnings",
                "--input-type=module",
                "--eval",
                SCRIPT.formatted(expression))
            .redirectErrorStream(true)
            .start();
    node.getOutputStream().write(Json.encode(given).getBytes(StandardCharsets.UTF_8));
    node.getOutputStream().close();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (node.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said.strip();
  }

  private String ballots(String expression, JsonObject box, List<Map<String, Integer>> papers)
      throws Exception {
    JsonObject given =
        new JsonObject()
            .put("touchpoint", touchpoint.toString())
            .put("channel", "PHONE")
            .put("teller", given().get("/.well-known/augenhoehe-teller").as(Map.class))
            .put("box", box)
            .put("papers", papers);
    return run(expression, given);
  }

  /** Answers that differ between items, so that a paper in another order would be counted apart. */
  private List<Map<String, Integer>> papers() {
    Random random = new Random(9180);
    List<Map<String, Integer>> papers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Map<String, Integer> answers = new HashMap<>();
      box.getJsonArray("asked").forEach(item -> answers.put((String) item, random.nextInt(6)));
      answers.values().removeIf(answer -> answer == 0);
      papers.add(answers);
    }
    return papers;
  }

  private Response cast(Token token, JsonObject ballot) {
    return given()
        .contentType(ContentType.JSON)
        .header("Authorization", Tokens.header(token))
        .body(ballot.encode())
        .post("/api/v1/ballots");
  }

  private List<ItemCount> counted(List<Map<String, Integer>> papers) {
    return box.getJsonArray("items").stream()
        .map(
            item -> {
              int[] counts = new int[6];
              papers.forEach(answers -> counts[answers.getOrDefault(item, 0)]++);
              return new ItemCount(
                  (String) item, counts[1], counts[2], counts[3], counts[4], counts[5], counts[0]);
            })
        .toList();
  }

  @Test
  void one_opening_counts_what_another_client_sealed_and_what_ours_did() throws Exception {
    List<Map<String, Integer>> papers = papers();
    JsonArray ballots = new JsonArray(ballots(SEALED_BY_THEM, box, papers.subList(0, 5)));
    ballots.addAll(new JsonArray(ballots(SEALED_BY_US, box, papers.subList(5, 10))));
    List<String> codes = Api.codes(touchpoint, ballots.size());
    for (int i = 0; i < ballots.size(); i++) {
      cast(Tokens.tokenByCode(touchpoint, codes.get(i)), ballots.getJsonObject(i))
          .then()
          .statusCode(201);
    }
    Api.open();
    List<Release> released =
        releases.ledger().releases().stream()
            .filter(release -> release.node().office().equals(office))
            .toList();
    assertThat(released).hasSize(1);
    assertThat(released.get(0).ballots()).isEqualTo(10);
    assertThat(released.get(0).spoiled()).isZero();
    assertThat(counted(papers))
        .extracting("ones", "twos", "threes", "fours", "fives")
        .doesNotHaveDuplicates();
    assertThat(released.get(0).items()).containsExactlyInAnyOrderElementsOf(counted(papers));
  }

  @Test
  void another_client_is_convinced_that_its_ballot_is_in_the_box() throws Exception {
    Token token = Tokens.tokenByCode(touchpoint, Api.codes(touchpoint, 1).get(0));
    JsonObject ballot =
        new JsonArray(ballots(SEALED_BY_THEM, box, List.of(Map.of("heard", 4)))).getJsonObject(0);
    Map<String, String> answer =
        new HashMap<>(
            Map.of(
                "key", given().get("/api/v1/ballots/key").path("key"),
                "token", Base64.getUrlEncoder().encodeToString(token.encoded()),
                "proof", cast(token, ballot).then().statusCode(201).extract().path("proof")));
    assertThat(run(PROVEN, answer)).isEqualTo("true");
    answer.computeIfPresent("token", (name, good) -> "B" + good.substring(1));
    assertThat(run(PROVEN, answer)).isEqualTo("false");
  }

  /** So the lines that are signed are those that are described, and all of them. */
  @ParameterizedTest
  @ValueSource(strings = {"box", "leaf", "questionnaire", "period", "key"})
  void another_client_refuses_a_box_of_which_a_line_was_changed(String line) {
    JsonObject other =
        new JsonObject(
            SealingClient.ask(Api.newTouchpoint(office), "PHONE").then().extract().asString());
    JsonObject changed = box.copy();
    changed.put(
        line,
        box.getValue(line) instanceof Number number
            ? number.longValue() + 1
            : other.getValue(line));
    assertThatThrownBy(() -> ballots(SEALED_BY_THEM, changed, papers()))
        .hasMessageContaining("Not signed by the teller");
    assertThatThrownBy(() -> ballots(SEALED_BY_THEM, other, papers()))
        .hasMessageContaining("A box of another leaf");
  }
}
