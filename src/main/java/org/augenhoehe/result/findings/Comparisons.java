package org.augenhoehe.result.findings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.result.insight.Insight;
import org.augenhoehe.result.insight.LeafScores;
import org.augenhoehe.result.statistics.Comparison;
import org.augenhoehe.result.statistics.Leaf;
import org.augenhoehe.result.statistics.Point;
import org.augenhoehe.result.statistics.Series;
import org.augenhoehe.vote.release.Scope;

/**
 * Touchpoints, and spans of days, beside each other. Whoever sees some offices compares theirs and
 * nothing else: no figure here depends on another office.
 */
@Singleton
public class Comparisons {

  private final Insight insight;
  private final Situations situations;

  Comparisons(Insight insight, Situations situations) {
    this.insight = insight;
    this.situations = situations;
  }

  /**
   * The touchpoints that the person sees, over these days.
   *
   * @param scope whose office, if it has one, is the only one; touchpoint and channel are ignored
   */
  public Watched seen(Scope scope) {
    return within(new Scope(scope.office(), null, null, scope.from(), scope.to()));
  }

  /**
   * What changed from the one span to the other, by measure. A measure of which neither has a point
   * is missing. Tests allow for all measures that can be compared.
   */
  public Map<String, Comparison> changes(Spans spans) {
    return changes(within(spans.earlier()), within(spans.later()), spans);
  }

  /** How much points differ is learnt from all that is seen, whatever is picked from it. */
  private Watched within(Scope scope) {
    Situation seen = situations.seen();
    return new Watched(
        insight.leaves(scope),
        seen.touchpoints().stream()
            .filter(it -> scope.office() == null || scope.office().equals(it.office()))
            .filter(it -> scope.touchpoint() == null || scope.touchpoint().equals(it.id()))
            .toList(),
        seen.dispersions());
  }

  static Map<String, Comparison> changes(Watched earlier, Watched later, Spans spans) {
    int border = firstOpening(later.scores(), spans.later());
    Map<String, Series> series = new LinkedHashMap<>();
    int compared = 0;
    for (String measure : later.scores().measures()) {
      List<Leaf> leaves = new ArrayList<>();
      boolean onBothSides = false;
      for (Node node : leaves(later.touchpoints())) {
        List<Point> before = points(earlier, node, measure);
        List<Point> since = points(later, node, measure);
        leaves.add(new Leaf(Stream.of(before, since).flatMap(List::stream).toList()));
        onBothSides |= !before.isEmpty() && !since.isEmpty();
      }
      if (leaves.stream().anyMatch(leaf -> !leaf.points().isEmpty())) {
        series.put(measure, new Series(leaves));
      }
      compared += onBothSides ? 1 : 0;
    }
    int tests = Math.max(1, compared);
    Map<String, Comparison> changes = new LinkedHashMap<>();
    series.forEach(
        (measure, spanned) ->
            changes.put(
                measure, Comparison.ofSpans(spanned, border, later.dispersion(measure), tests)));
    return changes;
  }

  private static List<Node> leaves(List<TouchpointEntry> touchpoints) {
    return touchpoints.stream()
        .flatMap(touchpoint -> Stream.of(Channel.values()).map(touchpoint::leaf))
        .toList();
  }

  private static List<Point> points(Watched page, Node leaf, String measure) {
    return page.trend(leaf, measure).map(Leaf::points).orElse(List.of());
  }

  /** Of the later span; where there is none, nothing is since. */
  private static int firstOpening(LeafScores scores, Scope later) {
    return scores.days().entrySet().stream()
        .filter(opening -> !opening.getValue().isBefore(later.from()))
        .mapToInt(Map.Entry::getKey)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
