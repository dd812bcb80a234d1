package org.augenhoehe.result.response;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import org.augenhoehe.base.appointment.Appointments;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.response.ResponseRate.Unknown;
import org.augenhoehe.result.response.ResponseRate.Why;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.ReleaseConfig;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.release.Scope;

/**
 * Sets the ballots that were counted at a place against its appointments. Changes at openings, and
 * when staff enter appointments: no act of a customer changes it in between.
 */
@Singleton
public class ResponseRates {

  private final Releases releases;
  private final Appointments appointments;
  private final OfficeTree tree;
  private final ReleaseConfig config;

  ResponseRates(
      Releases releases, Appointments appointments, OfficeTree tree, ReleaseConfig config) {
    this.releases = releases;
    this.appointments = appointments;
    this.tree = tree;
    this.config = config;
  }

  /**
   * @param scope whose place the person may see
   */
  public ResponseRate of(Scope scope) {
    if (scope.channel() != null) {
      return new Unknown(Why.ONE_CHANNEL);
    }
    List<TouchpointEntry> touchpoints = touchpoints(scope);
    Map<UUID, NavigableMap<Week, Integer>> entered =
        appointments.at(touchpoints.stream().map(TouchpointEntry::id).toList());
    if (entered.isEmpty()) {
      return new Unknown(Why.NOT_ENTERED);
    }
    List<Release> all = releases.ledger().releases();
    List<Release> own = all.stream().filter(scope::contains).toList();
    List<Release> above =
        scope.touchpoint() == null
            ? List.of()
            : all.stream().filter(isAt(Node.ofOffice(touchpoints.get(0).office()))).toList();
    return Stretches.find(own, above, week -> sum(touchpoints, entered, week), config.minimum());
  }

  private static Predicate<Release> isAt(Node node) {
    return release -> release.node().equals(node);
  }

  private List<TouchpointEntry> touchpoints(Scope scope) {
    if (scope.touchpoint() != null) {
      return List.of(tree.touchpoint(scope.touchpoint()));
    }
    return scope.office() == null ? tree.touchpoints() : tree.touchpoints(scope.office());
  }

  /** Of all touchpoints together; empty unless each that was there is known. */
  private static OptionalInt sum(
      List<TouchpointEntry> touchpoints,
      Map<UUID, NavigableMap<Week, Integer>> entered,
      Week week) {
    int sum = 0;
    for (TouchpointEntry touchpoint : touchpoints) {
      Integer count =
          entered.containsKey(touchpoint.id()) ? entered.get(touchpoint.id()).get(week) : null;
      if (count != null) {
        sum += count;
      } else if (touchpoint.made() == null || !touchpoint.made().isAfter(week.sunday())) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(sum);
  }
}
