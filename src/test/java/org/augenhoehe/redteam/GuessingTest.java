package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.ShutDoor;
import org.augenhoehe.Tokens;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.casting.Casting;
import org.augenhoehe.invitation.InvitationCode;
import org.augenhoehe.kiosk.Kiosks;
import org.augenhoehe.office.Channel;
import org.augenhoehe.platform.OfficeClock;
import org.augenhoehe.platform.OnBothDatabases;
import org.augenhoehe.platform.OwnInstallation;
import org.augenhoehe.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody without a slip tries codes, as fast as they are let. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class GuessingTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BURST = 100;
  private static final int PER_SECOND = 5;
  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject OfficeClock clock;
  @Inject Casting casting;
  @Inject Kiosks kiosks;
  @Inject DataSource database;

  private final Random random = new Random(7);
  private UUID touchpoint;
  private byte[] blinded;

  @BeforeEach
  void build() {
    clock.stopAt(Instant.parse("2031-02-10T09:00:00Z"));
    touchpoint = Api.newTouchpoint(Api.newOffice());
    calmDown();
  }

  @AfterEach
  void letTheClockGoOn() {
    calmDown();
    clock.goOn();
  }

  /** The bucket drains, and notices it. */
  private void calmDown() {
    clock.stopAt(clock.instant().plusSeconds(60));
    ask(code()).then().statusCode(404);
    clock.stopAt(clock.instant().plusSeconds(60));
  }

  /**
   * The attack: as many guesses as there is patience for, one after the other.
   *
   * @param door answers a guess with a status
   * @return how many of them were looked at
   */
  private static int guess(int guesses, IntUnaryOperator door) {
    return (int) IntStream.range(0, guesses).map(door).filter(status -> status != 429).count();
  }

  @Test
  @DisplayName("Attack: guessing short codes without a limit (naive twin)")
  void four_digits_without_a_limit_are_found_at_once() {
    int victim = 7_351;
    List<Integer> hits = new ArrayList<>();
    int looked =
        guess(
            10_000,
            code -> {
              if (code == victim) {
                hits.add(code);
              }
              return code == victim ? 200 : 404;
            });
    assertThat(looked).isEqualTo(10_000);
    assertThat(hits).containsExactly(victim);
  }

  @Test
  @DisplayName("Attack: guessing codes one by one, at every door")
  void wrong_codes_are_looked_at_no_faster_than_the_limiter_says() {
    int seconds = 10;
    blinded = Tokens.challenge(touchpoint, "PHONE").blind().request();
    int looked = 0;
    for (int second = 0; second < seconds; second++) {
      looked += guess(second == 0 ? 2 * BURST : 4 * PER_SECOND, i -> statusOfGuess(i));
      clock.stopAt(clock.instant().plusSeconds(1));
    }
    assertThat(looked).isBetween(BURST, BURST + PER_SECOND * seconds);
    // A million unspent codes among 2 to the 60: years at this pace until one is hit.
    double years = Math.pow(2, 60) / 1e6 / PER_SECOND / Duration.ofDays(365).toSeconds();
    assertThat(years).isGreaterThan(7_000);
  }

  /** By turns: asking what a code is for, casting with it, exchanging it. */
  private int statusOfGuess(int turn) {
    return switch (turn % 3) {
      case 0 -> ask(code()).statusCode();
      case 1 -> Tokens.request(Tokens.invitation(code()), blinded).statusCode();
      default -> Api.cast(code(), touchpoint, ANSWERS).statusCode();
    };
  }

  @Test
  @DisplayName("Attack: guessing codes many at a time, in one batch")
  void a_crowd_of_wrong_codes_is_not_looked_at_faster_than_single_ones() throws Exception {
    guess(2 * BURST, i -> ask(code()).statusCode());
    clock.stopAt(clock.instant().plusSeconds(1));
    List<CompletableFuture<java.util.Optional<Reason>>> guesses = new ArrayList<>();
    try (ShutDoor door = new ShutDoor(database)) {
      for (int i = 0; i < 1_000; i++) {
        guesses.add(
            casting
                .cast(
                    InvitationCode.parse(code()).orElseThrow(), touchpoint, Channel.PHONE, ANSWERS)
                .toCompletableFuture());
      }
    }
    long looked =
        guesses.stream().filter(guess -> guess.join().orElseThrow() == Reason.UNKNOWN).count();
    // Whoever looks first and counts later may see the last free place along with another.
    assertThat(looked).isBetween(1L, PER_SECOND + 1L);
  }

  @Test
  @DisplayName("Attack: telling a right code from a wrong one while guessing is limited")
  void while_guessing_is_limited_a_right_code_looks_like_a_wrong_one() {
    List<String> codes = Api.codes(touchpoint, 2);
    Api.cast(codes.get(0), touchpoint, ANSWERS).then().statusCode(201);
    guess(2 * BURST, i -> ask(code()).statusCode());
    List<String> answers = new ArrayList<>();
    for (String code : List.of(codes.get(0), codes.get(1), code())) {
      for (Response answer : List.of(ask(code), Api.cast(code, touchpoint, ANSWERS))) {
        answers.add(answer.statusCode() + " " + answer.asString());
      }
    }
    assertThat(answers).allMatch(answer -> answer.startsWith("429 ")).containsOnly(answers.get(0));
    clock.stopAt(clock.instant().plusSeconds(60));
    ask(codes.get(1)).then().statusCode(200);
  }

  @Test
  @DisplayName("Limit: a used code that is guessed costs nothing, and says that it was used")
  void a_used_code_costs_nothing_so_that_no_office_is_locked_out_by_double_clicks() {
    String used = Api.codes(touchpoint, 1).get(0);
    Api.cast(used, touchpoint, ANSWERS).then().statusCode(201);
    assertThat(guess(2 * BURST, i -> Api.cast(used, touchpoint, ANSWERS).statusCode()))
        .isEqualTo(2 * BURST);
    Api.cast(used, touchpoint, ANSWERS).then().statusCode(409);
    Api.cast(code(), touchpoint, ANSWERS).then().statusCode(401);
  }

  @Test
  @DisplayName("Attack: guessing kiosk secrets")
  void a_kiosk_secret_is_too_long_to_be_guessed_at_any_speed() {
    String printed = kiosks.create(touchpoint, "Ausgang").secret().printed();
    double guesses = Math.pow(ALPHABET.length(), printed.replace("-", "").length());
    // A billion kiosks, a billion guesses a second, a billion years: hardly a hit.
    assertThat(1e9 * 1e9 * 1e9 * Duration.ofDays(365).toSeconds() / guesses).isLessThan(0.05);
  }

  private static Response ask(String code) {
    return given()
        .header("Authorization", "Invitation code=\"" + code + "\"")
        .get("/api/v1/invitation");
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
