package org.augenhoehe.base.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock, in the time zone in which the offices live and boxes are opened. It can be moved
 * to another time, so that a demonstration or a test runs the real code through months.
 */
public final class OfficeClock extends Clock {

  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private volatile Clock current = Clock.system(ZONE);

  /** Stops at this moment until it is moved again or let go on. */
  public void stopAt(Instant moment) {
    current = Clock.fixed(moment, ZONE);
  }

  /** Shows the time of the machine again. */
  public void goOn() {
    current = Clock.system(ZONE);
  }

  @Override
  public Instant instant() {
    return current.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return current.withZone(zone);
  }
}
