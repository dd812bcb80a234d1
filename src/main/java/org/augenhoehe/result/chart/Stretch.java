package org.augenhoehe.result.chart;

import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.result.chart.TrendChart.Dot;
import org.augenhoehe.result.statistics.Band;
import org.augenhoehe.result.statistics.Band.Step;

/**
 * A part of a trend with one mean, and the band around it, which is as wide at each point as chance
 * makes points of so many people stray.
 *
 * @param mean a horizontal line, as a path in SVG syntax
 * @param band its outline, stepped half-way between points and cut at the ends of the axis
 */
public record Stretch(String mean, String band) {

  /** A point at its place, with its step of the band. */
  private record Place(Dot dot, Step step) {}

  /** A point without a neighbour has a band of this width on both sides. */
  private static final double ALONE = 3;

  /**
   * @param runs points without a gap between them, oldest first
   * @param band of the last of these points, or of all
   * @param border where a later stretch begins: on the day of its first opening, which may be one
   *     without a point here
   */
  static List<Stretch> of(
      List<List<Dot>> runs, Band band, double border, ScoreAxis axis, Scale scores) {
    int skipped = runs.stream().mapToInt(List::size).sum() - band.steps().size();
    List<Stretch> stretches = new ArrayList<>();
    int at = -skipped;
    for (List<Dot> run : runs) {
      List<Place> places = new ArrayList<>();
      for (Dot dot : run) {
        if (at >= 0) {
          places.add(new Place(dot, band.steps().get(at)));
        }
        at++;
      }
      stretches.addAll(of(places, border, axis, scores));
    }
    return stretches;
  }

  private static List<Stretch> of(List<Place> run, double border, ScoreAxis axis, Scale scores) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    double from = run.isEmpty() ? 0 : run.get(0).dot().x();
    for (int i = 1; i <= run.size(); i++) {
      if (i == run.size() || run.get(i).step().mean() != run.get(start).step().mean()) {
        double to = i == run.size() ? run.get(i - 1).dot().x() : border;
        stretches.add(one(run.subList(start, i), from, to, axis, scores));
        start = i;
        from = to;
      }
    }
    return stretches;
  }

  private static Stretch one(
      List<Place> places, double from, double to, ScoreAxis axis, Scale scores) {
    boolean isAlone = from == to;
    List<Double> edges = new ArrayList<>();
    edges.add(isAlone ? from - ALONE : from);
    for (int i = 1; i < places.size(); i++) {
      edges.add(Scale.round((places.get(i - 1).dot().x() + places.get(i).dot().x()) / 2));
    }
    edges.add(isAlone ? to + ALONE : to);
    StringBuilder outline = new StringBuilder("M" + edges.get(0));
    for (int i = 0; i < places.size(); i++) {
      outline.append(i == 0 ? " " : "V");
      outline.append(scores.at(axis.within(places.get(i).step().high())));
      outline.append("H").append(edges.get(i + 1));
    }
    for (int i = places.size() - 1; i >= 0; i--) {
      outline.append("V").append(scores.at(axis.within(places.get(i).step().low())));
      outline.append("H").append(edges.get(i));
    }
    double mean = scores.at(axis.within(places.get(0).step().mean()));
    return new Stretch(
        "M" + edges.get(0) + " " + mean + "H" + edges.get(edges.size() - 1),
        outline.append("Z").toString());
  }
}
