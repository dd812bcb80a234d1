package org.augenhoehe.vote.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.platform.OfficeClock;

/**
 * A part of all releases: a subtree, one channel of it, a span of days. Always a union of whole
 * releases; there is no other way to cut.
 *
 * @param office null for all offices
 * @param touchpoint null for all touchpoints
 * @param channel null for both, and for what was poured together from both
 * @param from first day, or null
 * @param to last day, or null
 */
public record Scope(UUID office, UUID touchpoint, Channel channel, LocalDate from, LocalDate to) {

  public boolean contains(Release release) {
    return (office == null || office.equals(release.node().office()))
        && (touchpoint == null || touchpoint.equals(release.node().touchpoint()))
        && (channel == null || channel == release.node().channel())
        && isWithin(release.openedAt());
  }

  /** No release is in it then. */
  public boolean isReversed() {
    return from != null && to != null && from.isAfter(to);
  }

  /** The day of an opening, as offices know it. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeClock.ZONE);
  }

  private boolean isWithin(Instant openedAt) {
    LocalDate day = day(openedAt);
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
