package org.augenhoehe.desk.openings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.augenhoehe.entitle.issuer.PublishedKey;
import org.augenhoehe.entitle.issuer.Quarter;
import org.augenhoehe.vote.release.Scope;

/**
 * The issuer's keys of one quarter.
 *
 * @param keys how many there are
 * @param last the last day on which tokens count that they issued
 */
record QuarterKeys(Quarter quarter, int keys, LocalDate last) {

  /** By quarter, the oldest first. */
  static List<QuarterKeys> of(List<PublishedKey> published) {
    Map<Quarter, List<PublishedKey>> byQuarter =
        published.stream()
            .collect(
                Collectors.groupingBy(PublishedKey::quarter, TreeMap::new, Collectors.toList()));
    return byQuarter.values().stream().map(QuarterKeys::ofOne).toList();
  }

  private static QuarterKeys ofOne(List<PublishedKey> keys) {
    PublishedKey any = keys.get(0);
    return new QuarterKeys(any.quarter(), keys.size(), Scope.day(any.end().minusSeconds(1)));
  }
}
