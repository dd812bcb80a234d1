package org.augenhoehe.result.insight;

import java.util.List;
import java.util.Map;

/**
 * A score and its uncertainty (METHOD, sections 2 and 3), from counts of single items only: nothing
 * is known of how two answers of one person go together, so the standard error is the largest that
 * any such tie allows (the triangle inequality).
 *
 * @param n people, those of the item that fewest answered
 * @param score the weighted mean of the items' means, 0 to 100
 * @param shrunk the same with one more answer to each item, spread evenly over 0, 25, 50, 75, 100
 * @param variance the square of the standard error of {@code shrunk}, in points²
 */
record Estimate(int n, double score, double shrunk, double variance) {

  /** One more answer, spread evenly over 0, 25, 50, 75 and 100. */
  static final double PSEUDO_SUM = 50;

  static final double PSEUDO_SUM_OF_SQUARES = 3750;

  /** Of one item. */
  static Estimate of(AnswerCounts counts) {
    int n = counts.n();
    double shrunk = (counts.sum() + PSEUDO_SUM) / (n + 1);
    double meanSquare = (counts.sumOfSquares() + PSEUDO_SUM_OF_SQUARES) / (n + 1);
    return new Estimate(n, counts.sum() / n, shrunk, (meanSquare - shrunk * shrunk) / (n + 2));
  }

  /**
   * Of several items.
   *
   * @param weights by id of the item; at least one
   * @param counts of each of these items, and perhaps of others
   */
  static Estimate of(Map<String, Double> weights, Map<String, AnswerCounts> counts) {
    int n = Integer.MAX_VALUE;
    double score = 0;
    double shrunk = 0;
    double error = 0;
    double total = 0;
    for (Map.Entry<String, Double> item : weights.entrySet()) {
      double weight = item.getValue();
      Estimate one = of(counts.get(item.getKey()));
      n = Math.min(n, one.n);
      score += weight * one.score;
      shrunk += weight * one.shrunk;
      error += weight * Math.sqrt(one.variance);
      total += weight;
    }
    return new Estimate(n, score / total, shrunk / total, Math.pow(error / total, 2));
  }

  /**
   * What several boxes say at one opening, without what only tells which of them were counted: a
   * week in which only the friendliest desk was counted is no improvement.
   *
   * @param overall of all boxes over the whole span
   * @param points of those that were counted; at least one
   * @param levels of the same boxes over the whole span, in the same order
   */
  static Estimate mixed(Estimate overall, List<Estimate> points, List<Estimate> levels) {
    int n = points.stream().mapToInt(Estimate::n).sum();
    double score = overall.score;
    double shrunk = overall.shrunk;
    double variance = 0;
    for (int i = 0; i < points.size(); i++) {
      Estimate point = points.get(i);
      double weight = (double) point.n / n;
      score += weight * (point.score - levels.get(i).score);
      shrunk += weight * (point.shrunk - levels.get(i).shrunk);
      // Different people answered at different boxes, so here squares add.
      variance += weight * weight * point.variance;
    }
    return new Estimate(n, onScale(score), onScale(shrunk), variance);
  }

  Mean mean() {
    return new Mean(n, score, Interval.around(score, shrunk, variance));
  }

  /** Levels and differences of few answers may add up to a little more than there is. */
  private static double onScale(double score) {
    return Math.max(0, Math.min(Interval.HIGHEST_SCORE, score));
  }
}
