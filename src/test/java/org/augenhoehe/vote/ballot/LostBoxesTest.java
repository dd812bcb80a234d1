package org.augenhoehe.vote.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.vote.ballot.LostBoxes.Lost;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restored backup holds boxes whose keys later openings have destroyed. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class LostBoxesTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject LostBoxes boxes;
  @Inject Releases releases;
  @Inject InstallationConfig installation;
  @Inject DataSource database;
  private KeysOnDisk keys;
  private UUID office;
  private UUID touchpoint;
  private UUID lost;
  private byte[] secret;

  @BeforeEach
  void lose() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office, "Empfang");
    Api.castMany(touchpoint, 2, ANSWERS);
    lost = SealingClient.box(touchpoint, "PHONE").id();
    keys = new KeysOnDisk(installation.keys());
    secret = keys.secret(lost).orElseThrow();
    keys.destroy(List.of(lost));
    boxes.find();
  }

  @AfterEach
  void forget() {
    new Tables(database).change("DELETE FROM ballot WHERE box_id = ?", lost);
    boxes.find();
  }

  @Test
  void they_are_told_and_their_place_goes_on_with_another_box() {
    assertThat(boxes.all()).contains(new Lost(new Node(office, touchpoint, Channel.PHONE), 2));
    assertThat(Api.admin().get("/admin?lang=de").asString())
        .contains("– Empfang: 2 Stimmzettel</li>");
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    assertThat(released()).extracting(Release::ballots).containsExactly(10);
    assertThat(released()).extracting(Release::spoiled).containsExactly(0);
    assertThat(new Tables(database).column("SELECT id FROM ballot WHERE box_id = ?", lost))
        .hasSize(2);
  }

  @Test
  void a_key_that_returns_opens_them_after_all() {
    Api.open();
    Api.castMany(touchpoint, 8, ANSWERS);
    Api.open();
    keys.create(lost, secret);
    Api.open();
    assertThat(released()).extracting(Release::ballots).containsExactly(10);
    assertThat(released()).extracting(Release::spoiled).containsExactly(0);
  }

  @Test
  void none_is_told_that_holds_nothing() {
    UUID empty = SealingClient.box(touchpoint, "KIOSK").id();
    keys.destroy(List.of(empty));
    boxes.find();
    assertThat(boxes.all())
        .filteredOn(box -> touchpoint.equals(box.node().touchpoint()))
        .extracting(box -> box.node().channel())
        .containsExactly(Channel.PHONE);
    assertThat(new Tables(database).column("SELECT id FROM box WHERE id = ?", empty)).isEmpty();
  }

  private List<Release> released() {
    return releases.ledger().releases().stream()
        .filter(release -> release.node().office().equals(office))
        .toList();
  }
}
