package org.augenhoehe.result.findings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.statistics.Change;

/**
 * What the scan of each series says.
 *
 * @param of by touchpoint and measure; a series without any point is missing
 */
record Changes(Map<UUID, Map<String, Change>> of) {

  static Changes in(Watched page) {
    int count = page.count();
    Map<UUID, Map<String, Change>> changes = new HashMap<>();
    for (TouchpointEntry touchpoint : page.touchpoints()) {
      Map<String, Change> own = new HashMap<>();
      for (String measure : page.scores().measures()) {
        page.series(touchpoint, measure)
            .ifPresent(
                series -> own.put(measure, Change.find(series, page.dispersion(measure), count)));
      }
      changes.put(touchpoint.id(), own);
    }
    return new Changes(changes);
  }

  /** The most certain first; of equally certain ones, in the order of the tree. */
  List<Finding> told(Watched page) {
    return page.touchpoints().stream()
        .flatMap(
            touchpoint ->
                page.scores().measures().stream()
                    .map(measure -> told(page, touchpoint, measure))
                    .filter(change -> change != null))
        .sorted(Comparator.comparingDouble(change -> -Math.abs(change.z())))
        .map(Finding.class::cast)
        .toList();
  }

  private Finding.Change told(Watched page, TouchpointEntry touchpoint, String measure) {
    return of.get(touchpoint.id()).get(measure) instanceof Change.Changed changed
        ? new Finding.Change(
            touchpoint.node(),
            measure,
            page.scores().days().get(changed.since()),
            changed.before(),
            changed.after(),
            changed.z(),
            changed.critical())
        : null;
  }
}
