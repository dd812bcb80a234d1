package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An attacker has the disk: H2's file, or PostgreSQL's data directory with heap, indexes,
 * write-ahead log and its own log. The embedded binaries contain no {@code pg_dump}; the test reads
 * what a dump would hold by SQL instead, every row of every table.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ReadingTheDiskTest {

  private static final int CUSTOMERS = 12;
  private static final Pattern PRIVATE_KEY = Pattern.compile("\"value\":\\s*\"([^\"]+)\"");

  private static final String BOXES = "SELECT id FROM box WHERE node LIKE ?";

  /** One customer's answers as sent; no other ballot has the same. */
  private static final String ANSWERS =
      """
      {"respected":1,"heard":5,"person":2,"honest":4,"wishes":3,"genuine":1,"say":5,"disagree":2,\
      "reasons":4,"time":3,"forward":1,"welcome":5}""";

  /** The same answers on a ballot paper, before it is sealed. */
  private static final byte[] PAPER = {1, 0, 1, 5, 2, 4, 3, 1, 5, 2, 4, 3, 1, 5};

  @Inject DataSource database;
  @Inject InstallationConfig installation;
  @Inject Kiosks kiosks;

  private DatabaseFiles files;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    files = new DatabaseFiles(database, installation);
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @Test
  @DisplayName("Attack: reading the database's files after everything was deleted (naive twin)")
  void a_naive_store_leaves_everything_readable_on_disk() throws Exception {
    DiskSearch thief = new DiskSearch();
    try (NaiveStore naive = new NaiveStore(database)) {
      thief.text("code", "7K3M-9QXF-2VTP").text("answers", "naive" + ANSWERS);
      naive.cast("7K3M-9QXF-2VTP", "naive" + ANSWERS);
      byte[] paper = "a ballot in hexadecimal".getBytes(StandardCharsets.UTF_8);
      byte[] nonce = "a nonce in Base64 somewhere".getBytes(StandardCharsets.UTF_8);
      thief.bytes("paper", paper).bytes("nonce", nonce);
      byte[] inside = new byte[nonce.length + 4];
      System.arraycopy(nonce, 0, inside, 1, nonce.length);
      naive.cast(HexFormat.of().formatHex(paper), Base64.getUrlEncoder().encodeToString(inside));
      files.written();
      naive.forget();
      assertThat(new Tables(database).number("SELECT count(*) FROM naive.code")).isZero();
      assertThat(thief.in(files.written())).containsExactly("answers", "code", "nonce", "paper");
    }
  }

  @Test
  @DisplayName("Attack: reading files, log and tables for answers, codes, tokens and secrets")
  void nothing_of_a_customer_stands_on_disk_before_or_after_an_opening() throws Exception {
    DiskSearch thief = new DiskSearch().text("answers", ANSWERS).bytes("paper", PAPER);
    castByEveryWay(thief);
    assertThat(thief.in(files.written())).isEmpty();
    assertThat(thief.in(everyRow())).isEmpty();

    DiskSearch sealedBallots = new DiskSearch();
    for (Object one :
        new Tables(database)
            .column("SELECT sealed FROM ballot WHERE box_id IN (" + BOXES + ")", ours())) {
      sealedBallots.text("sealed ballot", one.toString());
    }
    DiskSearch boxKeys = new DiskSearch();
    privateKeys().forEach(key -> boxKeys.bytes("private key", key));
    // Not even while the boxes stand: there they lie wrapped.
    assertThat(boxKeys.in(installation.keys())).isEmpty();
    assertThat(boxKeys.in(files.written())).isEmpty();

    Api.open();
    Path written = files.written();
    assertThat(thief.in(written)).isEmpty();
    assertThat(thief.in(everyRow())).isEmpty();
    assertThat(sealedBallots.in(everyRow())).isEmpty();
    // PostgreSQL's log still contains deleted ballots, which must not matter.
    assertThat(sealedBallots.in(written))
        .isEqualTo(TestInstallation.isOnPostgres() ? Set.of("sealed ballot") : Set.of());
    assertThat(boxKeys.in(written)).isEmpty();
    assertThat(boxKeys.in(installation.keys())).isEmpty();
  }

  /** On H2 the keys are below the data directory, next to the database file and not in it. */
  private static List<String> inKeysDirectory(String name) {
    return TestInstallation.isOnPostgres() ? List.of() : List.of(name);
  }

  private void castByEveryWay(DiskSearch thief) {
    String pairing = kiosk(thief);
    int number = 0;
    for (String code : Api.codes(touchpoint, CUSTOMERS)) {
      thief.text("code", code).text("code", code.replace("-", ""));
      boolean byToken = number++ % 2 == 0;
      cast(
          "PHONE",
          byToken ? header(thief, Tokens.tokenByCode(touchpoint, code)) : Tokens.invitation(code),
          ANSWERS);
    }
    for (int i = 0; i < CUSTOMERS; i++) {
      Token token = Tokens.token(touchpoint, "KIOSK", "Kiosk secret=\"" + pairing + "\"");
      cast("KIOSK", header(thief, token), "{\"respected\":3,\"heard\":1,\"person\":4}");
    }
  }

  private String kiosk(DiskSearch thief) {
    String secret = kiosks.create(touchpoint, "Ausgang").secret().printed();
    thief.text("kiosk secret", secret).text("kiosk secret", secret.replace("-", ""));
    return secret;
  }

  private static String header(DiskSearch thief, Token token) {
    byte[] signature = new byte[32];
    System.arraycopy(token.encoded(), 98, signature, 0, signature.length);
    thief.bytes("nonce", token.nonce().toArray()).bytes("signature", signature);
    return Tokens.header(token);
  }

  private void cast(String channel, String authorization, String answers) {
    given()
        .contentType(ContentType.JSON)
        .header("Authorization", authorization)
        .body(
            "{\"touchpoint\":\"%s\",\"channel\":\"%s\",\"answers\":%s}"
                .formatted(touchpoint, channel, answers))
        .post("/api/v1/ballots")
        .then()
        .statusCode(201);
  }

  private String ours() {
    return "%" + touchpoint + "%";
  }

  private byte[] everyRow() {
    return new Tables(database).dump().getBytes(StandardCharsets.UTF_8);
  }

  /** The private keys of our boxes, without the parts that all keys have in common. */
  private List<byte[]> privateKeys() throws Exception {
    List<byte[]> keys = new ArrayList<>();
    KeysOnDisk onDisk = new KeysOnDisk(installation.keys());
    for (Object box : new Tables(database).column(BOXES, ours())) {
      String json = new String(onDisk.secret((UUID) box).orElseThrow(), StandardCharsets.UTF_8);
      Matcher value = PRIVATE_KEY.matcher(json);
      assertThat(value.find()).isTrue();
      byte[] key = Base64.getDecoder().decode(value.group(1));
      byte[] secret = new byte[32];
      System.arraycopy(key, key.length - secret.length, secret, 0, secret.length);
      keys.add(secret);
    }
    return keys;
  }
}
