package org.augenhoehe.vote.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.augenhoehe.base.platform.Demonstration;
import org.augenhoehe.base.platform.VerifyingKey;
import org.augenhoehe.vote.apart.TellerConfig;
import org.augenhoehe.vote.byhand.OpeningByHand.Way;
import org.augenhoehe.vote.byhand.OpeningRefusal.Cause;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open boxes by hand where, and what a reason is. */
class OpeningByHandTest {

  private static final String MONDAYS = "0 0 6 ? * MON";

  private record Scheduled(OpeningTimes cron, int minimum) implements ReleaseConfig {}

  private record Teller(Optional<String> url) implements TellerConfig {

    @Override
    public Optional<VerifyingKey> key() {
      return Optional.empty();
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Landesamt");
    }

    @Override
    public Optional<VerifyingKey> serviceKey() {
      return Optional.empty();
    }

    @Override
    public int port() {
      return 8090;
    }
  }

  private final Demonstration demonstration = new Demonstration();

  private OpeningByHand byHand(String cron, String teller) {
    return new OpeningByHand(
        null,
        null,
        null,
        null,
        null,
        new Scheduled(OpeningTimes.of(cron), 10),
        demonstration,
        new Teller(Optional.ofNullable(teller)),
        Clock.systemUTC());
  }

  private static void assertRefused(Cause why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            OpeningRefusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
  }

  @Test
  void without_a_schedule_an_administrator_opens_boxes() {
    assertThat(byHand("off", null).way()).isEqualTo(Way.ALONE);
    assertThat(byHand("off", "https://teller.example").way()).isEqualTo(Way.ALONE);
  }

  @Test
  @DisplayName("Attack: one administrator chooses when boxes are opened, and so who is counted")
  void on_a_schedule_nobody_opens_them_alone() {
    OpeningByHand byHand = byHand(MONDAYS, null);
    assertThat(byHand.way()).isEqualTo(Way.TOGETHER);
    assertRefused(Cause.ALONE, () -> byHand.open("Der Standort schließt am Freitag."));
  }

  @Test
  void a_teller_apart_that_keeps_a_schedule_counts_for_nobody() {
    OpeningByHand byHand = byHand(MONDAYS, "https://teller.example");
    assertThat(byHand.way()).isEqualTo(Way.NEVER);
    String reason = "Der Standort schließt am Freitag.";
    assertRefused(Cause.TELLER_KEEPS_TIMES, () -> byHand.open(reason));
    assertRefused(Cause.TELLER_KEEPS_TIMES, () -> byHand.ask(reason));
    assertRefused(Cause.TELLER_KEEPS_TIMES, () -> byHand.agree(UUID.randomUUID()));
    assertThat(byHand.asked()).isEmpty();
  }

  @Test
  void a_demonstration_has_no_customers_to_protect() {
    demonstration.begin();
    assertThat(byHand(MONDAYS, null).way()).isEqualTo(Way.ALONE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "kurz",
        "            ",
        "zu kurz  ",
        "1234567890 42",
        "Zwei Zeilen\nsind keine.",
        "Nicht \u202Eumgedreht, bitte.",
        "Ohne Null\u0000zeichen, bitte."
      })
  void what_is_no_sentence_is_no_reason(String typed) {
    assertThat(Reason.of(typed)).isEmpty();
  }

  @Test
  void a_reason_is_a_sentence_without_blanks_around_it() {
    assertThat(Reason.of("  Der Standort schließt.  ")).contains("Der Standort schließt.");
    assertThat(Reason.of("x".repeat(200))).isPresent();
    assertThat(Reason.of("x".repeat(201))).isEmpty();
  }
}
