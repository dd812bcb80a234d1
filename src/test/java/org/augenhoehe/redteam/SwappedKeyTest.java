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

  @Inject DataSource database;
  @TempDir Path attackers;
  private Tables tables;
  private UUID touchpoint;
  private List<Token> tokens;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    touchpoint = Api.newTouchpoint(Api.newOffice());
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
    NamedBox swapped =
        new NamedBox(
            box.id(), own.create(box.id()), box.signature(), box.leaf(), box.form(), box.items());
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
    NamedBox box = SealingClient.box(touchpoint, "PHONE");
    BoxKeys own = KeysOnDisk.of(attackers);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(own.create(box.id()));
    String before = tables.column("SELECT public_key FROM box WHERE id = ?", box.id()).get(0) + "";
    tables.change("UPDATE box SET public_key = ? WHERE id = ?", key, box.id());
    try {
      forgetBoxes();
      SealingClient.ask(touchpoint, "PHONE").then().statusCode(503);
      String code = Api.codes(touchpoint, 1).get(0);
      Api.cast(code, touchpoint, Map.of("heard", 1))
          .then()
          .statusCode(503)
          .body("type", equalTo("urn:augenhoehe:problem:busy"));
      SealingClient.cast(tokens.get(0), touchpoint, box, Map.of("heard", 1)).then().statusCode(503);
      assertThat(tables.column("SELECT id FROM ballot WHERE box_id = ?", box.id())).isEmpty();
    } finally {
      tables.change("UPDATE box SET public_key = ? WHERE id = ?", before, box.id());
    }
    SealingClient.cast(tokens.get(0), touchpoint, box, Map.of("heard", 1)).then().statusCode(201);
  }

  @Test
  @DisplayName("Attack: the signed key of another leaf's box in the database")
  void the_signature_of_another_box_does_not_count() {
    NamedBox box = SealingClient.box(touchpoint, "PHONE");
    NamedBox kiosk = SealingClient.box(touchpoint, "KIOSK");
    Object[] own = row(box.id());
    Object[] other = row(kiosk.id());
    try {
      tables.change(
          "UPDATE box SET public_key = ?, signature = ? WHERE id = ?",
          other[0],
          other[1],
          box.id());
      forgetBoxes();
      SealingClient.ask(touchpoint, "PHONE").then().statusCode(503);
    } finally {
      tables.change("UPDATE box SET public_key = ?, signature = ? WHERE id = ?", own);
    }
  }

  private Object[] row(UUID box) {
    return new Object[] {
      tables.column("SELECT public_key FROM box WHERE id = ?", box).get(0),
      tables.column("SELECT signature FROM box WHERE id = ?", box).get(0),
      box
    };
  }

  /** What a restart does as well: the next ballot notices the opening, and the box is looked up. */
  private void forgetBoxes() {
    Api.open();
    UUID elsewhere = Api.newTouchpoint(Api.newOffice());
    Api.castMany(elsewhere, 1, Map.of("heard", 1));
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
