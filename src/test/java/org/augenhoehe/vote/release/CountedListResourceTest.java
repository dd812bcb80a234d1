package org.augenhoehe.vote.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Es256;
import org.augenhoehe.SealingClient;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.Sha256;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class CountedListResourceTest {

  private static final Map<String, Integer> ANSWERS = Map.of("respected", 4);
  private static final int HASH_BYTES = 32;

  @Inject DataSource database;
  @Inject Releases releases;
  @Inject CountedLists lists;
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  @Test
  @DisplayName("Counted as cast: the hash of what a client sealed is in the teller's signed list")
  void a_client_finds_its_ballot_in_the_list_after_the_opening() {
    Api.castMany(touchpoint, 9, ANSWERS);
    NamedBox box = SealingClient.box(touchpoint, "PHONE");
    byte[] sealed = box.seal(box.paper(ANSWERS));
    SealingClient.cast(
            Tokens.tokenByCode(touchpoint, Api.codes(touchpoint, 1).get(0)),
            touchpoint,
            box,
            sealed)
        .then()
        .statusCode(201);
    assertThat(published(box.period()).getList("lists")).as("before").isEmpty();
    Api.open();
    JsonPath published = published(box.period());
    assertThat(published.getList("lists")).hasSize(1);
    assertThat(published.getBoolean("more")).isFalse();
    assertThat(published.getLong("through")).isGreaterThan(box.period());
    assertThat(published.getString("lists[0].place")).isEqualTo(box.leaf());
    assertThat(published.getLong("lists[0].opening")).isGreaterThan(box.period());
    assertThat(published.getInt("lists[0].ballots")).isEqualTo(10);
    assertThat(hashes(published, 0)).hasSize(10).contains(Sha256.hexadecimal(sealed));
    assertThat(isSigned(published, 0)).isTrue();
    assertThat(published(published.getLong("through")).getList("lists")).as("later").isEmpty();
  }

  @Test
  @DisplayName("Invariant 1, Atoms: no list names fewer than k ballots")
  void too_few_are_not_listed() {
    Api.castMany(touchpoint, 9, ANSWERS);
    Api.open();
    assertThat(published(0).getList("lists")).isEmpty();
  }

  @Test
  @DisplayName("Invariant 2, One tree: what has risen is in the list of the node above")
  void what_has_risen_is_found_in_the_lists_of_the_nodes_above() {
    UUID sibling = Api.newTouchpoint(office);
    Api.castMany(touchpoint, 5, ANSWERS);
    Api.castMany(sibling, 5, ANSWERS);
    List<String> cast = hashesOfWaiting();
    // Three openings at the leaf and two more at the touchpoint.
    for (int opening = 0; opening < 5; opening++) {
      assertThat(published(0).getList("lists")).isEmpty();
      Api.open();
    }
    JsonPath published = published(0);
    assertThat(published.getList("lists.place")).containsExactly(office.toString());
    assertThat(hashes(published, 0)).hasSize(10).containsAll(cast);
    assertThat(isSigned(published, 0)).isTrue();
    assertThat(JsonPath.from(ask(sibling, "0").asString()).getList("lists"))
        .isEqualTo(published.getList("lists"));
  }

  @Test
  void lists_of_other_leaves_are_not_among_them() {
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    given()
        .get("/api/v1/touchpoints/{id}/counted?channel=KIOSK", touchpoint)
        .then()
        .statusCode(200)
        .body("lists", hasSize(0));
  }

  @Test
  void the_first_sixty_openings_are_told_and_then_the_rest() {
    Node leaf = new Node(office, touchpoint, Channel.PHONE);
    long first = published(0).getLong("through") + 1;
    for (long opening = first; opening < first + 61; opening++) {
      write(leaf, opening, 10);
    }
    pretendToHaveOpened(first + 60);
    JsonPath beginning = published(0);
    assertThat(beginning.getList("lists")).hasSize(60);
    assertThat(beginning.getBoolean("more")).isTrue();
    assertThat(beginning.getLong("through")).isEqualTo(first + 59);
    JsonPath rest = published(first + 59);
    assertThat(rest.getList("lists.opening", Long.class)).containsExactly(first + 60);
    assertThat(rest.getBoolean("more")).isFalse();
  }

  @Test
  void what_is_large_is_told_in_parts_of_whole_openings() {
    Node leaf = new Node(office, touchpoint, Channel.PHONE);
    long first = published(0).getLong("through") + 1;
    write(leaf, first, 60_000);
    write(leaf.parent().orElseThrow(), first, 60_000);
    write(leaf, first + 1, 10);
    pretendToHaveOpened(first + 1);
    JsonPath beginning = published(0);
    assertThat(beginning.getList("lists.opening", Long.class)).containsExactly(first, first);
    assertThat(beginning.getBoolean("more")).isTrue();
    assertThat(published(first).getList("lists.opening", Long.class)).containsExactly(first + 1);
  }

  private void pretendToHaveOpened(long openings) {
    tables().change("UPDATE opening_lock SET openings = ?", openings);
    tables().change("UPDATE counting_lock SET counted = ?", openings);
  }

  private void write(Node node, long opening, int ballots) {
    Release release =
        new Release(UUID.randomUUID(), node, 1, Instant.now(), opening, ballots, 0, List.of());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              releases.add(release);
              lists.add(release, new byte[10 * HASH_BYTES], new byte[64]);
            });
  }

  @Test
  void releases_of_older_versions_have_no_list() {
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    tables()
        .change(
            "DELETE FROM counted_list WHERE release_id IN (SELECT id FROM release WHERE node LIKE ?)",
            like(touchpoint));
    assertThat(published(0).getList("lists")).isEmpty();
  }

  @Test
  void nobody_is_asked_who_they_are_and_nothing_is_kept() {
    ask(touchpoint, "0")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Set-Cookie", equalTo(null));
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    for (String after : List.of("x", "-1", "1.5", "9".repeat(19))) {
      ask(touchpoint, after).then().statusCode(400).contentType(containsString("problem+json"));
    }
    ask(UUID.randomUUID(), "0").then().statusCode(404);
    given().get("/api/v1/touchpoints/{id}/counted", touchpoint).then().statusCode(400);
  }

  // ---- here -----------------------------------------------------------------------------------

  private Tables tables() {
    return new Tables(database);
  }

  private static String like(UUID touchpoint) {
    return "%" + touchpoint + "%";
  }

  private static Response ask(UUID touchpoint, String after) {
    return given()
        .get("/api/v1/touchpoints/{id}/counted?channel=PHONE&after={after}", touchpoint, after);
  }

  private JsonPath published(long after) {
    return JsonPath.from(
        ask(touchpoint, Long.toString(after)).then().statusCode(200).extract().asString());
  }

  private List<String> hashesOfWaiting() {
    return tables()
        .column(
            "SELECT sealed FROM ballot b JOIN box ON box.id = b.box_id WHERE node LIKE ?",
            like(touchpoint))
        .stream()
        .map(text -> Sha256.hexadecimal(Base64.getDecoder().decode(text.toString())))
        .toList();
  }

  private static List<String> hashes(JsonPath published, int list) {
    byte[] hashes = bytes(published, list, "hashes");
    return Stream.iterate(0, from -> from < hashes.length, from -> from + HASH_BYTES)
        .map(from -> Arrays.copyOfRange(hashes, from, from + HASH_BYTES))
        .map(HexFormat.of()::formatHex)
        .toList();
  }

  /** As the OpenAPI says that a client checks it. */
  private static boolean isSigned(JsonPath published, int list) {
    String at = "lists[" + list + "].";
    String message =
        String.join(
            "\n",
            "augenhoehe counted 1",
            published.getString(at + "place"),
            published.getString(at + "questionnaire"),
            published.getString(at + "opening"),
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(bytes(published, list, "hashes"))));
    return Es256.holds(
        SealingClient.tellerKey(),
        message.getBytes(StandardCharsets.US_ASCII),
        bytes(published, list, "signature"));
  }

  private static byte[] bytes(JsonPath published, int list, String field) {
    return Base64.getUrlDecoder().decode(published.getString("lists[" + list + "]." + field));
  }
}
