package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
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
import org.augenhoehe.TakenOpeningLock;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.entitle.invitation.CodeRefusal;
import org.augenhoehe.entitle.invitation.CodeRefusal.Reason;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.augenhoehe.vote.casting.Casting;
import org.augenhoehe.vote.casting.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An attacker without a slip tries codes as fast as the service allows. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class GuessingTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** More than any earlier limit on guesses allowed. */
  private static final int GUESSES = 150;

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject Casting casting;
  @Inject Kiosks kiosks;
  @Inject DataSource database;

  private final Random random = new Random(7);
  private UUID touchpoint;
  private byte[] blinded;

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  /**
   * The attack: makes this many guesses, one after the other.
   *
   * @param door answers a guess with a status
   * @return how many guesses were checked, that is, not answered with 429
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
  void right_codes_pass_at_every_door_however_many_wrong_ones_were_tried() {
    blinded = Tokens.challenge(touchpoint, "PHONE").blind().request();
    List<String> codes = Api.codes(touchpoint, 2);
    for (int i = 0; i < GUESSES; i++) {
      assertThat(statusOfGuess(i)).isIn(401, 404);
    }
    ask(codes.get(0)).then().statusCode(200);
    Tokens.request(Tokens.invitation(codes.get(0)), blinded).then().statusCode(200);
    Api.cast(codes.get(1), touchpoint, ANSWERS).then().statusCode(201);
    assertThat(statusOfGuess(0)).isEqualTo(404);
  }

  /** Takes turns: asks what a code is for, exchanges it, casts with it. */
  private int statusOfGuess(int turn) {
    return switch (turn % 3) {
      case 0 -> ask(code()).statusCode();
      case 1 -> Tokens.request(Tokens.invitation(code()), blinded).statusCode();
      default -> Api.cast(code(), touchpoint, ANSWERS).statusCode();
    };
  }

  @Test
  @DisplayName("Attack: guessing codes many at a time, among right ones")
  void right_codes_pass_in_the_middle_of_a_crowd_of_wrong_ones() throws Exception {
    List<String> codes = Api.codes(touchpoint, 5);
    List<CompletableFuture<Outcome>> right = new ArrayList<>();
    try (TakenOpeningLock lock = new TakenOpeningLock(database)) {
      for (int i = 0; i < 1_000; i++) {
        assertThatThrownBy(() -> cast(code()))
            .isInstanceOfSatisfying(
                CodeRefusal.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN));
        if (i % 200 == 100) {
          right.add(cast(codes.get(i / 200)));
        }
      }
    }
    assertThat(right).hasSize(5).allMatch(ballot -> ballot.join() instanceof Outcome.Cast);
  }

  private CompletableFuture<Outcome> cast(String code) {
    InvitationCode parsed = InvitationCode.parse(code).orElseThrow();
    return casting.cast(parsed, new Leaf(touchpoint, Channel.PHONE), ANSWERS).toCompletableFuture();
  }

  @Test
  @DisplayName("Limit: 60 bits. No limit of tries is needed, and none could keep right codes out")
  void a_code_is_too_long_to_be_guessed_as_fast_as_a_machine_answers() {
    double codes = Math.pow(ALPHABET.length(), code().length());
    double open = 100_000;
    double guessesPerSecond = 10_000;
    double years = codes / open / guessesPerSecond / Duration.ofDays(365).toSeconds();
    // A hit adds one ballot, at a touchpoint the attacker cannot choose.
    assertThat(years).isGreaterThan(30);
  }

  @Test
  @DisplayName("Limit: a used code says that it was used, however often it is tried")
  void a_used_code_says_so_each_time() {
    String used = Api.codes(touchpoint, 1).get(0);
    Api.cast(used, touchpoint, ANSWERS).then().statusCode(201);
    for (int i = 0; i < GUESSES; i++) {
      Api.cast(used, touchpoint, ANSWERS).then().statusCode(409);
    }
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
