package org.augenhoehe.result.statistics;

/**
 * One point of a trend: a score from the counts that were completed since the point before.
 *
 * @param opening number of the opening at which it is drawn, the same for all leaves
 * @param score points, 0 to 100
 * @param n people, at least 1
 * @param variance square of the score's standard error, points²; over 0 even where all answers
 *     agree, because each item has a pseudo-answer
 */
public record Point(int opening, double score, int n, double variance) {

  public Point {
    if (!Double.isFinite(score) || n < 1 || !(variance > 0) || Double.isInfinite(variance)) {
      throw new IllegalArgumentException(
          "no point: score %s, n %d, variance %s".formatted(score, n, variance));
    }
  }
}
