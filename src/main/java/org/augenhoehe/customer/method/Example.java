package org.augenhoehe.customer.method;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.result.insight.Share.Bound;
import org.augenhoehe.result.insight.Working;

/**
 * One value of made-up counts, calculated through. Every number comes from the code that computes
 * results; here it is only written.
 *
 * @param value the name of the value
 * @param products {@code 1 × 75 + 0,5 × 72,22 + …}
 * @param total the sum of the weights
 * @param shrunk the weighted mean with one more answer to each question
 * @param error its standard error
 * @param a the first parameter of the Beta distribution
 * @param b the second
 * @param shown score and interval as pages with results round them
 */
record Example(
    String value,
    List<Row> rows,
    String products,
    String total,
    int n,
    String score,
    String shrunk,
    String error,
    String a,
    String b,
    String low,
    String high,
    Shown shown) {

  /**
   * A question.
   *
   * @param products {@code 1 × 0 + 1 × 25 + …}
   * @param shares as pages with results show them
   */
  record Row(
      int number,
      String weight,
      String products,
      String sum,
      String squares,
      int n,
      String mean,
      String shrunk,
      String error,
      List<Told> shares) {}

  record Told(Bound bound, String percent) {}

  record Shown(String score, String low, String high, boolean few) {}

  private static final String VALUE = "ehrlich";

  /** METHOD, section 4, example W1. A version with other questions needs other counts. */
  private static final Map<String, List<Integer>> COUNTS =
      Map.of(
          "honest", List.of(1, 1, 3, 7, 8),
          "genuine", List.of(0, 2, 4, 6, 6),
          "reasons", List.of(3, 4, 5, 4, 1));

  static Example of(Questionnaire questionnaire, Wording words, Digits digits) {
    Map<String, Double> weights = Scoring.weights(questionnaire, Form.FULL, VALUE);
    Working working = Working.of(weights, COUNTS);
    List<String> ids = questionnaire.items().stream().map(Item::id).toList();
    return new Example(
        words.dimensions().get(VALUE),
        working.steps().stream()
            .map(step -> row(step, ids.indexOf(step.item()) + 1, digits))
            .toList(),
        working.steps().stream()
            .map(step -> digits.write(step.weight()) + " × " + digits.write(step.mean()))
            .collect(Collectors.joining(" + ")),
        digits.write(weights.values().stream().mapToDouble(Double::doubleValue).sum()),
        working.mean().n(),
        digits.write(working.mean().score()),
        digits.write(working.shrunk()),
        digits.write(working.error()),
        digits.write(working.beta().a()),
        digits.write(working.beta().b()),
        digits.write(working.mean().interval().low()),
        digits.write(working.mean().interval().high()),
        new Shown(
            Digits.rounded(working.mean().score()),
            Digits.rounded(working.mean().interval().low()),
            Digits.rounded(working.mean().interval().high()),
            !working.mean().isReliable()));
  }

  private static Row row(Working.Step step, int number, Digits digits) {
    return new Row(
        number,
        digits.write(step.weight()),
        IntStream.range(0, step.counts().size())
            .mapToObj(
                i ->
                    step.counts().get(i)
                        + " × "
                        + digits.write(Scoring.points(Questionnaire.LOWEST + i)))
            .collect(Collectors.joining(" + ")),
        digits.write(step.sum()),
        digits.write(step.sumOfSquares()),
        step.n(),
        digits.write(step.mean()),
        digits.write(step.shrunk()),
        digits.write(step.error()),
        step.shares().stream()
            .map(share -> new Told(share.bound(), Digits.rounded(share.percent())))
            .toList());
  }
}
