package org.augenhoehe.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives everybody the same clock; only who asks for an {@link OfficeClock} can move it. */
@ApplicationScoped
class ClockProducer {

  @Produces
  @Singleton
  @Typed({Clock.class, OfficeClock.class})
  OfficeClock clock() {
    return new OfficeClock();
  }
}
