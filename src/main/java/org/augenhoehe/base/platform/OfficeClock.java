package org.augenhoehe.base.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The only clock, in the time zone of the offices and of the opening of boxes. It can be moved to
 * another time, so that a demonstration or a test runs the real code through months.
 */
public final class OfficeClock extends Clock {

  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final long QUARTER_IN_SECONDS = 15 * 60;

  private volatile Clock current = Clock.system(ZONE);

  /** When the quarter of an hour began that this is in: more is not kept of when staff acted. */
  public static Instant quarter(Instant moment) {
    long quarters = Math.floorDiv(moment.getEpochSecond(), QUARTER_IN_SECONDS);
    return Instant.ofEpochSecond(quarters * QUARTER_IN_SECONDS);
  }

  /** Freezes the clock at this moment until it is moved or resumed. */
  public void stopAt(Instant moment) {
    current = Clock.fixed(moment, ZONE);
  }

  /** Resumes the machine's time. */
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
