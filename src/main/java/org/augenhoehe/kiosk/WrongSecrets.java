package org.augenhoehe.kiosk;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.augenhoehe.platform.LeakyBucket;

/**
 * Limits guessing, for the whole installation and without knowing who guesses. Unlike a right
 * invitation code, a right secret is let in even then: 120 random bits are never hit, and a limit
 * that held for tablets as well would let anybody switch all of them off.
 */
@Singleton
class WrongSecrets {

  /** As many as tablets ask that were revoked and do not know it yet, and plenty. */
  private static final int BURST = 100;

  private static final double PER_SECOND = 5;

  private final LeakyBucket bucket;

  WrongSecrets(Clock clock) {
    this.bucket = new LeakyBucket(BURST, PER_SECOND, clock);
  }

  /**
   * @throws KioskRefusal when too many came lately
   */
  void count() {
    if (!bucket.tryAdd()) {
      throw KioskRefusal.of(KioskRefusal.Reason.TOO_MANY_WRONG_SECRETS);
    }
  }
}
