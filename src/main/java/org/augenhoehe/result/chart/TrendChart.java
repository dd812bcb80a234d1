package org.augenhoehe.result.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.augenhoehe.result.chart.TimeAxis.Mark;
import org.augenhoehe.result.insight.Results.Point;

/**
 * Scores over time: a line, and a ribbon of their intervals. Where nothing was counted for weeks,
 * the line breaks: a straight line would suggest scores that are not known.
 *
 * @param stretches lines without a gap, oldest first
 * @param ticks days that are labelled
 * @param lone points with no neighbour, drawn with an interval of their own
 * @param dots points of lines, unless there are too many to tell apart
 * @param earliest the first point of all
 * @param latest the last, which is labelled
 * @param rules vertical lines where something happened
 * @param height of the whole drawing, with the labels below it
 */
public record TrendChart(
    List<Stretch> stretches,
    List<Tick> ticks,
    List<Dot> lone,
    List<Dot> dots,
    Dot earliest,
    Dot latest,
    boolean monthly,
    List<Rule> rules,
    int height) {

  /** Paths in SVG syntax. */
  public record Stretch(String line, String ribbon) {}

  public record Dot(double x, double y, double low, double high, Point point) {

    public boolean isFew() {
      return !point.mean().isReliable();
    }
  }

  public record Tick(double x, LocalDate day) {}

  /**
   * A vertical line with a number above it.
   *
   * @param label where the number is centred: beside the line where it would touch the one before
   */
  public record Rule(double x, double label, Mark mark) {}

  public record Level(double y, int score) {}

  public static final int WIDTH = 320;
  public static final int LOW = 150;
  public static final int TALL = 210;

  private static final double LEFT = 30;
  private static final double RIGHT = 290;
  private static final double TOP = 10;
  private static final double FOOT = 28;
  private static final int LONGEST_GAP_IN_DAYS = 42;
  private static final int MOST_DOTS = 60;

  /** The width of a digit of a rule's number, and the space between two numbers. */
  private static final double DIGIT = 7.5;

  private static final double GAP = 4;

  /**
   * @param points at least one, oldest first
   */
  public static TrendChart of(List<Point> points, TimeAxis axis, int height) {
    Scale days = axis.scale(LEFT, RIGHT);
    Scale scores = scores(height);
    List<List<Dot>> runs = runs(points.stream().map(point -> dot(point, days, scores)).toList());
    List<List<Dot>> lines = runs.stream().filter(run -> run.size() > 1).toList();
    return new TrendChart(
        lines.stream().map(TrendChart::stretch).toList(),
        axis.ticks().stream().map(day -> new Tick(days.at(day.toEpochDay()), day)).toList(),
        runs.stream().filter(run -> run.size() == 1).flatMap(List::stream).toList(),
        points.size() > MOST_DOTS ? List.of() : lines.stream().flatMap(List::stream).toList(),
        dot(points.get(0), days, scores),
        dot(points.get(points.size() - 1), days, scores),
        axis.monthly(),
        rules(axis.marks(), days),
        height);
  }

  public List<Level> levels() {
    Scale scores = scores(height);
    return Stream.of(0, 50, 100).map(score -> new Level(scores.at(score), score)).toList();
  }

  /** Where rules begin: their numbers have the space above. */
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

  /** Numbers that would touch move right, each just as far as needed; lines stay on their days. */
  private static List<Rule> rules(List<Mark> marks, Scale days) {
    List<Rule> rules = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Mark mark : marks) {
      double x = days.at(mark.day().toEpochDay());
      double half = Integer.toString(mark.number()).length() * DIGIT / 2;
      double label = Scale.round(Math.max(x, free + half));
      rules.add(new Rule(x, label, mark));
      free = label + half + GAP;
    }
    return rules;
  }

  private static Scale scores(int height) {
    return Scale.ofScores(height - FOOT, TOP);
  }

  private static Dot dot(Point point, Scale days, Scale scores) {
    return new Dot(
        days.at(point.day().toEpochDay()),
        scores.at(point.mean().score()),
        scores.at(point.mean().interval().low()),
        scores.at(point.mean().interval().high()),
        point);
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

  private static Stretch stretch(List<Dot> run) {
    List<Dot> back = new ArrayList<>(run);
    Collections.reverse(back);
    return new Stretch(
        "M" + path(run, Dot::y), "M" + path(run, Dot::high) + "L" + path(back, Dot::low) + "Z");
  }

  private static String path(List<Dot> dots, ToDoubleFunction<Dot> y) {
    return dots.stream()
        .map(dot -> dot.x() + " " + y.applyAsDouble(dot))
        .collect(Collectors.joining("L"));
  }
}
