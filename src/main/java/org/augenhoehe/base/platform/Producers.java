package org.augenhoehe.base.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The one clock and the one source of randomness. */
@ApplicationScoped
class Producers {

  /** Injected everywhere; only code that injects an {@link OfficeClock} can move it. */
  @Produces
  @Singleton
  @Typed({Clock.class, OfficeClock.class})
  OfficeClock clock() {
    return new OfficeClock();
  }

  /** Always a CSPRNG, because identifiers and order must reveal nothing. */
  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }
}
