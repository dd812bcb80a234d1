package org.augenhoehe.base.appointment;

import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** What is refused about appointments. */
public final class AppointmentRefusal extends Refusal {

  private AppointmentRefusal(Reason reason, String name, String title, String detail) {
    super(Problem.of(name, title, reason.status(), detail));
  }

  static AppointmentRefusal of(Reason reason) {
    return switch (reason) {
      case NO_WEEK ->
          new AppointmentRefusal(
              reason, "malformed-week", "Malformed week", "Give a week as 2026-W48.");
      case NO_COUNT ->
          new AppointmentRefusal(
              reason,
              "malformed-count",
              "Malformed count",
              "Give how many appointments there were, from 0 to %d, or null to take it back."
                  .formatted(Entry.MOST));
      case NOT_OVER ->
          new AppointmentRefusal(
              reason,
              "week-not-over",
              "Week not over",
              "Appointments of a week are entered when it is over.");
      case LONG_AGO ->
          new AppointmentRefusal(
              reason,
              "week-long-ago",
              "Week long ago",
              "The week is before " + Entry.EARLIEST + ".");
    };
  }
}
