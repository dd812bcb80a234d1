package org.augenhoehe.base.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Computes the scores of one ballot, from 0 to 100 (METHOD, section 2). */
public final class Scoring {

  private static final double POINTS_PER_STEP = 25;

  /** Two of the three core items must be answered. */
  private static final int CORE_QUORUM = 2;

  private Scoring() {}

  /**
   * @param answers 1 to 5 by id of the item; unanswered items are missing
   * @return the score by measure, a dimension's id or {@link Questionnaire#CORE_INDEX}; measures
   *     for which too little was answered are missing
   */
  public static Map<String, Double> score(
      Questionnaire questionnaire, Form form, Map<String, Integer> answers) {
    List<Item> asked = questionnaire.items(form);
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String dimension : questionnaire.dimensions()) {
      ToDoubleFunction<Item> weight = item -> item.dimensions().getOrDefault(dimension, 0.0);
      double quorum = asked.stream().mapToDouble(weight).sum() / 2;
      mean(asked, answers, weight, quorum).ifPresent(score -> scores.put(dimension, score));
    }
    mean(asked, answers, item -> item.core() ? 1 : 0, CORE_QUORUM)
        .ifPresent(score -> scores.put(Questionnaire.CORE_INDEX, score));
    return scores;
  }

  /** An answer of 1 is worth 0 points, one of 5 is worth 100. */
  public static double points(int answer) {
    return (answer - Questionnaire.LOWEST) * POINTS_PER_STEP;
  }

  private static OptionalDouble mean(
      List<Item> asked,
      Map<String, Integer> answers,
      ToDoubleFunction<Item> weight,
      double quorum) {
    List<Item> answered = new ArrayList<>(asked);
    answered.removeIf(item -> weight.applyAsDouble(item) == 0 || !answers.containsKey(item.id()));
    double total = answered.stream().mapToDouble(weight).sum();
    if (total == 0 || total < quorum) {
      return OptionalDouble.empty();
    }
    double sum =
        answered.stream()
            .mapToDouble(item -> weight.applyAsDouble(item) * points(answers.get(item.id())))
            .sum();
    return OptionalDouble.of(sum / total);
  }
}
