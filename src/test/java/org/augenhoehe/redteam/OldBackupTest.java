package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.OldSuite;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An attacker finds an old backup and has today's keys. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OldBackupTest {

  private static final int CUSTOMERS = 11;

  @TempDir Path copies;

  @Inject DataSource database;
  @Inject InstallationConfig installation;
  @Inject Questionnaires questionnaires;

  private static final String KEPT = "ballots.json";

  private UUID touchpoint;

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @Test
  @DisplayName(
      "Attack: an old backup with today's keys, where one key serves for good (naive twin)")
  void a_key_that_is_kept_opens_every_backup() throws Exception {
    KeysetHandle kept = OldSuite.newPair();
    Files.writeString(
        copies.resolve(KEPT),
        TinkJsonProtoKeysetFormat.serializeKeyset(kept, InsecureSecretKeyAccess.get()));
    HybridEncrypt sealer =
        kept.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    UUID box = UUID.randomUUID();
    List<Seen> backup = new ArrayList<>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      byte[] paper = paper(Insider.answers(customer));
      String row = Base64.getEncoder().encodeToString(sealer.encrypt(paper, BoxKeys.info(box)));
      backup.add(new Seen(customer, Map.of("box_id", box.toString(), "sealed", row)));
    }
    assertThat(read(backup, copies)).hasSize(CUSTOMERS);
  }

  @Test
  @DisplayName("Attack: an old backup with today's keys")
  void todays_keys_open_no_ballot_of_an_old_backup() throws Exception {
    IntStream.range(0, CUSTOMERS)
        .forEach(customer -> Api.castMany(touchpoint, 1, Insider.answers(customer)));
    List<Seen> oldDatabase = ballots();
    Path oldKeys = copyOfKeys();
    assertThat(oldDatabase).hasSize(CUSTOMERS);

    Api.open();
    Api.castMany(touchpoint, 1, Map.of("heard", 1));
    assertThat(read(oldDatabase, installation.keys())).isEmpty();
    assertThat(read(ballots(), oldKeys)).as("the new ballot with the old keys").isEmpty();
    // With keys of the same day the attack works: this is why no backup may hold both.
    assertThat(read(oldDatabase, oldKeys)).hasSize(CUSTOMERS);
  }

  /** Tries on every ballot the key that is kept for good, or that of its box. */
  private static List<String> read(List<Seen> backup, Path keys) throws IOException {
    List<String> papers = new ArrayList<>();
    for (Seen row : backup) {
      UUID box = UUID.fromString(row.value("box_id"));
      byte[] text = Base64.getDecoder().decode(row.value("sealed"));
      Path kept = keys.resolve(KEPT);
      Optional<byte[]> secret =
          Files.exists(kept)
              ? Optional.of(Files.readAllBytes(kept))
              : new KeysOnDisk(keys).secret(box);
      try {
        if (secret.isPresent()) {
          papers.add(
              HexFormat.of().formatHex(opener(secret.get()).decrypt(text, BoxKeys.info(box))));
        }
      } catch (GeneralSecurityException wrongKey) {
        continue;
      }
    }
    return papers;
  }

  private static HybridDecrypt opener(byte[] secret) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            new String(secret, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
  }

  private List<Seen> ballots() throws SQLException {
    return Seen.rows(
        database,
        "ballot WHERE box_id IN (SELECT id FROM box WHERE node LIKE ?)",
        "%" + touchpoint + "%",
        row -> 0);
  }

  private Path copyOfKeys() throws IOException {
    Path copy = Files.createDirectory(copies.resolve("keys"));
    try (Stream<Path> files = Files.list(installation.keys())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private byte[] paper(Map<String, Integer> answers) {
    byte[] paper = new byte[64];
    paper[0] = 1;
    for (int i = 0; i < Insider.ITEMS.size(); i++) {
      paper[2 + i] = answers.get(Insider.ITEMS.get(i)).byteValue();
    }
    try {
      assertThat(BallotPaper.read(paper, questionnaires.current()).answers()).isEqualTo(answers);
    } catch (BallotPaper.SpoiledException e) {
      throw new AssertionError(e);
    }
    return paper;
  }
}
