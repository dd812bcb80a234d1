package org.augenhoehe.vote.release;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.augenhoehe.base.platform.OfficeClock;

/** When boxes are opened next. */
@Singleton
public class NextOpening {

  private final ReleaseConfig config;
  private final Clock clock;

  NextOpening(ReleaseConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * @return empty where boxes are opened by hand only
   */
  public Optional<Instant> moment() {
    return config.cron().next(clock.instant());
  }

  /** The day of {@link #moment()} in Berlin. */
  public Optional<LocalDate> day() {
    return moment().map(moment -> LocalDate.ofInstant(moment, OfficeClock.ZONE));
  }
}
