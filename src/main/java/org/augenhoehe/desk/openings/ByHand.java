package org.augenhoehe.desk.openings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.vote.byhand.HandOpened;

/**
 * An opening by hand, and what it counted.
 *
 * @param counted null where no box was full enough, or counting is not done
 */
record ByHand(HandOpened opened, CountedTogether counted) {

  static List<ByHand> of(List<HandOpened> opened, List<CountedTogether> counted) {
    Map<Long, CountedTogether> byOpening =
        counted.stream().collect(Collectors.toMap(CountedTogether::opening, Function.identity()));
    return opened.stream().map(one -> new ByHand(one, byOpening.get(one.opening()))).toList();
  }
}
