package org.augenhoehe.entitle.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.WaitingBallots;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.BlindRsaClient.Pending;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.privacypass.TokenResponse;
import org.augenhoehe.entitle.issuer.Quarter;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class TokenResourceTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(20);

  @Inject DataSource database;

  @Inject Kiosks kiosks;

  @Inject Clock clock;

  private UUID office;
  private UUID touchpoint;
  private String code;

  @BeforeEach
  void hand_out_a_slip() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
    code = Api.codes(touchpoint, 1).get(0);
  }

  @AfterAll
  static void stop() {
    THREADS.shutdown();
  }

  @Test
  @DisplayName("Invariant 7, Once: a token admits one ballot, and its repetition changes nothing")
  void a_token_casts_once() {
    long before = WaitingBallots.count(database);
    Token token = Tokens.tokenByCode(touchpoint, code);
    Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
    Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(200);
    Tokens.cast(token, touchpoint, "PHONE", Map.of("heard", 1)).then().statusCode(200);
    assertThat(WaitingBallots.count(database)).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("Invariant 7, Once: twenty deliveries at once make one ballot")
  void twenty_deliveries_at_once_make_one_ballot() throws Exception {
    long before = WaitingBallots.count(database);
    for (String each : Api.codes(touchpoint, 10)) {
      Token token = Tokens.tokenByCode(touchpoint, each);
      List<Callable<Integer>> deliveries =
          Collections.nCopies(
              20, () -> Tokens.cast(token, touchpoint, "PHONE", ANSWERS).statusCode());
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : THREADS.invokeAll(deliveries)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    }
    assertThat(WaitingBallots.count(database)).isEqualTo(before + 10);
  }

  @Test
  void the_same_request_gets_the_same_answer_and_another_one_none() {
    Pending pending = Tokens.challenge(touchpoint, "PHONE").blind();
    Response first = Tokens.request(Tokens.invitation(code), pending.request());
    first
        .then()
        .statusCode(200)
        .contentType(TokenResponse.MEDIA_TYPE)
        .header("Cache-Control", "no-store");
    assertThat(first.asByteArray()).hasSize(256);
    Response again = Tokens.request(Tokens.invitation(code), pending.request());
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    Pending other = Tokens.challenge(touchpoint, "PHONE").blind();
    Tokens.request(Tokens.invitation(code), other.request())
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("exchanged-code"));
    assertThat(Tokens.request(Tokens.invitation(code), pending.request()).asByteArray())
        .isEqualTo(first.asByteArray());
    // The token still casts; the code it was exchanged for no longer does.
    Api.cast(code, touchpoint, ANSWERS).then().statusCode(409);
    given()
        .header("Authorization", Tokens.invitation(code))
        .get("/api/v1/invitation")
        .then()
        .statusCode(410);
    Token token = pending.finish(first.asByteArray());
    Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
  }

  @Test
  void a_code_that_cast_a_ballot_is_exchanged_for_nothing() {
    Api.cast(code, touchpoint, ANSWERS).then().statusCode(201);
    Pending pending = Tokens.challenge(touchpoint, "PHONE").blind();
    Tokens.request(Tokens.invitation(code), pending.request())
        .then()
        .statusCode(409)
        .body("type", endsWith("used-code"));
  }

  @Test
  void exchanging_and_casting_at_once_spends_a_code_once() throws Exception {
    long expected = WaitingBallots.count(database);
    for (String each : Api.codes(touchpoint, 10)) {
      Pending pending = Tokens.challenge(touchpoint, "PHONE").blind();
      Future<Integer> cast = THREADS.submit(() -> Api.cast(each, touchpoint, ANSWERS).statusCode());
      Future<Integer> exchange =
          THREADS.submit(
              () -> Tokens.request(Tokens.invitation(each), pending.request()).statusCode());
      assertThat(List.of(cast.get(), exchange.get())).isIn(List.of(201, 409), List.of(409, 200));
      expected += cast.get() == 201 ? 1 : 0;
    }
    assertThat(WaitingBallots.count(database)).isEqualTo(expected);
  }

  @Test
  @DisplayName("Invariant 7, Once: of twenty requests at once for one code one gets a token")
  void a_code_is_exchanged_for_one_of_many_requests_at_once() throws Exception {
    for (String each : Api.codes(touchpoint, 5)) {
      List<Callable<Integer>> requests = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Pending pending = Tokens.challenge(touchpoint, "PHONE").blind();
        requests.add(() -> Tokens.request(Tokens.invitation(each), pending.request()).statusCode());
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : THREADS.invokeAll(requests)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }
  }

  @Test
  void who_clicks_twice_at_once_gets_one_answer_twice() throws Exception {
    for (String each : Api.codes(touchpoint, 5)) {
      byte[] request = Tokens.challenge(touchpoint, "PHONE").blind().request();
      List<Callable<Response>> clicks =
          Collections.nCopies(20, () -> Tokens.request(Tokens.invitation(each), request));
      Set<String> answers = new HashSet<>();
      for (Future<Response> answer : THREADS.invokeAll(clicks)) {
        answer.get().then().statusCode(200);
        answers.add(HexFormat.of().formatHex(answer.get().asByteArray()));
      }
      assertThat(answers).hasSize(1);
    }
  }

  @Test
  void a_malformed_request_burns_nothing() {
    Pending pending = Tokens.challenge(touchpoint, "PHONE").blind();
    byte[] good = pending.request();
    byte[] otherType = good.clone();
    otherType[1] = 1;
    byte[] otherKey = good.clone();
    otherKey[2] ^= 1;
    byte[] tooLarge = good.clone();
    Arrays.fill(tooLarge, 3, tooLarge.length, (byte) 0xff);
    for (byte[] bad :
        List.of(
            new byte[0],
            new byte[1],
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 1),
            otherType,
            otherKey,
            tooLarge)) {
      Tokens.request(Tokens.invitation(code), bad)
          .then()
          .statusCode(422)
          .contentType("application/problem+json");
    }
    Tokens.request("Invitation code=\"0000-0000-0000\"", good).then().statusCode(401);
    Tokens.request("Basic abc", good).then().statusCode(401);
    given()
        .header("Authorization", Tokens.invitation(code))
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/tokens")
        .then()
        .statusCode(415);
    Tokens.request(Tokens.invitation(code), good).then().statusCode(200);
  }

  @Test
  void a_token_that_is_not_good_here_gets_a_fresh_challenge() {
    Token token = Tokens.tokenByCode(touchpoint, code);
    UUID elsewhere = Api.newTouchpoint(office);
    List<Response> refused = new ArrayList<>();
    refused.add(Tokens.cast(token, elsewhere, "PHONE", ANSWERS));
    refused.add(Tokens.cast(token, touchpoint, "KIOSK", ANSWERS));
    for (int i : List.of(2, 34, 66, 98, 353)) {
      byte[] changed = token.encoded();
      changed[i] ^= 1;
      refused.add(Tokens.cast(Token.parse(changed), touchpoint, "PHONE", ANSWERS));
    }
    for (Response answer : refused) {
      answer.then().contentType("application/problem+json").body("status", equalTo(401));
      assertThat(Tokens.asked(answer).key()).isNotNull();
    }
    assertThat(Tokens.asked(refused.get(0)).key())
        .isEqualTo(Tokens.challenge(elsewhere, "PHONE").key());
    Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
  }

  @Test
  void a_ballot_without_admission_is_asked_for_a_token() {
    Response answer =
        given()
            .contentType("application/json")
            .body(Map.of("touchpoint", touchpoint, "channel", "PHONE", "answers", ANSWERS))
            .post("/api/v1/ballots");
    Token token = token(Tokens.asked(answer));
    Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
  }

  private Token token(Tokens.Asked asked) {
    Pending pending = asked.blind();
    return pending.finish(
        Tokens.request(Tokens.invitation(code), pending.request())
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
  }

  @Test
  void a_token_that_was_asked_for_by_another_host_admits_nothing() {
    Token token = Tokens.tokenByCode(touchpoint, code);
    given()
        .header("Host", "elsewhere.example")
        .header("Authorization", Tokens.header(token))
        .contentType("application/json")
        .body(Map.of("touchpoint", touchpoint, "channel", "PHONE", "answers", ANSWERS))
        .post("/api/v1/ballots")
        .then()
        .statusCode(401)
        .body("type", endsWith("invalid-token"));
    Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
  }

  @Test
  void every_leaf_has_one_key_and_the_directory_names_it() {
    var asked = Tokens.challenge(touchpoint, "PHONE");
    var kiosk = Tokens.challenge(touchpoint, "KIOSK");
    assertThat(asked.key()).isNotEqualTo(kiosk.key());
    assertThat(Tokens.challenge(touchpoint, "PHONE").key()).isEqualTo(asked.key());
    assertThat(asked.challenge()).isEqualTo(kiosk.challenge());
    JsonPath directory =
        JsonPath.from(
            given()
                .get("/.well-known/private-token-issuer-directory")
                .then()
                .statusCode(200)
                .contentType("application/private-token-issuer-directory")
                .extract()
                .asString());
    assertThat(directory.getString("issuer-request-uri")).isEqualTo("/api/v1/tokens");
    List<Map<String, Object>> keys = directory.getList("token-keys");
    List<Map<String, Object>> here =
        keys.stream().filter(key -> key.get("touchpoint").equals(touchpoint.toString())).toList();
    assertThat(here).hasSize(2);
    assertThat(here)
        .extracting(key -> key.get("fingerprint"))
        .containsExactlyInAnyOrder(
            HexFormat.of().formatHex(asked.key().id().toArray()),
            HexFormat.of().formatHex(kiosk.key().id().toArray()));
    Quarter now = Quarter.of(LocalDate.now(OfficeClock.ZONE));
    assertThat(here)
        .extracting(key -> key.get("not-before").toString(), key -> key.get("not-after").toString())
        .containsOnly(
            tuple(
                String.valueOf(now.begin().getEpochSecond()),
                String.valueOf(now.end().getEpochSecond())));
  }

  /**
   * From this header devices notice that their own clock is wrong; one value, as HTTP writes it.
   */
  @Test
  void the_directory_tells_what_time_it_is() {
    List<String> dates =
        given().get("/.well-known/private-token-issuer-directory").headers().getValues("Date");
    assertThat(dates).hasSize(1);
    assertThat(dates.get(0)).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT");
    assertThat(ZonedDateTime.parse(dates.get(0), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void a_kiosk_gets_tokens_at_a_pace_until_it_is_revoked() {
    Kiosks.Pairing pairing = kiosks.create(touchpoint, "Ausgang");
    String secret = "Kiosk secret=\"" + pairing.secret().printed() + "\"";
    Token token = Tokens.token(touchpoint, "KIOSK", secret);
    Pending pending = Tokens.challenge(touchpoint, "KIOSK").blind();
    int issued = 1;
    while (Tokens.request(secret, pending.request()).statusCode() == 200) {
      issued++;
    }
    assertThat(issued).isBetween(40, 45);
    Tokens.request(secret, pending.request())
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue());
    kiosks.revoke(pairing.kiosk().id());
    Tokens.request(secret, pending.request()).then().statusCode(401);
    // A token issued before the revocation cannot be told from any other.
    Tokens.cast(token, touchpoint, "KIOSK", ANSWERS).then().statusCode(201);
  }

  @Test
  void a_challenge_is_kept_by_nobody_and_says_so_once() {
    assertThat(
            given()
                .get("/api/v1/touchpoints/{id}/challenge?channel=PHONE", touchpoint)
                .headers()
                .getValues("Cache-Control"))
        .containsExactly("no-store");
  }

  @Test
  void a_challenge_needs_a_leaf() {
    given()
        .get("/api/v1/touchpoints/{id}/challenge?channel=PHONE", UUID.randomUUID())
        .then()
        .statusCode(404);
    given().get("/api/v1/touchpoints/{id}/challenge", touchpoint).then().statusCode(400);
    given()
        .get("/api/v1/touchpoints/{id}/challenge?channel=FAX", touchpoint)
        .then()
        .statusCode(400);
  }
}
