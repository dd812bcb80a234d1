package org.augenhoehe.vote.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Es256;
import org.augenhoehe.SealingClient;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@DisplayName("Invariant 6, Sealed: a client seals its ballot, and this service cannot read it")
class SealedBallotTest {

  private static final Map<String, Integer> ANSWERS = Map.of("respected", 5, "time", 2);

  @Inject Releases releases;

  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  @Test
  void a_sealed_ballot_counts_like_one_with_answers() {
    NamedBox box = box();
    for (Token token : tokens(9)) {
      SealingClient.cast(token, touchpoint, box, ANSWERS).then().statusCode(201);
    }
    Api.castMany(touchpoint, 1, Map.of("respected", 1));
    Api.open();
    assertThat(only().ballots()).isEqualTo(10);
    assertThat(only().spoiled()).isZero();
    assertThat(only().items())
        .contains(
            new ItemCount("respected", 1, 0, 0, 0, 9, 0), new ItemCount("time", 0, 9, 0, 0, 0, 1));
  }

  @Test
  void a_box_is_signed_for_its_leaf_by_the_teller() {
    byte[] teller = SealingClient.tellerKey();
    NamedBox phone = box();
    NamedBox kiosk = SealingClient.box(touchpoint, "KIOSK");
    for (NamedBox box : List.of(phone, kiosk)) {
      assertThat(Es256.holds(teller, box.message(), box.signature())).isTrue();
    }
    assertThat(Es256.holds(teller, phone.message(), kiosk.signature())).isFalse();
    assertThat(phone.leaf()).isEqualTo(new Node(office, touchpoint, Channel.PHONE).path());
    assertThat(kiosk.leaf()).isEqualTo(new Node(office, touchpoint, Channel.KIOSK).path());
    assertThat(phone.id()).isNotEqualTo(kiosk.id()).isEqualTo(box().id());
    assertThat(List.of(phone.form(), kiosk.form())).containsExactly(0, 1);
    SealingClient.ask(touchpoint, "KIOSK").then().body("asked", hasSize(5));
    SealingClient.ask(touchpoint, "PHONE").then().body("asked", equalTo(phone.items()));
    // This installation has no schedule.
    SealingClient.ask(touchpoint, "PHONE").then().body("until", nullValue());
  }

  @Test
  void a_box_that_was_opened_meanwhile_is_refused_and_the_token_still_counts() {
    NamedBox before = box();
    Token token = tokens(1).get(0);
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    SealingClient.cast(token, touchpoint, before, ANSWERS)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:augenhoehe:problem:closed-box"));
    NamedBox now = box();
    SealingClient.cast(token, touchpoint, now, ANSWERS).then().statusCode(201);
    SealingClient.cast(token, touchpoint, now, ANSWERS).then().statusCode(200);
    // The reply may have been lost, and the box opened since.
    SealingClient.cast(token, touchpoint, before, ANSWERS).then().statusCode(200);
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: a box tells nobody whether anybody has cast")
  void every_opening_closes_every_box_whatever_it_holds() {
    UUID empty = Api.newTouchpoint(office);
    UUID small = Api.newTouchpoint(office);
    Api.castMany(small, 1, ANSWERS);
    Api.castMany(touchpoint, 10, ANSWERS);
    for (int opening = 0; opening < 4; opening++) {
      List<NamedBox> before = boxes(touchpoint, small, empty);
      Api.open();
      List<NamedBox> after = boxes(touchpoint, small, empty);
      assertThat(ids(after)).doesNotContainAnyElementsOf(ids(before)).doesNotHaveDuplicates();
      assertThat(after).extracting(NamedBox::period).containsOnly(before.get(0).period() + 1);
      Api.castMany(Api.newTouchpoint(office), 1, ANSWERS);
      assertThat(ids(boxes(touchpoint, small, empty))).isEqualTo(ids(after));
    }
  }

  private static List<NamedBox> boxes(UUID... touchpoints) {
    return Arrays.stream(touchpoints).map(each -> SealingClient.box(each, "PHONE")).toList();
  }

  private static List<UUID> ids(List<NamedBox> boxes) {
    return boxes.stream().map(NamedBox::id).toList();
  }

  @Test
  void what_is_neither_sealed_nor_answers_is_refused_and_spends_nothing() {
    NamedBox box = box();
    Token token = tokens(1).get(0);
    String sealed = base64(box.seal(box.paper(ANSWERS)));
    for (Map<String, ?> parts :
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("box", box.id()),
            Map.of("sealed", sealed),
            Map.of("box", box.id(), "sealed", sealed, "answers", ANSWERS),
            Map.of("box", box.id(), "answers", ANSWERS),
            Map.of("box", box.id(), "sealed", "not Base64 at all!"),
            Map.of("box", box.id(), "sealed", ""),
            Map.of("box", box.id(), "sealed", base64(new byte[144])),
            Map.of("box", box.id(), "sealed", base64(new byte[146])))) {
      SealingClient.send(token, touchpoint, parts)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:augenhoehe:problem:not-sealed"));
    }
    SealingClient.send(token, touchpoint, Map.of("box", box.id(), "sealed", "A".repeat(401)))
        .then()
        .statusCode(400);
    SealingClient.cast(token, touchpoint, box, ANSWERS).then().statusCode(201);
  }

  @Test
  void what_is_not_a_ballot_inside_is_set_aside_when_the_box_is_opened() {
    NamedBox box = box();
    List<Token> tokens = tokens(3);
    byte[] ofAKiosk = box.paper(Map.of("respected", 5));
    ofAKiosk[1] = 1;
    byte[] outOfRange = box.paper(Map.of("respected", 6));
    for (byte[] sealed : List.of(new byte[145], box.seal(ofAKiosk), box.seal(outOfRange))) {
      SealingClient.cast(tokens.remove(0), touchpoint, box, sealed).then().statusCode(201);
    }
    Api.castMany(touchpoint, 9, ANSWERS);
    Api.open();
    assertThat(released()).isEmpty();
    Api.castMany(touchpoint, 1, ANSWERS);
    Api.open();
    assertThat(only().ballots()).isEqualTo(10);
    assertThat(only().spoiled()).isEqualTo(3);
  }

  @Test
  void a_ballot_for_another_leafs_box_is_refused() {
    NamedBox elsewhere = SealingClient.box(Api.newTouchpoint(office), "PHONE");
    SealingClient.cast(tokens(1).get(0), touchpoint, elsewhere, ANSWERS)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:augenhoehe:problem:closed-box"));
  }

  @Test
  void there_is_no_box_where_there_is_no_touchpoint_and_no_channel() {
    SealingClient.ask(UUID.randomUUID(), "PHONE").then().statusCode(404);
    SealingClient.ask(touchpoint, "FAX").then().statusCode(400);
  }

  private NamedBox box() {
    return SealingClient.box(touchpoint, "PHONE");
  }

  private List<Token> tokens(int count) {
    List<Token> tokens = new ArrayList<>();
    Api.codes(touchpoint, count).forEach(code -> tokens.add(Tokens.tokenByCode(touchpoint, code)));
    return tokens;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private List<Release> released() {
    return releases.ledger().releases().stream()
        .filter(r -> r.node().office().equals(office))
        .toList();
  }

  private Release only() {
    assertThat(released()).hasSize(1);
    return released().get(0);
  }
}
