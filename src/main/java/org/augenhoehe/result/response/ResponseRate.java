package org.augenhoehe.result.response;

import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.result.insight.Interval;

/** After which share of appointments a ballot was counted (METHOD, section 3). */
public sealed interface ResponseRate {

  /** Why it is unknown. */
  enum Why {
    /** Nobody enters by which channel customers could have answered. */
    ONE_CHANNEL,

    NOT_ENTERED,

    /** There is no stretch of four openings of which everything is known. */
    TOO_SHORT,

    /** Ballots of the place were counted with those of others. */
    COUNTED_ABOVE,

    /** More ballots than appointments: too few were entered. */
    MORE_BALLOTS
  }

  /**
   * @param ballots that were counted
   * @param openings at which they were counted
   * @param first week of these appointments
   * @param last week of these appointments
   * @param interval Wilson's, as fractions from 0 to 1
   */
  record Known(
      int ballots, int appointments, int openings, Week first, Week last, Interval interval)
      implements ResponseRate {

    static Known of(int ballots, int appointments, int openings, Week first, Week last) {
      return new Known(
          ballots, appointments, openings, first, last, Interval.ofShare(ballots, appointments));
    }

    /** As a fraction from 0 to 1. */
    public double rate() {
      return (double) ballots / appointments;
    }
  }

  record Unknown(Why why) implements ResponseRate {}
}
