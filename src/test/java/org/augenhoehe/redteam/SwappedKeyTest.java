package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer of the database puts a key of their own in the place of a box's, and reads along. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class SwappedKeyTest {

  private static final int CUSTOMERS = 11;
  private static final Map<String, Integer> ANSWERS = Map.of("heard", 1);

  @Inject DataSource database;
  @Inject BoxKeys keys;
  @TempDir Path attackers;
  private Tables tables;
  private UUID office;
  private UUID touchpoint;
  private List<Token> tokens;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
    tokens = new ArrayList<>();
    for (String code : Api.codes(touchpoint, CUSTOMERS)) {
      tokens.add(Tokens.tokenByCode(touchpoint, code));
    }
  }

  @Test
  @DisplayName("Attack: a swapped key, where clients seal for whatever key they get (naive twin)")
  void who_seals_for_any_key_is_read() throws Exception {
    NamedBox box = SealingClient.box(touchpoint, "PHONE");
    BoxKeys own = KeysOnDisk.of(attackers);
    NamedBox swapped = box.with(own.create(Set.of(box.id())).get(box.id()));
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      SealingClient.cast(tokens.get(customer), touchpoint, swapped, Insider.answers(customer))
          .then()
          .statusCode(201);
    }
    assertThat(read(own, swapped)).isEqualTo(CUSTOMERS);
  }

  @Test
  @DisplayName("Attack: a swapped key in the database")
  void a_key_that_the_teller_did_not_sign_is_given_to_nobody_and_takes_no_ballot() {
    NamedBox kiosk = SealingClient.box(touchpoint, "KIOSK");
    UUID id = UUID.randomUUID();
    // So that not the missing private key gives it away.
    keys.create(Set.of(id));
    String key = base64(KeysOnDisk.of(attackers).create(Set.of(id)).get(id));
    for (byte[] signature : List.of(new byte[64], kiosk.signature())) {
      put(id, leaf("PHONE"), period(), key, base64(signature));
      assertTakesNothing();
      tables.change("DELETE FROM box WHERE id = ?", id);
    }
    put(id, leaf("PHONE"), period(), "not a key", null);
    assertTakesNothing();
    tables.change("DELETE FROM box WHERE id = ?", id);
    NamedBox box = SealingClient.box(touchpoint, "PHONE");
    SealingClient.cast(tokens.get(0), touchpoint, box, Map.of("heard", 1)).then().statusCode(201);
  }

  @Test
  @DisplayName("Attack: the signed box of another leaf in the database")
  void the_signature_of_another_leafs_box_does_not_count() {
    NamedBox kiosk = SealingClient.box(touchpoint, "KIOSK");
    tables.change("DELETE FROM box WHERE id = ?", kiosk.id());
    put(kiosk.id(), leaf("PHONE"), kiosk.period(), base64(kiosk.key()), base64(kiosk.signature()));
    assertTakesNothing();
    tables.change("DELETE FROM box WHERE id = ?", kiosk.id());
  }

  @Test
  @DisplayName("Attack: the box of an earlier period in the database, whose key was copied")
  void the_signature_of_an_earlier_period_does_not_count() {
    NamedBox earlier = SealingClient.box(touchpoint, "PHONE");
    SealingClient.cast(tokens.get(0), touchpoint, earlier, ANSWERS).then().statusCode(201);
    Api.open();
    String set = "UPDATE box SET period = ? WHERE id = ?";
    tables.change(set, earlier.period() + 1, earlier.id());
    SealingClient.ask(touchpoint, "PHONE").then().statusCode(503);
    SealingClient.cast(tokens.get(1), touchpoint, earlier, ANSWERS).then().statusCode(503);
    tables.change(set, earlier.period(), earlier.id());
    SealingClient.ask(touchpoint, "PHONE").then().statusCode(200);
  }

  private void assertTakesNothing() {
    SealingClient.ask(touchpoint, "PHONE").then().statusCode(503);
    Api.cast(Api.codes(touchpoint, 1).get(0), touchpoint, Map.of("heard", 1))
        .then()
        .statusCode(503)
        .body("type", equalTo("urn:augenhoehe:problem:busy"));
    assertThat(
            tables.column(
                "SELECT b.id FROM ballot b JOIN box ON box.id = box_id WHERE node = ?",
                leaf("PHONE")))
        .isEmpty();
  }

  private String leaf(String channel) {
    return office + "/" + touchpoint + "/" + channel;
  }

  private long period() {
    return tables.number("SELECT openings FROM opening_lock");
  }

  private void put(UUID id, String leaf, long period, String key, String signature) {
    tables.change(
        "INSERT INTO box (id, node, questionnaire, period, public_key, signature, waited, spoiled, lost)"
            + " VALUES (?, ?, 1, ?, ?, ?, 0, 0, 0)",
        id,
        leaf,
        period,
        key,
        signature);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** How many customers' ballots the key opens. */
  private long read(BoxKeys own, NamedBox box) throws GeneralSecurityException {
    BoxKeys.Opener opener = own.opener(box.id()).orElseThrow();
    Set<String> papers = new HashSet<>();
    for (Object sealed : tables.column("SELECT sealed FROM ballot WHERE box_id = ?", box.id())) {
      papers.add(Arrays.toString(opener.open(Base64.getDecoder().decode(sealed.toString()))));
    }
    return IntStream.range(0, CUSTOMERS)
        .filter(customer -> papers.contains(Arrays.toString(box.paper(Insider.answers(customer)))))
        .count();
  }
}
