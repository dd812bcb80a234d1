package org.augenhoehe.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock, in the time zone in which the offices live and boxes are opened. */
@ApplicationScoped
class ClockProducer {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(ZONE);
  }
}
