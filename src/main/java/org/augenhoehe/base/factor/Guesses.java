package org.augenhoehe.base.factor;

import java.time.Duration;
import java.time.Instant;

/**
 * Bounds wrong codes of one account: ten at once, then one an hour. One of three codes in a million
 * is right at any time, so who knows the password guesses one with a chance of 1 in 14,000 a day.
 * The owner, whom such guesses keep out, still gets in by a recovery code, which is too long to
 * guess and never waits.
 *
 * <p>Kept as one time (the generic cell rate algorithm, ITU-T I.371): each wrong code moves it on
 * by an hour, from now at the earliest.
 */
final class Guesses {

  static final int AT_ONCE = 10;
  static final Duration EACH = Duration.ofHours(1);

  private static final Duration ROUNDED_TO = Duration.ofMinutes(15);
  private static final Duration MOST = EACH.multipliedBy(AT_ONCE);

  private Guesses() {}

  /** Whether no more is looked at for now. */
  static boolean areUsedUp(Instant until, Instant now) {
    return bounded(until, now).isAfter(now.plus(MOST).minus(EACH));
  }

  /** After one more. */
  static Instant after(Instant until, Instant now) {
    Instant begin = until.isAfter(now) ? bounded(until, now) : now;
    long quarter = ROUNDED_TO.toSeconds();
    long seconds = begin.plus(EACH).getEpochSecond();
    return Instant.ofEpochSecond(Math.floorDiv(seconds, quarter) * quarter);
  }

  /** A clock that was ahead must not keep anybody out for longer. */
  private static Instant bounded(Instant until, Instant now) {
    Instant latest = now.plus(MOST);
    return until.isAfter(latest) ? latest : until;
  }
}
