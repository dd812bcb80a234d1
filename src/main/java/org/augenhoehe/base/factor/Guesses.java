package org.augenhoehe.base.factor;

import java.time.Duration;
import java.time.Instant;
import org.augenhoehe.base.platform.OfficeClock;

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

  static final Duration MOST = EACH.multipliedBy(AT_ONCE);

  private Guesses() {}

  /** Whether no more is looked at for now. */
  static boolean areUsedUp(Instant until, Instant now) {
    return until.isAfter(now.plus(MOST).minus(EACH));
  }

  /** After one more. */
  static Instant after(Instant until, Instant now) {
    return OfficeClock.quarter((until.isAfter(now) ? until : now).plus(EACH));
  }

  /**
   * A clock that was ahead must keep nobody out for longer than guesses can: what is kept and later
   * than that is to be replaced by this.
   */
  static Instant bounded(Instant until, Instant now) {
    Instant latest = OfficeClock.quarter(now.plus(MOST));
    return until.isAfter(latest) ? latest : until;
  }
}
