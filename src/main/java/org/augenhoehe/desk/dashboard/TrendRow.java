package org.augenhoehe.desk.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.augenhoehe.result.chart.TimeAxis.Mark;
import org.augenhoehe.result.insight.Results.Point;

/**
 * A line of a trend's table: what was counted on a day, or what was changed on it.
 *
 * @param point null where something was changed
 * @param change the number of an improvement; or null
 */
record TrendRow(LocalDate day, Point point, Integer change) {

  /** By day; of one day the changes last, because what is counted on it was cast before. */
  static List<TrendRow> of(List<Point> points, List<Mark> marks) {
    return Stream.concat(
            points.stream().map(point -> new TrendRow(point.day(), point, null)),
            marks.stream().map(mark -> new TrendRow(mark.day(), null, mark.number())))
        .sorted(Comparator.comparing(TrendRow::day))
        .toList();
  }
}
