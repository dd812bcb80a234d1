package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.Tokens.Asked;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.BlindRsa;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.privacypass.TokenChallenge;
import org.augenhoehe.base.privacypass.TokenKey;
import org.augenhoehe.base.privacypass.TokenRequest;
import org.augenhoehe.base.privacypass.TokenResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The service itself is malicious and gives one customer something that no other customer gets. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class KeyForOneTest {

  private static final String HOST = "localhost";
  private static final String DIRECTORY = "/.well-known/private-token-issuer-directory";

  /** The naive twin: makes a key or a challenge for each person; the token refers to both. */
  private static final class MarkingIssuer {

    private final Map<Octets, String> marks = new HashMap<>();
    private final Map<Octets, RSAPrivateCrtKey> secrets = new HashMap<>();
    private final KeyPair shared = BlindRsa.generateKeyPair(new SecureRandom());

    Asked keyFor(String person) {
      KeyPair pair = BlindRsa.generateKeyPair(new SecureRandom());
      Asked asked = asked(challenge(HOST, ""), pair);
      marks.put(asked.key().id(), person);
      return asked;
    }

    Asked challengeFor(String person, TokenChallenge challenge) {
      marks.put(challenge.digest(), person);
      return asked(challenge, shared);
    }

    private Asked asked(TokenChallenge challenge, KeyPair pair) {
      TokenKey key = TokenKey.of((RSAPublicKey) pair.getPublic());
      secrets.put(key.id(), (RSAPrivateCrtKey) pair.getPrivate());
      return new Asked(challenge, key);
    }

    byte[] sign(Asked asked, byte[] request) {
      byte[] blinded = TokenRequest.parse(request).blindedMessage().toArray();
      return new TokenResponse(
              Octets.of(BlindRsa.blindSign(secrets.get(asked.key().id()), blinded)))
          .encoded();
    }

    /** Who cast with this token, or null. */
    String whose(Token token) {
      return marks.getOrDefault(token.keyId(), marks.get(token.challengeDigest()));
    }
  }

  /** The checks our client makes before it asks for a token; see tokens.js. */
  private static List<String> suspicions(Asked asked, UUID touchpoint, JsonPath directory) {
    List<String> suspicions = new ArrayList<>();
    if (!asked.challenge().equals(challenge(HOST, ""))) {
      suspicions.add("not the challenge of everybody");
    }
    String key = Base64.getUrlEncoder().encodeToString(asked.key().encoded().toArray());
    List<Map<String, Object>> listed =
        directory.<Map<String, Object>>getList("token-keys").stream()
            .filter(entry -> entry.get("touchpoint").equals(touchpoint.toString()))
            .filter(entry -> entry.get("channel").equals("PHONE"))
            .filter(entry -> isCurrent(entry, Instant.now().getEpochSecond()))
            .toList();
    if (listed.size() != 1 || !listed.get(0).get("token-key").equals(key)) {
      suspicions.add("not the key of everybody");
    }
    return suspicions;
  }

  private static boolean isCurrent(Map<String, Object> key, long now) {
    return ((Number) key.get("not-before")).longValue() <= now
        && now < ((Number) key.get("not-after")).longValue();
  }

  private static TokenChallenge challenge(String issuer, String context) {
    return new TokenChallenge(issuer, Octets.of(HexFormat.of().parseHex(context)), List.of(HOST));
  }

  @Test
  @DisplayName("Attack: a key, a context or an issuer's name for one person (naive twin)")
  void an_issuer_that_marks_people_knows_their_ballots_and_our_client_notices() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Tokens.challenge(touchpoint, "PHONE");
    MarkingIssuer naive = new MarkingIssuer();
    List<Asked> marked =
        List.of(
            naive.keyFor("the one with a key"),
            naive.challengeFor("the one with a context", challenge(HOST, "ab".repeat(32))),
            naive.challengeFor("the one with a name", challenge("person-7.localhost", "")));
    List<String> known = new ArrayList<>();
    for (Asked asked : marked) {
      // A client that does not check gets a valid token, and the token identifies it.
      Pending pending = asked.blind();
      known.add(naive.whose(pending.finish(naive.sign(asked, pending.request()))));
      assertThat(suspicions(asked, touchpoint, directory())).isNotEmpty();
    }
    assertThat(known)
        .containsExactly("the one with a key", "the one with a context", "the one with a name");
  }

  @Test
  @DisplayName("Attack: two keys of one leaf in the directory, of which a person gets the second")
  void a_second_key_in_the_directory_is_noticed() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Asked honest = Tokens.challenge(touchpoint, "PHONE");
    Asked marked = new MarkingIssuer().keyFor("somebody");
    String key = Base64.getUrlEncoder().encodeToString(marked.key().encoded().toArray());
    String second =
        "{\"token-keys\":[{\"token-key\":\"%s\",\"touchpoint\":\"%s\",\"channel\":\"PHONE\",\"not-before\":0,\"not-after\":99999999999},"
            .formatted(key, touchpoint);
    String forged = directory().prettify().replaceFirst("(?s)\\{.*?\\[", second);
    assertThat(suspicions(marked, touchpoint, JsonPath.from(forged))).isNotEmpty();
    assertThat(suspicions(honest, touchpoint, JsonPath.from(forged))).isNotEmpty();
    assertThat(suspicions(honest, touchpoint, directory())).isEmpty();
  }

  @Test
  @DisplayName("Attack: looking for a mark in what the real issuer gives to different people")
  void everybody_gets_the_same_challenge_and_key() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<Asked> asked = new ArrayList<>();
    List<Octets> marks = new ArrayList<>();
    for (String code : Api.codes(touchpoint, 5)) {
      Asked own =
          Tokens.asked(
              given()
                  .header("Authorization", Tokens.invitation(code))
                  .header("User-Agent", "phone of " + code)
                  .header("X-Forwarded-For", "192.0.2." + asked.size())
                  .cookie("who", code)
                  .get("/api/v1/touchpoints/{id}/challenge?channel=PHONE", touchpoint));
      assertThat(suspicions(own, touchpoint, directory())).isEmpty();
      asked.add(own);
      Token token = Tokens.tokenByCode(touchpoint, code);
      marks.addAll(List.of(token.keyId(), token.challengeDigest()));
    }
    assertThat(asked).containsOnly(asked.get(0));
    assertThat(marks.stream().distinct()).as("one key and one challenge").hasSize(2);
  }

  private static JsonPath directory() {
    return JsonPath.from(given().get(DIRECTORY).then().statusCode(200).extract().asString());
  }
}
