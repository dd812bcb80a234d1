package org.augenhoehe.base.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as all apps can make them: HMAC-SHA-1, six digits, a new
 * one every 30 seconds since 1970.
 */
final class Totp {

  static final int DIGITS = 6;

  /** Recommended by RFC 6238, section 5.2. */
  static final Duration STEP = Duration.ofSeconds(30);

  /** Clocks of phones differ, and people type slowly (RFC 6238, sections 5.2 and 6). */
  private static final int STEPS_EITHER_SIDE = 1;

  private static final String ALGORITHM = "HmacSHA1";

  private final HmacOneTimePasswordGenerator generator;

  Totp() {
    this(DIGITS);
  }

  Totp(int digits) {
    this.generator = new HmacOneTimePasswordGenerator(digits);
  }

  static long step(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
  }

  String code(FactorSecret secret, long step) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret.bytes(), ALGORITHM), step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The step that a code belongs to.
   *
   * @param code as {@link #read} gives it
   * @param used the last step of which a code was accepted; neither it nor an earlier one counts
   *     again (RFC 6238, section 5.2)
   */
  OptionalLong stepOf(FactorSecret secret, String code, Instant now, long used) {
    long present = step(now);
    byte[] typed = code.getBytes(StandardCharsets.US_ASCII);
    return LongStream.rangeClosed(present - STEPS_EITHER_SIDE, present + STEPS_EITHER_SIDE)
        .filter(step -> step > used)
        .filter(
            step ->
                MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), typed))
        .findFirst();
  }

  /**
   * Six digits of any script, however they are grouped.
   *
   * @return empty where this is no such code
   */
  static Optional<String> read(String typed) {
    String plain =
        typed
            .codePoints()
            .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
            .filter(sign -> sign != '-')
            .limit(DIGITS + 1)
            .mapToObj(sign -> Integer.toString(Character.digit(sign, 10)))
            .collect(Collectors.joining());
    return Optional.of(plain).filter(code -> code.matches("[0-9]{%d}".formatted(DIGITS)));
  }
}
