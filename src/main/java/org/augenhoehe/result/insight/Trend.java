package org.augenhoehe.result.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.augenhoehe.result.insight.Box.Step;
import org.augenhoehe.result.insight.Results.Point;

/** How a score moved from opening to opening (METHOD, section 2, "Trend"). */
final class Trend {

  /** A step of a box, and the box's score over the whole span. */
  private record Part(Step step, Estimate level) {}

  /** How the points between the boxes of a scope and its score are found. */
  interface Rule {
    List<Point> of(List<Box> boxes, Map<String, Double> weights, Estimate overall);
  }

  private Trend() {}

  /**
   * One point per opening at which a box completed a step. With one box it is that step, with
   * several it is where all of them would have been ({@link Estimate#mixed}).
   *
   * @param boxes of the scope; one that rose from leaves is a box as any other
   * @param overall the score of all boxes together, over the whole span
   * @return oldest first; none where no single box has all items
   */
  static List<Point> of(List<Box> boxes, Map<String, Double> weights, Estimate overall) {
    TreeMap<Long, List<Part>> openings = new TreeMap<>();
    for (Box box : boxes) {
      box.level(weights)
          .ifPresent(
              level ->
                  box.steps(weights)
                      .forEach(
                          step ->
                              openings
                                  .computeIfAbsent(step.opening(), any -> new ArrayList<>())
                                  .add(new Part(step, level))));
    }
    return openings.values().stream().map(parts -> point(parts, overall)).toList();
  }

  private static Point point(List<Part> parts, Estimate overall) {
    Estimate estimate =
        Estimate.mixed(
            overall,
            parts.stream().map(part -> part.step().estimate()).toList(),
            parts.stream().map(Part::level).toList());
    Step step = parts.get(0).step();
    return new Point(
        step.day(), Math.toIntExact(step.opening()), estimate.mean(), estimate.variance());
  }
}
