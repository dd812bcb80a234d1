package org.augenhoehe.result.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The range of scores that all trends of a page share, so that they can be compared by eye. It
 * comes from what is drawn: on the whole scale a change of ten points would be hard to see.
 *
 * @param low a multiple of ten, from 0 on
 * @param high the same, up to 100
 */
public record ScoreAxis(int low, int high) {

  /** A narrower one would make waves of what is chance. */
  private static final int NARROWEST = 40;

  private static final int HIGHEST = 100;
  private static final int STEP = 10;

  /** More lines than these would fill a small chart. */
  private static final int MOST_STEPS = 5;

  /**
   * @param scores all that are drawn on the page; without any, the whole scale is taken
   */
  public static ScoreAxis of(List<Double> scores) {
    if (scores.isEmpty()) {
      return new ScoreAxis(0, HIGHEST);
    }
    double least = scores.stream().min(Double::compare).orElseThrow();
    double most = scores.stream().max(Double::compare).orElseThrow();
    int middle = STEP * (int) Math.round(((least + most) / 2 - NARROWEST / 2.0) / STEP);
    int from = Math.max(0, Math.min(HIGHEST - NARROWEST, middle));
    if (from <= least && most <= from + NARROWEST) {
      return new ScoreAxis(from, from + NARROWEST);
    }
    ScoreAxis tight =
        new ScoreAxis(STEP * (int) Math.floor(least / STEP), STEP * (int) Math.ceil(most / STEP));
    return tight.high - tight.low >= NARROWEST
        ? tight
        : new ScoreAxis(tight.high - NARROWEST, tight.high);
  }

  /** The scores that have a line. */
  List<Integer> lines() {
    int step = (high - low) / STEP > MOST_STEPS ? 2 * STEP : STEP;
    return IntStream.rangeClosed(low, high).filter(score -> score % step == 0).boxed().toList();
  }

  Scale scale(double start, double end) {
    return new Scale(low, high, start, end);
  }

  /** The score, or the end of the axis that is nearest to it. */
  double within(double score) {
    return Math.max(low, Math.min(high, score));
  }
}
