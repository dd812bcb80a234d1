package org.augenhoehe.result.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a score and its interval come about (METHOD, sections 2 and 3), with every number on the way,
 * for readers who follow it by hand.
 *
 * @param steps one per item
 * @param mean what is published
 * @param shrunk the weighted mean with one more answer to each item, in points
 * @param error the standard error of {@code shrunk}, in points
 * @param beta the two shape parameters of the distribution that the interval is read from
 */
public record Working(List<Step> steps, Mean mean, double shrunk, double error, Shape beta) {

  /** The sum of the points of the one answer that is added to each item. */
  public static final double ADDED = Estimate.PSEUDO_SUM;

  /** The sum of their squares. */
  public static final double ADDED_SQUARES = Estimate.PSEUDO_SUM_OF_SQUARES;

  /**
   * One item's part.
   *
   * @param counts of the answers 1 to 5
   * @param sum of the answers in points
   * @param sumOfSquares of the same
   * @param mean of the answers, in points
   * @param shrunk the same with one more answer, spread evenly over the scale
   * @param error the standard error of {@code shrunk}, in points
   */
  public record Step(
      String item,
      double weight,
      List<Integer> counts,
      int n,
      double sum,
      double sumOfSquares,
      double mean,
      double shrunk,
      double error,
      List<Share> shares) {}

  /** Of a Beta distribution on the scale from 0 to 1. */
  public record Shape(double a, double b) {}

  /**
   * @param weights above 0 by id of the item, in the order of the steps; at least one
   * @param counts of the answers 1 to 5 to each of these items; not all alike
   */
  public static Working of(Map<String, Double> weights, Map<String, List<Integer>> counts) {
    Map<String, AnswerCounts> answers = new LinkedHashMap<>();
    counts.forEach((item, own) -> answers.put(item, new AnswerCounts(own)));
    List<Step> steps = new ArrayList<>();
    weights.forEach((item, weight) -> steps.add(step(item, weight, answers.get(item))));
    Estimate estimate = Estimate.of(weights, answers);
    double q = estimate.shrunk() / Interval.HIGHEST_SCORE;
    double size = Interval.size(estimate.shrunk(), estimate.variance());
    return new Working(
        List.copyOf(steps),
        estimate.mean(),
        estimate.shrunk(),
        Math.sqrt(estimate.variance()),
        new Shape(q * size, (1 - q) * size));
  }

  private static Step step(String item, double weight, AnswerCounts answers) {
    Estimate one = Estimate.of(answers);
    return new Step(
        item,
        weight,
        answers.counts(),
        one.n(),
        answers.sum(),
        answers.sumOfSquares(),
        one.score(),
        one.shrunk(),
        Math.sqrt(one.variance()),
        Share.of(answers));
  }
}
