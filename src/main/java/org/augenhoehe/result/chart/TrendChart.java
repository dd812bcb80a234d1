package org.augenhoehe.result.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.augenhoehe.result.insight.Results.Point;
import org.augenhoehe.result.statistics.Band;

/**
 * Scores over time: points with a thin line, the mean of each stretch, and a band around it. Where
 * nothing was counted for weeks, lines break: a straight one would suggest scores that are not
 * known.
 *
 * @param lines between points without a gap, oldest first; paths in SVG syntax
 * @param stretches before and since a change
 * @param dots all points, oldest first; at least one
 * @param single whether each point tells its value
 * @param ticks days that are labelled
 * @param rules vertical lines where something happened
 * @param axis of scores
 * @param height of the whole drawing, with the labels below it
 */
public record TrendChart(
    List<String> lines,
    List<Stretch> stretches,
    List<Dot> dots,
    boolean single,
    List<Tick> ticks,
    boolean monthly,
    List<Rule> rules,
    ScoreAxis axis,
    int height) {

  /**
   * A point, and the column that belongs to it.
   *
   * @param from left edge of the column
   * @param width of the column
   * @param tip where its value is written: the height of the text
   * @param anchor which end of the text is at the point
   */
  public record Dot(
      double x, double y, double from, double width, double tip, String anchor, Point point) {

    public boolean isFew() {
      return !point.mean().isReliable();
    }
  }

  public record Tick(double x, LocalDate day) {}

  public record Level(double y, int score) {}

  public static final int WIDTH = 320;
  public static final int LOW = 150;
  public static final int TALL = 210;

  private static final double LEFT = 26;
  private static final double RIGHT = 274;
  private static final double TOP = 14;
  private static final double FOOT = 28;
  private static final int LONGEST_GAP_IN_DAYS = 42;

  /** More points could hardly be told apart. */
  private static final int MOST_DOTS = 60;

  /** Room for half of a value beside the ends, and for a whole one above a point. */
  private static final double HALF_TIP = 60;

  private static final double TIP_HEIGHT = 26;

  /**
   * @param points at least one, oldest first
   * @param band of the last of them, or of all
   * @param turn where a change began; or null
   * @param close whether each point tells its value; that makes a long page of many
   */
  public static TrendChart of(
      List<Point> points,
      Band band,
      Rule.Turn turn,
      TimeAxis days,
      ScoreAxis axis,
      int height,
      boolean close) {
    Scale x = days.scale(LEFT, RIGHT);
    Scale y = axis.scale(height - FOOT, TOP);
    List<Dot> dots = dots(points, x, y);
    List<List<Dot>> runs = runs(dots);
    return new TrendChart(
        runs.stream().filter(run -> run.size() > 1).map(TrendChart::line).toList(),
        Stretch.of(runs, band, turn == null ? RIGHT : x.at(turn.day().toEpochDay()), axis, y),
        dots,
        close,
        days.ticks().stream().map(day -> new Tick(x.at(day.toEpochDay()), day)).toList(),
        days.monthly(),
        Rule.of(days, turn, x),
        axis,
        height);
  }

  public List<Level> levels() {
    Scale scores = axis.scale(bottom(), TOP);
    return axis.lines().stream().map(score -> new Level(scores.at(score), score)).toList();
  }

  /** Upper end of the part of the whole scale, from 0 to 100, that is drawn. */
  public double shownFrom() {
    return Scale.ofScores(bottom(), TOP).at(axis.high());
  }

  public double shown() {
    return Scale.round(Scale.ofScores(bottom(), TOP).at(axis.low()) - shownFrom());
  }

  /** Whether points can be told apart. */
  public boolean isSparse() {
    return dots.size() <= MOST_DOTS;
  }

  /** The rules of what staff changed. */
  public List<Rule> numbered() {
    return rules.stream().filter(Rule::isNumbered).toList();
  }

  public Dot earliest() {
    return dots.get(0);
  }

  public Dot latest() {
    return dots.get(dots.size() - 1);
  }

  /** Where rules begin: what they stand for has the space above. */
  public double top() {
    return TOP;
  }

  public double left() {
    return LEFT;
  }

  public double right() {
    return RIGHT;
  }

  public double bottom() {
    return height - FOOT;
  }

  /** Of the part with points. */
  public double depth() {
    return bottom() - TOP;
  }

  private static List<Dot> dots(List<Point> points, Scale days, Scale scores) {
    double[] at = points.stream().mapToDouble(each -> days.at(each.day().toEpochDay())).toArray();
    return IntStream.range(0, at.length)
        .mapToObj(
            i -> {
              double from = i == 0 ? LEFT : Scale.round((at[i - 1] + at[i]) / 2);
              double to = i == at.length - 1 ? RIGHT : Scale.round((at[i] + at[i + 1]) / 2);
              double y = scores.at(points.get(i).mean().score());
              return new Dot(
                  at[i],
                  y,
                  from,
                  Scale.round(to - from),
                  Scale.round(y - TIP_HEIGHT < TOP ? y + TIP_HEIGHT - 8 : y - 10),
                  at[i] < LEFT + HALF_TIP ? "start" : at[i] > RIGHT - HALF_TIP ? "end" : "middle",
                  points.get(i));
            })
        .toList();
  }

  private static List<List<Dot>> runs(List<Dot> dots) {
    List<List<Dot>> runs = new ArrayList<>();
    LocalDate before = null;
    for (Dot dot : dots) {
      LocalDate day = dot.point().day();
      if (before == null || ChronoUnit.DAYS.between(before, day) > LONGEST_GAP_IN_DAYS) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(dot);
      before = day;
    }
    return runs;
  }

  private static String line(List<Dot> run) {
    return run.stream()
        .map(dot -> dot.x() + " " + dot.y())
        .collect(Collectors.joining("L", "M", ""));
  }
}
