package org.augenhoehe.result.chart;

import java.util.List;
import java.util.stream.Stream;
import org.augenhoehe.result.insight.Mean;

/**
 * A score as a dot on a line from 0 to 100, its interval as a bar behind it.
 *
 * @param dot position of the score
 * @param low where its interval begins
 * @param high where it ends
 */
public record ScoreMark(double dot, double low, double high) {

  /** The position of a score on the line, and whether it is labelled. */
  public record Tick(double x, int score, boolean labelled) {}

  public static final int WIDTH = 320;
  public static final int HEIGHT = 46;

  /** Half of "100" must fit beside the ends. */
  private static final double MARGIN = 14;

  private static final Scale SCALE = Scale.ofScores(MARGIN, WIDTH - MARGIN);

  static final List<Tick> TICKS =
      Stream.of(0, 25, 50, 75, 100)
          .map(score -> new Tick(SCALE.at(score), score, score % 50 == 0))
          .toList();

  public static ScoreMark of(Mean mean) {
    return new ScoreMark(
        SCALE.at(mean.score()), SCALE.at(mean.interval().low()), SCALE.at(mean.interval().high()));
  }

  public List<Tick> ticks() {
    return TICKS;
  }

  public double start() {
    return MARGIN;
  }

  public double end() {
    return WIDTH - MARGIN;
  }

  public double reach() {
    return Scale.round(high - low);
  }
}
