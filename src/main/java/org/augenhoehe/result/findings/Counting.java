package org.augenhoehe.result.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/**
 * What was not counted alone, or not at all. Only releases are asked, and what counts are openings,
 * never days until now: it changes at an opening and at no other moment.
 */
final class Counting {

  /** As many as a box waits before it rises. */
  private static final int LATELY = 3;

  private final Ledger ledger;
  private final List<TouchpointEntry> touchpoints;
  private final LocalDate lastDay;

  /** The newest release of each node. */
  private final Map<Node, Release> newest = new HashMap<>();

  /** Of each opening at which something was counted, by number. */
  private final Map<Long, LocalDate> days = new HashMap<>();

  private final Set<UUID> counted = new HashSet<>();

  Counting(Ledger ledger, List<TouchpointEntry> touchpoints, LocalDate lastDay) {
    this.ledger = ledger;
    this.touchpoints = touchpoints;
    this.lastDay = lastDay;
    for (Release release : ledger.releases()) {
      newest.put(release.node(), release);
      counted.add(release.node().touchpoint());
      days.computeIfAbsent(release.opening(), any -> Scope.day(release.openedAt()));
    }
  }

  /** Touchpoints and offices at whose own boxes something was counted lately. */
  List<Finding> rising() {
    Set<Node> nodes = new LinkedHashSet<>();
    for (TouchpointEntry touchpoint : touchpoints) {
      nodes.add(Node.ofOffice(touchpoint.office()));
      nodes.add(touchpoint.node());
    }
    return nodes.stream()
        .filter(this::isLate)
        .<Finding>map(node -> new Finding.Rising(node, day(node)))
        .toList();
  }

  /**
   * Leaves that were counted before, and touchpoints that never were. A channel that was never
   * counted is not told: many touchpoints have no kiosk, and nothing here knows which.
   */
  List<Finding> notCounted() {
    List<Finding> found = new ArrayList<>();
    for (TouchpointEntry touchpoint : touchpoints) {
      if (isLate(touchpoint.node())) {
        // Told as rising.
        continue;
      }
      if (!counted.contains(touchpoint.id())) {
        if (openingsSince(touchpoint.made()) >= LATELY) {
          found.add(new Finding.NotCounted(touchpoint.node(), lastDay, true));
        }
        continue;
      }
      for (Channel channel : Channel.values()) {
        Node leaf = touchpoint.leaf(channel);
        if (newest.containsKey(leaf) && !isLate(leaf)) {
          found.add(new Finding.NotCounted(leaf, day(leaf), false));
        }
      }
    }
    return found;
  }

  /** Whether its box was counted at one of the last openings. */
  private boolean isLate(Node node) {
    Release release = newest.get(node);
    return release != null && release.opening() > ledger.opening() - LATELY;
  }

  private LocalDate day(Node node) {
    return Scope.day(newest.get(node).openedAt());
  }

  /** On the day itself it may have been made after the opening. */
  private long openingsSince(LocalDate made) {
    return days.values().stream().filter(day -> made == null || day.isAfter(made)).count();
  }
}
