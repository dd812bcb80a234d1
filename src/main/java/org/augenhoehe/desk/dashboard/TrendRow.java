package org.augenhoehe.desk.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.augenhoehe.result.chart.TimeAxis.Mark;
import org.augenhoehe.result.findings.Situation.Turn;
import org.augenhoehe.result.insight.Results.Point;

/**
 * A line of a trend's table: what was counted on a day, what was changed on it, or that another
 * level began with it.
 *
 * @param point null unless something was counted
 * @param change the number of an improvement; or null
 * @param turn null unless another level began
 */
record TrendRow(LocalDate day, Point point, Integer change, Turn turn) {

  /**
   * By day; of one day another level first, because it begins with what was counted, and changes
   * last, because what is counted on their day was cast before.
   *
   * @param turn null where no change is secured; told only between points
   */
  static List<TrendRow> of(List<Point> points, List<Mark> marks, Turn turn) {
    return Stream.of(
            Stream.ofNullable(turn)
                .filter(each -> isBetween(points, each.opening()))
                .map(each -> new TrendRow(each.day(), null, null, each)),
            points.stream().map(point -> new TrendRow(point.day(), point, null, null)),
            marks.stream().map(mark -> new TrendRow(mark.day(), null, mark.number(), null)))
        .flatMap(rows -> rows)
        .sorted(Comparator.comparing(TrendRow::day))
        .toList();
  }

  private static boolean isBetween(List<Point> points, int opening) {
    return points.stream().anyMatch(point -> point.opening() < opening)
        && points.stream().anyMatch(point -> point.opening() >= opening);
  }
}
