package org.augenhoehe.desk.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.augenhoehe.result.findings.Spans;
import org.augenhoehe.vote.release.Scope;

/** What a span of days is compared with. */
enum Beside {
  /** The span of as many days before it. */
  BEFORE,
  /** The same weeks a year ago. */
  YEAR;

  /**
   * @param name null or blank for the first
   * @throws ComparisonRefusal when there is no such
   */
  static Beside parse(String name) {
    if (name == null || name.isBlank()) {
      return BEFORE;
    }
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ComparisonRefusal.unknown("beside", Arrays.asList(values())));
  }

  /**
   * @param later with both days set
   * @return empty if the two would overlap
   */
  Optional<Spans> spans(Scope later) {
    return this == BEFORE ? Optional.of(Spans.adjacent(later)) : Spans.yearApart(later);
  }
}
