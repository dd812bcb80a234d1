package org.augenhoehe.result.response;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.vote.release.Release;

/**
 * What was counted of one place at one opening.
 *
 * @param leaves that were counted
 */
record Opening(long number, Instant moment, int ballots, Set<Node> leaves) {

  private static final LocalTime FRIDAY_CLOSED = LocalTime.of(18, 0);
  private static final LocalTime MONDAY_OPEN = LocalTime.of(8, 0);

  /** In their order. */
  static List<Opening> of(List<Release> releases) {
    TreeMap<Long, List<Release>> byNumber = new TreeMap<>();
    releases.forEach(
        release ->
            byNumber.computeIfAbsent(release.opening(), any -> new ArrayList<>()).add(release));
    return byNumber.values().stream().map(Opening::one).toList();
  }

  private static Opening one(List<Release> releases) {
    Set<Node> leaves = new HashSet<>();
    releases.stream().map(Release::node).filter(Node::isLeaf).forEach(leaves::add);
    return new Opening(
        releases.get(0).opening(),
        releases.get(0).openedAt(),
        releases.stream().mapToInt(Release::ballots).sum(),
        leaves);
  }

  /**
   * The week that begins with it: the default, Monday at six, counts the week before. Empty for an
   * opening while customers come and go, which cuts a week whose appointments are known only as a
   * whole.
   */
  Optional<Week> week() {
    LocalDateTime local = LocalDateTime.ofInstant(moment, OfficeClock.ZONE);
    Week own = Week.of(local.toLocalDate());
    DayOfWeek day = local.getDayOfWeek();
    if (day == DayOfWeek.MONDAY) {
      return local.toLocalTime().isBefore(MONDAY_OPEN) ? Optional.of(own) : Optional.empty();
    }
    boolean isWeekend =
        day == DayOfWeek.SATURDAY
            || day == DayOfWeek.SUNDAY
            || day == DayOfWeek.FRIDAY && !local.toLocalTime().isBefore(FRIDAY_CLOSED);
    return isWeekend ? Optional.of(own.plus(1)) : Optional.empty();
  }
}
