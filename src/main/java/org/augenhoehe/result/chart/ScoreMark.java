package org.augenhoehe.result.chart;

import java.util.List;
import java.util.stream.Stream;
import org.augenhoehe.result.insight.Mean;

/**
 * A score as a dot on a line from 0 to 100, with its interval as a bar behind it, or with the level
 * that was before.
 *
 * @param dot position of the score
 * @param low where the bar begins
 * @param high where it ends
 * @param before position of the earlier level; null where there is none
 */
public record ScoreMark(double dot, double low, double high, Double before) {

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
        SCALE.at(mean.score()),
        SCALE.at(mean.interval().low()),
        SCALE.at(mean.interval().high()),
        null);
  }

  /** Two levels, and the way from one to the other. */
  public static ScoreMark of(double before, double after) {
    double from = SCALE.at(before);
    double to = SCALE.at(after);
    return new ScoreMark(to, Math.min(from, to), Math.max(from, to), from);
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
