package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.BlindRsa;
import org.augenhoehe.base.privacypass.BlindRsaClient;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.privacypass.TokenChallenge;
import org.augenhoehe.base.privacypass.TokenKey;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.base.privacypass.TokenResponse;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An attacker has got hold of tokens and uses them at every place and time where they must not
 * count.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class ReplayingTokensTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject DataSource database;
  @Inject Kiosks kiosks;
  @Inject OfficeClock clock;

  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    clock.stopAt(Instant.parse("2031-02-10T09:00:00Z"));
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  @AfterEach
  void letTheClockGoOn() {
    clock.goOn();
  }

  @Test
  @DisplayName("Attack: replaying a token where only its signature is checked (naive twin)")
  void an_issuer_with_one_key_and_no_memory_takes_a_token_anywhere_and_for_ever() {
    KeyPair one = BlindRsa.generateKeyPair(new SecureRandom());
    TokenKey key = TokenKey.of((RSAPublicKey) one.getPublic());
    TokenChallenge challenge =
        new TokenChallenge("localhost", Octets.of(new byte[0]), List.of("localhost"));
    Pending pending = BlindRsaClient.blind(key, challenge, new SecureRandom());
    byte[] blinded = TokenRequest.parse(pending.request()).blindedMessage().toArray();
    Octets signature = Octets.of(BlindRsa.blindSign((RSAPrivateCrtKey) one.getPrivate(), blinded));
    Token token = pending.finish(new TokenResponse(signature).encoded());
    for (String leaf : List.of("here", "here again", "elsewhere", "next year")) {
      assertThat(key.signed(token)).as(leaf).isTrue();
    }
  }

  @Test
  @DisplayName("Attack: a token of another touchpoint, another channel, or spent before")
  void a_token_counts_once_and_at_its_leaf_only() {
    String secret = secret(kiosks.create(touchpoint, "Ausgang"));
    String other = secret(kiosks.create(Api.newTouchpoint(office), "Ausgang"));
    Token here = Tokens.token(touchpoint, "KIOSK", secret);
    UUID elsewhere = Api.newTouchpoint(office);
    // A kiosk's secret gets tokens for its own leaf only: no key of that leaf matches the request.
    Pending foreign = Tokens.challenge(touchpoint, "KIOSK").blind();
    Tokens.request(other, foreign.request()).then().statusCode(422);
    Pending phone = Tokens.challenge(touchpoint, "PHONE").blind();
    Tokens.request(secret, phone.request()).then().statusCode(422);

    long before = WaitingBallots.count(database);
    Tokens.cast(here, elsewhere, "KIOSK", ANSWERS).then().statusCode(401);
    Tokens.cast(here, touchpoint, "PHONE", ANSWERS).then().statusCode(401);
    assertThat(WaitingBallots.count(database)).isEqualTo(before);
    Tokens.cast(here, touchpoint, "KIOSK", ANSWERS).then().statusCode(201);
    Tokens.cast(here, touchpoint, "KIOSK", ANSWERS).then().statusCode(200);
    Tokens.cast(here, elsewhere, "KIOSK", ANSWERS).then().statusCode(401);
    assertThat(WaitingBallots.count(database)).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("Limit: tokens of a kiosk that was revoked count until they are spent, and no more")
  void a_revoked_kiosk_gets_no_more_tokens_and_keeps_those_it_has() {
    Kiosks.Pairing pairing = kiosks.create(touchpoint, "Ausgang");
    String secret = secret(pairing);
    Token fetched = Tokens.token(touchpoint, "KIOSK", secret);
    Pending pending = Tokens.challenge(touchpoint, "KIOSK").blind();
    kiosks.revoke(pairing.kiosk().id());
    Tokens.request(secret, pending.request()).then().statusCode(401);
    // Nothing links the token to its kiosk; the issuer's pace bounds how many such tokens exist.
    Tokens.cast(fetched, touchpoint, "KIOSK", ANSWERS).then().statusCode(201);
  }

  @Test
  @DisplayName("Attack: a token of an expired key, before and after its key was forgotten")
  void a_token_ends_with_its_key_and_does_not_rise_again_when_that_is_forgotten() {
    List<String> codes = Api.codes(touchpoint, 2);
    Token spent = Tokens.tokenByCode(touchpoint, codes.get(0));
    Token kept = Tokens.tokenByCode(touchpoint, codes.get(1));
    Tokens.cast(spent, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
    clock.stopAt(Instant.parse("2031-04-15T09:00:00Z"));
    Tokens.cast(spent, touchpoint, "PHONE", ANSWERS).then().statusCode(200);
    clock.stopAt(clock.instant().plus(Duration.ofDays(31)));
    long before = WaitingBallots.count(database);
    for (Token token : List.of(spent, kept)) {
      Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(401);
    }
    Api.open();
    for (Token token : List.of(spent, kept)) {
      Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(401);
    }
    // Setting the clock back does not help either, although the record of spent tokens is gone.
    clock.stopAt(Instant.parse("2031-02-10T09:00:00Z"));
    for (Token token : List.of(spent, kept)) {
      Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(401);
    }
    assertThat(WaitingBallots.count(database)).isEqualTo(before);
  }

  private static String secret(Kiosks.Pairing pairing) {
    return "Kiosk secret=\"" + pairing.secret().printed() + "\"";
  }
}
