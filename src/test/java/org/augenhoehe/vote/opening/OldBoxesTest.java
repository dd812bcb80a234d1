package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.OldSuite;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Ballot;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.BoxKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boxes that an earlier version made: keys of X25519 that no teller signed. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OldBoxesTest {

  private static final Map<String, Integer> ANSWERS = Map.of("respected", 5, "time", 2);

  @Inject Releases releases;
  @Inject BoxKeys keys;
  @Inject Questionnaires questionnaires;
  @Inject InstallationConfig installation;
  @Inject DataSource database;
  private final UUID old = UUID.randomUUID();
  private Tables tables;
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() throws Exception {
    tables = new Tables(database);
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
    KeysetHandle pair = OldSuite.newPair();
    Files.writeString(
        installation.keys().resolve("box-" + old + ".json"),
        TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get()));
    tables.change(
        "INSERT INTO box (id, node, questionnaire, period, public_key, waited, spoiled, lost)"
            + " VALUES (?, ?, 1, -1, ?, 0, 0, 0)",
        old,
        office + "/" + touchpoint + "/PHONE",
        TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle()));
    HybridEncrypt sealer =
        pair.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    byte[] paper = BallotPaper.write(new Ballot(1, Form.FULL, ANSWERS), questionnaires.version(1));
    byte[] context =
        ByteBuffer.allocate(16)
            .putLong(old.getMostSignificantBits())
            .putLong(old.getLeastSignificantBits())
            .array();
    for (int i = 0; i < 4; i++) {
      tables.change(
          "INSERT INTO ballot (id, box_id, sealed) VALUES (?, ?, ?)",
          UUID.randomUUID().getLeastSignificantBits(),
          old,
          Base64.getEncoder().encodeToString(sealer.encrypt(paper, context)));
    }
  }

  @Test
  void their_ballots_are_counted_together_with_new_ones() {
    Api.castMany(touchpoint, 6, ANSWERS);
    assertThat(boxes()).hasSize(2);
    Api.open();
    assertThat(released()).hasSize(1);
    assertThat(released().get(0).ballots()).isEqualTo(10);
    assertThat(released().get(0).spoiled()).isZero();
    assertThat(boxes()).isEmpty();
    assertThat(keys.exists(old)).isFalse();
  }

  @Test
  void their_ballots_wait_and_rise_together_with_new_ones() {
    Api.castMany(touchpoint, 3, ANSWERS);
    Api.open();
    Api.open();
    assertThat(boxes()).hasSize(2);
    Api.open();
    assertThat(tables.column("SELECT DISTINCT risen_to FROM box WHERE node LIKE ?", office + "%"))
        .containsExactly(office + "/" + touchpoint);
    assertThat(released()).isEmpty();
    Api.castMany(touchpoint, 3, ANSWERS);
    IntStream.range(0, 5).forEach(opening -> Api.open());
    assertThat(released()).extracting(Release::ballots).containsExactly(10);
    assertThat(boxes()).isEmpty();
    assertThat(keys.exists(old)).isFalse();
  }

  private List<Object> boxes() {
    return tables.column("SELECT id FROM box WHERE node LIKE ?", office + "%");
  }

  private List<Release> released() {
    return releases.ledger().releases().stream()
        .filter(release -> release.node().office().equals(office))
        .toList();
  }
}
