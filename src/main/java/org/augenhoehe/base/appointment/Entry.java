package org.augenhoehe.base.appointment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says of one week.
 *
 * @param count 0 and more; null takes back what was said before
 */
public record Entry(UUID touchpoint, Week week, Integer count) {

  /** More than any touchpoint has in a week; one more digit is a slip of the finger. */
  public static final int MOST = 99_999;

  /** Before any of these services ran. */
  public static final Week EARLIEST = Week.of(LocalDate.of(2000, 1, 3));

  /**
   * Why this cannot be kept.
   *
   * @param today in Berlin
   */
  public Optional<Reason> fault(LocalDate today) {
    if (!week.isOver(today)) {
      return Optional.of(Reason.NOT_OVER);
    }
    if (week.compareTo(EARLIEST) < 0) {
      return Optional.of(Reason.LONG_AGO);
    }
    return count == null || count >= 0 && count <= MOST
        ? Optional.empty()
        : Optional.of(Reason.NO_COUNT);
  }
}
