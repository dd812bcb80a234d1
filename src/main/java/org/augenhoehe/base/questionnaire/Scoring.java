package org.augenhoehe.base.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What an answer is worth, and which items make up a score (METHOD, section 2). */
public final class Scoring {

  private static final double POINTS_PER_STEP = 25;

  private Scoring() {}

  /**
   * The items of a measure that a form asks.
   *
   * @param measure a dimension's id, or {@link Questionnaire#CORE_INDEX}
   * @return weights above 0 by id of the item, in the order in which they are asked
   */
  public static Map<String, Double> weights(
      Questionnaire questionnaire, Form form, String measure) {
    ToDoubleFunction<Item> weight =
        measure.equals(Questionnaire.CORE_INDEX)
            ? item -> item.core() ? 1 : 0
            : item -> item.dimensions().getOrDefault(measure, 0.0);
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Item item : questionnaire.items(form)) {
      if (weight.applyAsDouble(item) > 0) {
        weights.put(item.id(), weight.applyAsDouble(item));
      }
    }
    return weights;
  }

  /** An answer of 1 is worth 0 points, one of 5 is worth 100. */
  public static double points(int answer) {
    return (answer - Questionnaire.LOWEST) * POINTS_PER_STEP;
  }
}
