package org.augenhoehe.result.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.augenhoehe.result.chart.FunnelChart.Spot;
import org.augenhoehe.result.chart.FunnelChart.Tick;
import org.augenhoehe.result.statistics.Funnel;
import org.augenhoehe.result.statistics.Funnel.Limits;

/**
 * People across, scores up, and what limits look like there. People are on a logarithmic scale,
 * because the largest touchpoint may have a hundred times those of the smallest.
 *
 * @param people of the logarithms of their numbers
 */
record FunnelAxes(FunnelFrame frame, Scale people, Scale scores) {

  private static final int SAMPLES = 80;
  private static final double LEAST_HEIGHT = 40;
  private static final int STEP = 10;
  private static final int HIGHEST = 100;

  /**
   * @param spots at least one
   */
  static FunnelAxes of(List<Spot> spots, Funnel funnel, FunnelFrame frame) {
    int fewest = spots.stream().mapToInt(Spot::n).min().orElseThrow();
    int most = spots.stream().mapToInt(Spot::n).max().orElseThrow();
    // Dots keep off the edges, and there is a funnel to see if all have the same number.
    Scale people =
        new Scale(Math.log(fewest * 0.75), Math.log(most * 1.35), frame.left(), frame.right());
    return new FunnelAxes(frame, people, scores(spots, funnel.limits95(fewest), frame));
  }

  /** From the data, in whole tens, and never so near that small differences look large. */
  private static Scale scores(List<Spot> spots, Limits limits, FunnelFrame frame) {
    double low = spots.stream().mapToDouble(Spot::score).min().orElseThrow();
    double high = spots.stream().mapToDouble(Spot::score).max().orElseThrow();
    int first = (int) Math.floor(Math.max(0, Math.min(low - 2, limits.low())) / STEP) * STEP;
    int last = (int) Math.ceil(Math.min(HIGHEST, Math.max(high + 2, limits.high())) / STEP) * STEP;
    while (last - first < LEAST_HEIGHT) {
      first = Math.max(0, first - STEP);
      last = Math.min(HIGHEST, last + STEP);
    }
    return new Scale(first, last, frame.bottom(), frame.top());
  }

  double x(int n) {
    return people.at(Math.log(n));
  }

  double y(double score) {
    return scores.at(score);
  }

  List<Tick> scoreTicks() {
    return IntStream.iterate(
            (int) scores.low(), value -> value <= scores.high(), value -> value + STEP)
        .mapToObj(value -> new Tick(y(value), value))
        .toList();
  }

  /** Round numbers, as far as they find room beside each other. */
  List<Tick> peopleTicks() {
    double least = Math.exp(people.low());
    double most = Math.exp(people.high());
    List<Tick> ticks = new ArrayList<>();
    double free = frame.left();
    for (int power = 1; power <= most; power *= 10) {
      for (int digit : new int[] {1, 2, 5}) {
        int n = power * digit;
        double half = TextWidth.of(Integer.toString(n), FunnelFrame.LETTER) / 2 + 2;
        if (n >= least && n <= most && x(n) - half >= free && x(n) + half <= frame.width()) {
          ticks.add(new Tick(x(n), n));
          free = x(n) + half;
        }
      }
    }
    return ticks;
  }

  /** What lies between limits, cut where the scale ends; a path in SVG syntax. */
  String area(IntFunction<Limits> limits) {
    List<String> up = new ArrayList<>();
    List<String> back = new ArrayList<>();
    for (int n : samples()) {
      up.add(x(n) + " " + clamped(limits.apply(n).high()));
      back.add(0, x(n) + " " + clamped(limits.apply(n).low()));
    }
    return "M" + String.join("L", up) + "L" + String.join("L", back) + "Z";
  }

  /** Limits as lines, as far as they are on the scale; a path in SVG syntax. */
  String edges(IntFunction<Limits> limits) {
    return edge(n -> limits.apply(n).high()) + edge(n -> limits.apply(n).low());
  }

  private String edge(IntFunction<Double> limit) {
    String path =
        IntStream.of(samples())
            .filter(n -> limit.apply(n) >= scores.low() && limit.apply(n) <= scores.high())
            .mapToObj(n -> x(n) + " " + y(limit.apply(n)))
            .collect(Collectors.joining("L"));
    return path.isEmpty() ? "" : "M" + path;
  }

  private double clamped(double score) {
    return y(Math.max(scores.low(), Math.min(scores.high(), score)));
  }

  /** Numbers of people, evenly spread over the scale, each once. */
  private int[] samples() {
    double step = (people.high() - people.low()) / SAMPLES;
    return IntStream.rangeClosed(0, SAMPLES)
        .map(i -> (int) Math.round(Math.exp(people.low() + i * step)))
        .filter(n -> Math.log(n) >= people.low() && Math.log(n) <= people.high())
        .distinct()
        .toArray();
  }
}
