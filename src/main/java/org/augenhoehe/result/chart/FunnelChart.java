package org.augenhoehe.result.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.augenhoehe.result.statistics.Funnel;

/**
 * The funnel of {@link Funnel} with a named dot per touchpoint: people across, scores up. People
 * are on a logarithmic scale, because the largest touchpoint may have a hundred times those of the
 * smallest.
 *
 * @param outer the area within which 998 of 1000 lie, a path in SVG syntax
 * @param inner the area within which 95 of 100 lie
 * @param chance the limits of the 95 if only chance were at work; stretches off the scale are left
 *     out
 * @param centre height of the mean
 * @param dots in the order of the spots
 */
public record FunnelChart(
    FunnelFrame frame,
    String outer,
    String inner,
    String chance,
    double centre,
    List<Tick> people,
    List<Tick> scores,
    List<Dot> dots) {

  /** Of the drawing on its page. */
  public String id() {
    return frame.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A touchpoint.
   *
   * @param name its lines, the last of which is its own; none if the number will do
   * @param number stands for the name where there is no room for it; or null
   * @param chosen whether the reader comes from it
   */
  public record Spot(
      List<String> name, String number, double score, int n, boolean marked, boolean chosen) {}

  /**
   * @param label null where neither was wanted, or there is room for neither
   */
  public record Dot(double x, double y, Spot spot, Label label) {}

  /**
   * A name beside its dot.
   *
   * @param x of the text, at which it starts or ends
   * @param isEnd whether it ends there
   * @param lines with the height of each
   * @param leader the line from the dot to the name, a path in SVG syntax; or null
   */
  public record Label(double x, boolean isEnd, List<Line> lines, String leader) {}

  /** A line of a name, at the height of its letters' foot. */
  public record Line(double y, String text) {}

  /** A position on an axis, and what it says. */
  public record Tick(double at, int value) {}

  /** The radius of a dot. */
  public static final double RADIUS = 5;

  /**
   * @param spots at least one
   */
  public static FunnelChart of(List<Spot> spots, Funnel funnel, FunnelFrame frame) {
    FunnelAxes axes = FunnelAxes.of(spots, funnel, frame);
    return new FunnelChart(
        frame,
        axes.area(funnel::limits998),
        axes.area(funnel::limits95),
        axes.edges(funnel::chance95),
        axes.y(funnel.centre()),
        axes.peopleTicks(),
        axes.scoreTicks(),
        dots(spots, axes));
  }

  private static List<Dot> dots(List<Spot> spots, FunnelAxes axes) {
    DotNames names = new DotNames(axes.frame());
    spots.forEach(spot -> names.addDot(axes.x(spot.n()), axes.y(spot.score())));
    Dot[] dots = new Dot[spots.size()];
    // Whoever is marked, or looked for, has a name in any case.
    IntStream.range(0, spots.size())
        .boxed()
        .sorted(Comparator.comparing(i -> !spots.get(i).marked() && !spots.get(i).chosen()))
        .forEach(
            i -> {
              Spot spot = spots.get(i);
              double x = axes.x(spot.n());
              double y = axes.y(spot.score());
              dots[i] = new Dot(x, y, spot, names.of(spot, x, y).orElse(null));
            });
    return List.of(dots);
  }
}
