package org.augenhoehe.vote.opening;

import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.release.ReleaseConfig;

/** Boxes that are opened at these times, from ten ballots on. */
record Scheduled(OpeningTimes cron) implements ReleaseConfig {

  static Scheduled at(String cron) {
    return new Scheduled(OpeningTimes.of(cron));
  }

  @Override
  public int minimum() {
    return 10;
  }
}
