package org.augenhoehe.entitle.token;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.augenhoehe.base.platform.LeakyBucket;
import org.augenhoehe.entitle.kiosk.KioskRefusal;

/**
 * Gives each kiosk tokens no faster than people walk out of a door, so that a stolen secret is not
 * enough to stuff the box. Held in memory, per instance; it does not reveal when a ballot is cast,
 * because a kiosk fetches its tokens ahead.
 */
@Singleton
class KioskPace {

  private final KioskTokensConfig limits;
  private final Clock clock;
  private final Map<UUID, LeakyBucket> buckets = new ConcurrentHashMap<>();

  KioskPace(KioskTokensConfig limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @throws KioskRefusal when this kiosk has used up its tokens for now
   */
  void require(UUID kiosk) {
    LeakyBucket bucket =
        buckets.computeIfAbsent(
            kiosk, any -> new LeakyBucket(limits.burst(), limits.perMinute() / 60.0, clock));
    if (!bucket.tryAdd()) {
      throw KioskRefusal.tooFast();
    }
  }
}
