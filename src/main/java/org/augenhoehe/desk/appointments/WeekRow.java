package org.augenhoehe.desk.appointments;

import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.appointment.Entry;
import org.augenhoehe.base.appointment.Reason;
import org.augenhoehe.base.appointment.Week;

/**
 * One week of the form.
 *
 * @param before what the form showed when it was sent: another person's entry since then stays
 *     unless this one was changed
 * @param typed empty where it is unknown
 * @param fault why it cannot be kept; or null
 */
record WeekRow(Week week, String before, String typed, Reason fault) {

  static WeekRow of(Week week, Integer known) {
    String count = known == null ? "" : known.toString();
    return new WeekRow(week, count, count, null);
  }

  boolean isChanged() {
    return !typed.equals(before);
  }

  WeekRow with(Reason reason) {
    return new WeekRow(week, before, typed, reason);
  }

  /** Empty where the number cannot be read. */
  Optional<Entry> entry(UUID touchpoint) {
    return Typed.count(typed).map(count -> new Entry(touchpoint, week, count.orElse(null)));
  }
}
