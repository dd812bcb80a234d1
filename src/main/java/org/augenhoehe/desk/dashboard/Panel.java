package org.augenhoehe.desk.dashboard;

import java.util.List;
import java.util.function.Predicate;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.result.chart.AnswerBar;
import org.augenhoehe.result.chart.ScoreMark;
import org.augenhoehe.result.chart.TimeAxis;
import org.augenhoehe.result.chart.TrendChart;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Standing;

/**
 * One measure and everything drawn for it.
 *
 * @param label null for the core index, whose name is the dashboard's own
 * @param mark null if the score is withheld
 */
record Panel(
    Measure measure, String label, ScoreMark mark, TrendChart trend, List<Question> questions) {

  /**
   * An item that counts towards the measure.
   *
   * @param asked whether the form of the chosen channel has it
   * @param half whether it weighs less than the others
   */
  record Question(ItemResult result, String text, boolean asked, boolean half, AnswerBar bar) {

    public boolean isFew() {
      return result.standing() == Standing.FEW;
    }
  }

  private static final double FULL_WEIGHT = 1;

  static Panel core(Results results, Questionnaire questionnaire, Wording wording, TimeAxis axis) {
    return of(
        results.core(),
        null,
        TrendChart.of(results.core(), axis, TrendChart.TALL),
        questionnaire.items().stream()
            .filter(Item::core)
            .map(item -> question(item, results, wording, FULL_WEIGHT))
            .toList());
  }

  static Panel dimension(
      Measure measure,
      Results results,
      Questionnaire questionnaire,
      Wording wording,
      TimeAxis axis) {
    Predicate<Item> tells = item -> item.dimensions().containsKey(measure.id());
    return of(
        measure,
        wording.dimensions().get(measure.id()),
        TrendChart.of(measure, axis, TrendChart.LOW),
        questionnaire.items().stream()
            .filter(tells)
            .map(item -> question(item, results, wording, item.dimensions().get(measure.id())))
            .toList());
  }

  /** Unique on a page; the ids of the panel's parts derive from it. */
  public String id() {
    return measure.id();
  }

  public boolean isFew() {
    return measure.standing() == Standing.FEW;
  }

  private static Panel of(
      Measure measure, String label, TrendChart trend, List<Question> questions) {
    return new Panel(measure, label, ScoreMark.of(measure), trend, questions);
  }

  private static Question question(Item item, Results results, Wording wording, double weight) {
    ItemResult result =
        results.items().stream()
            .filter(candidate -> candidate.id().equals(item.id()))
            .findFirst()
            .orElseThrow();
    return new Question(
        result,
        wording.items().get(item.id()),
        item.kiosk() || results.scope().channel() != Channel.KIOSK,
        weight < FULL_WEIGHT,
        AnswerBar.of(result.shares()));
  }
}
