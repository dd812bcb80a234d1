package org.augenhoehe.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.augenhoehe.admission.AdmissionRefusal;
import org.augenhoehe.platform.LeakyBucket;

/**
 * Limits guessing without knowing who guesses: one bucket of wrong codes for the whole
 * installation. A right code costs nothing, so a busy office behind one address is never locked out
 * by its own customers. While the bucket is full nobody's code is looked at, or the limit would not
 * limit the one guess that hits.
 */
@Singleton
class WrongCodes {

  private final LeakyBucket bucket;

  WrongCodes(GuessingConfig limits, Clock clock) {
    this.bucket = new LeakyBucket(limits.burst(), limits.perSecond(), clock);
  }

  /**
   * @throws AdmissionRefusal when too many wrong codes came lately
   */
  void requireCalm() {
    if (!isCalm()) {
      throw AdmissionRefusal.of(AdmissionRefusal.Reason.TOO_MANY_WRONG_CODES);
    }
  }

  boolean isCalm() {
    return !bucket.isFull();
  }

  void count() {
    bucket.add();
  }
}
