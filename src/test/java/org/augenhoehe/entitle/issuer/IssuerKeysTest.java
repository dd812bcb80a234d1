package org.augenhoehe.entitle.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.BlindRsa;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.privacypass.TokenKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class IssuerKeysTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject IssuerKeys keys;

  @Inject PrivateKeys privateKeys;

  @Inject KeysAhead ahead;

  @Inject OfficeClock clock;

  @Inject InstallationConfig installation;

  @Inject DataSource database;

  private UUID touchpoint;

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  /** A local time in the offices' time zone, as an instant. */
  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void a_token_of_a_quarters_last_day_still_counts_in_the_next() {
    clock.stopAt(at("2030-03-31T23:50:00"));
    String code = Api.codes(touchpoint, 1).get(0);
    var asked = Tokens.challenge(touchpoint, "PHONE");
    Pending pending = asked.blind();
    clock.stopAt(at("2030-04-01T00:10:00"));
    assertThat(Tokens.challenge(touchpoint, "PHONE").key()).isNotEqualTo(asked.key());
    byte[] answer =
        Tokens.request(Tokens.invitation(code), pending.request())
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    Token token = pending.finish(answer);
    clock.stopAt(at("2030-04-30T12:00:00"));
    Api.open();
    Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
    clock.stopAt(at("2030-05-02T12:00:00"));
    String another = Tokens.invitation(Api.codes(touchpoint, 1).get(0));
    Tokens.request(another, pending.request()).then().statusCode(422);
    Response late = Tokens.cast(token, touchpoint, "PHONE", ANSWERS);
    assertThat(Tokens.asked(late).key())
        .isEqualTo(Tokens.challenge(touchpoint, "PHONE").key())
        .isNotEqualTo(asked.key());
  }

  @Test
  void what_no_longer_counts_is_forgotten_with_its_key() throws Exception {
    clock.stopAt(at("2031-02-01T12:00:00"));
    String code = Api.codes(touchpoint, 1).get(0);
    PublishedKey key = keys.current(touchpoint, Channel.PHONE);
    Path file = installation.keys().resolve("issuer-" + key.id() + ".der");
    assertThat(file).exists();
    Tokens.cast(Tokens.tokenByCode(touchpoint, code), touchpoint, "PHONE", ANSWERS)
        .then()
        .statusCode(201);
    Tables tables = new Tables(database);
    String spent = "SELECT id FROM spent_token WHERE issuer_key_id = ?";
    assertThat(tables.column(spent, key.id())).hasSize(1);
    Api.open();
    assertThat(tables.column(spent, key.id())).hasSize(1);
    clock.stopAt(at("2031-05-02T12:00:00"));
    assertThat(keys.published()).doesNotContain(key);
    Api.open();
    assertThat(tables.column(spent, key.id())).isEmpty();
    assertThat(tables.column("SELECT id FROM issuer_key WHERE id = ?", key.id())).isEmpty();
    assertThat(Files.exists(file)).isFalse();
    assertThat(privateKeys.find(key.id())).as("not in memory either").isEmpty();
  }

  @Test
  void keys_are_made_ahead_and_once() {
    clock.stopAt(at("2032-11-20T12:00:00"));
    assertThat(keys.through(touchpoint, Channel.PHONE, day("2033-04-01")))
        .extracting(key -> key.quarter().toString())
        .containsExactly("2032Q4", "2033Q1", "2033Q2");
    List<PublishedKey> again = keys.through(touchpoint, Channel.PHONE, day("2033-04-01"));
    assertThat(again.get(0)).isEqualTo(keys.current(touchpoint, Channel.PHONE));
    assertThat(keys.published()).containsAll(again);
    assertThat(again).extracting(key -> key.key().truncatedId()).doesNotHaveDuplicates();
  }

  @Test
  void a_key_that_requests_could_not_tell_from_another_is_not_taken() {
    SecureRandom random = new SecureRandom();
    KeyPair taken = BlindRsa.generateKeyPair(random);
    KeyPair other;
    do {
      other = BlindRsa.generateKeyPair(random);
    } while (truncatedId(other) == truncatedId(taken));
    Iterator<KeyPair> fresh = List.of(taken, taken, other).iterator();
    assertThat(IssuerKeys.apartFrom(Set.of(truncatedId(taken)), fresh::next)).isSameAs(other);
  }

  private static int truncatedId(KeyPair pair) {
    return TokenKey.of((RSAPublicKey) pair.getPublic()).truncatedId();
  }

  /** Otherwise customers would get no tokens from a key whose fingerprint is already printed. */
  @Test
  void it_does_not_start_without_a_private_key_that_is_to_issue_tokens() throws Exception {
    clock.stopAt(at("2034-02-01T12:00:00"));
    PublishedKey key = keys.current(touchpoint, Channel.PHONE);
    keys.requirePrivateKeys();
    Path file = installation.keys().resolve("issuer-" + key.id() + ".der");
    Path astray = Files.move(file, installation.keys().resolve("astray.der"));
    try {
      assertThatThrownBy(() -> keys.requirePrivateKeys())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(key.id().toString());
      clock.stopAt(at("2034-04-01T12:00:00"));
      keys.requirePrivateKeys();
    } finally {
      Files.move(astray, file);
    }
  }

  @Test
  void the_next_quarters_keys_stand_in_the_directory_in_time() {
    clock.stopAt(at("2033-05-31T12:00:00"));
    ahead.make();
    assertThat(quarters()).containsOnly("2033Q2");
    clock.stopAt(at("2033-06-02T12:00:00"));
    ahead.make();
    assertThat(quarters()).containsOnly("2033Q2", "2033Q3").hasSize(4);
  }

  private List<String> quarters() {
    return keys.published().stream()
        .filter(key -> key.touchpoint().equals(touchpoint))
        .map(key -> key.quarter().toString())
        .toList();
  }

  @Test
  void many_who_ask_at_once_get_one_key() throws Exception {
    List<PublishedKey> asked =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(any -> keys.current(touchpoint, Channel.KIOSK))
            .toList();
    assertThat(asked).containsOnly(asked.get(0));
    // Calls that lost the race leave no private key without a row in the table.
    assertThat(filesOfKeys())
        .isEqualTo(
            new Tables(database)
                .column("SELECT id FROM issuer_key").stream()
                    .map("issuer-%s.der"::formatted)
                    .collect(Collectors.toSet()));
  }

  private Set<String> filesOfKeys() throws IOException {
    try (Stream<Path> files = Files.list(installation.keys())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("issuer-"))
          .collect(Collectors.toSet());
    }
  }
}
