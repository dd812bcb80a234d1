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
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.ItemResult;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Scores;

/**
 * One measure and everything drawn for it.
 *
 * @param id unique on a page; the ids of the panel's parts derive from it
 * @param label null for the core index, whose name is the dashboard's own
 */
record Panel(String id, String label, Figure<Drawing> drawing, List<PanelItem> items) {

  /** A measure's scores as they are drawn. */
  record Drawing(Scores scores, ScoreMark mark, TrendChart trend) {

    private static Drawing of(Scores scores, TimeAxis axis, int height) {
      return new Drawing(
          scores, ScoreMark.of(scores.overall()), TrendChart.of(scores.trend(), axis, height));
    }

    public Mean overall() {
      return scores.overall();
    }
  }

  /**
   * An item that counts towards the measure.
   *
   * @param asked whether the form of the chosen channel has it
   * @param half whether it weighs less than the others
   */
  record PanelItem(
      String id, String text, boolean asked, boolean half, Figure<ItemDrawing> drawing) {

    public boolean isFew() {
      return Panel.isFew(mean());
    }

    Figure<Mean> mean() {
      return drawing.map(ItemDrawing::mean);
    }
  }

  /** The answers to an item as they are drawn. */
  record ItemDrawing(Mean mean, AnswerBar bar) {}

  private static final double FULL_WEIGHT = 1;

  static Panel core(Results results, Questionnaire questionnaire, Wording wording, TimeAxis axis) {
    return of(
        results.core(),
        null,
        axis,
        TrendChart.TALL,
        questionnaire.items().stream()
            .filter(Item::core)
            .map(item -> item(item, results, wording, FULL_WEIGHT))
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
        axis,
        TrendChart.LOW,
        questionnaire.items().stream()
            .filter(tells)
            .map(item -> item(item, results, wording, item.dimensions().get(measure.id())))
            .toList());
  }

  public boolean isFew() {
    return isFew(overall());
  }

  Figure<Mean> overall() {
    return drawing.map(Drawing::overall);
  }

  private static boolean isFew(Figure<Mean> mean) {
    return mean instanceof Shown<Mean> shown && !shown.value().isReliable();
  }

  private static Panel of(
      Measure measure, String label, TimeAxis axis, int height, List<PanelItem> items) {
    return new Panel(
        measure.id(),
        label,
        measure.scores().map(scores -> Drawing.of(scores, axis, height)),
        items);
  }

  private static PanelItem item(Item item, Results results, Wording wording, double weight) {
    ItemResult result =
        results.items().stream()
            .filter(candidate -> candidate.id().equals(item.id()))
            .findFirst()
            .orElseThrow();
    return new PanelItem(
        item.id(),
        wording.items().get(item.id()),
        item.kiosk() || results.scope().channel() != Channel.KIOSK,
        weight < FULL_WEIGHT,
        result.answers().map(all -> new ItemDrawing(all.mean(), AnswerBar.of(all.shares()))));
  }
}
