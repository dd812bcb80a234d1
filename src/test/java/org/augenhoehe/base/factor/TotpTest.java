package org.augenhoehe.base.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

  private static final FactorSecret OF_THE_RFC =
      new FactorSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
  private static final long STEP = Totp.step(NOW);
  private static final long NEVER = Long.MIN_VALUE;

  private final Totp totp = new Totp();

  /** RFC 6238, appendix B, the rows of SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void the_codes_are_those_of_the_rfc(long time, String code) {
    long step = Totp.step(Instant.ofEpochSecond(time));
    assertThat(new Totp(8).code(OF_THE_RFC, step)).isEqualTo(code);
    assertThat(totp.code(OF_THE_RFC, step)).isEqualTo(code.substring(2));
  }

  /** RFC 4226, appendix D: the first of ten. */
  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "2, 359152", "7, 162583", "9, 520489"})
  void and_those_of_the_rfc_it_builds_on(long step, String code) {
    assertThat(totp.code(OF_THE_RFC, step)).isEqualTo(code);
  }

  @Test
  void an_app_shows_the_same() {
    FactorSecret secret = FactorSecret.random(new SecureRandom());
    Authenticator app = new Authenticator(secret.printed());
    assertThat(app.bytes()).isEqualTo(secret.bytes()).hasSize(20);
    assertThat(totp.code(secret, STEP)).isEqualTo(app.code(NOW));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void one_step_either_side_is_accepted(int away) {
    assertThat(totp.stepOf(OF_THE_RFC, totp.code(OF_THE_RFC, STEP + away), NOW, NEVER))
        .isEqualTo(OptionalLong.of(STEP + away));
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, -2, 2, 10})
  void and_no_other(int away) {
    assertThat(totp.stepOf(OF_THE_RFC, totp.code(OF_THE_RFC, STEP + away), NOW, NEVER)).isEmpty();
  }

  /** RFC 6238, section 5.2. */
  @Test
  void neither_a_used_step_nor_one_before_it_counts_again() {
    for (int away = -1; away <= 1; away++) {
      String code = totp.code(OF_THE_RFC, STEP + away);
      assertThat(totp.stepOf(OF_THE_RFC, code, NOW, STEP + away)).isEmpty();
      assertThat(totp.stepOf(OF_THE_RFC, code, NOW, STEP + away + 1)).isEmpty();
      assertThat(totp.stepOf(OF_THE_RFC, code, NOW, STEP + away - 1)).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"050471", " 050 471 ", "050-471", "٠٥٠٤٧١", "050\u00a0471", "０５０４７１"})
  void six_digits_are_read_however_they_are_written(String typed) {
    assertThat(Totp.read(typed)).contains("050471");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "05047", "0504711", "05047a", "-1-1-1", "abcdef", "0.5047", "\0"})
  void anything_else_is_none(String typed) {
    assertThat(Totp.read(typed)).isEmpty();
  }
}
