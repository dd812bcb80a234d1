package org.augenhoehe.vote.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.OfficeClock;

/**
 * A part of all releases: a subtree, one channel of it, a span of days. Always a union of whole
 * releases; a single release is never split.
 *
 * @param office null for all offices
 * @param touchpoint null for all touchpoints
 * @param channel null for both, including what has risen from both
 * @param from first day, or null
 * @param to last day, or null
 */
public record Scope(UUID office, UUID touchpoint, Channel channel, LocalDate from, LocalDate to) {

  public boolean contains(Release release) {
    return contains(release.node()) && isWithin(release.openedAt());
  }

  /** Whether the box that hangs on this node is in it, whatever the day. */
  public boolean contains(Node node) {
    return (office == null || office.equals(node.office()))
        && (touchpoint == null || touchpoint.equals(node.touchpoint()))
        && (channel == null || channel == node.channel());
  }

  /** The same place and channel, over all days. */
  public Scope ever() {
    return new Scope(office, touchpoint, channel, null, null);
  }

  /** The same place and days, of one channel or of both. */
  public Scope of(Channel other) {
    return new Scope(office, touchpoint, other, from, to);
  }

  /** Whether the first day comes after the last; such a scope contains no release. */
  public boolean isReversed() {
    return from != null && to != null && from.isAfter(to);
  }

  /** The day of an opening in the offices' time zone. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeClock.ZONE);
  }

  private boolean isWithin(Instant openedAt) {
    LocalDate day = day(openedAt);
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
