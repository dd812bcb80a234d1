package org.augenhoehe.desk.openings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Scope;

/** What one opening counted, all boxes taken together. */
record CountedTogether(long opening, LocalDate day, int boxes, int ballots) {

  private static CountedTogether of(List<Release> releases) {
    Release first = releases.get(0);
    return new CountedTogether(
        first.opening(),
        Scope.day(first.openedAt()),
        releases.size(),
        releases.stream().mapToInt(Release::ballots).sum());
  }

  /** By the number of the opening; the newest first. */
  static List<CountedTogether> all(List<Release> releases) {
    Map<Long, List<Release>> byOpening =
        releases.stream().collect(Collectors.groupingBy(Release::opening));
    return byOpening.values().stream()
        .map(CountedTogether::of)
        .sorted(Comparator.comparingLong(CountedTogether::opening).reversed())
        .toList();
  }
}
