package org.augenhoehe.desk.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.result.chart.AnswerBar;
import org.augenhoehe.result.chart.ScoreMark;
import org.augenhoehe.result.chart.TrendChart;
import org.augenhoehe.result.findings.Situation.Turn;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Scores;

/**
 * One measure and everything drawn for it.
 *
 * @param id unique on a page; the ids of the panel's parts derive from it
 * @param label null for the core index, whose name is the dashboard's own
 * @param sides phone and kiosk, where both are in the scope; or none
 */
record Panel(
    String id, String label, Figure<Drawing> drawing, List<Side> sides, List<PanelItem> items) {

  /**
   * The score of one channel by itself.
   *
   * @param level that the channel has had since a change; or null
   */
  record Side(Channel channel, Figure<Mean> mean, Turn level) {

    public boolean isPhone() {
      return channel == Channel.PHONE;
    }

    public boolean isFew() {
      return Panel.isFew(mean);
    }
  }

  /**
   * A measure's scores as they are drawn.
   *
   * @param level that the place has had since a change; null where none is secured, or where only
   *     some days were chosen
   * @param trend null where there is no point
   */
  record Drawing(Scores scores, Turn level, ScoreMark mark, TrendChart trend, List<TrendRow> rows) {

    private static Drawing of(String measure, Scores scores, Frame frame, int height) {
      Turn level = frame.level(measure);
      return new Drawing(
          scores,
          level,
          level == null
              ? ScoreMark.of(scores.overall())
              : ScoreMark.of(level.before(), level.after()),
          scores.trend().isEmpty() ? null : frame.trend(measure, scores, height),
          TrendRow.of(scores.trend(), frame.days().marks(), frame.turn(measure)));
    }

    public Mean overall() {
      return scores.overall();
    }
  }

  /**
   * An item that counts towards the measure.
   *
   * @param asked whether the form of the chosen channel has it
   * @param counted whether the score rests on it; if not, it is shown for itself
   * @param half whether it weighs less than the others
   */
  record PanelItem(
      String id,
      String text,
      boolean asked,
      boolean counted,
      boolean half,
      Figure<ItemDrawing> drawing) {

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

  static Panel core(
      Results results,
      Map<Channel, Results> sides,
      Questionnaire questionnaire,
      Wording wording,
      Frame frame) {
    return new Panel(
        Questionnaire.CORE_INDEX,
        null,
        drawing(results.core(), frame, TrendChart.TALL),
        sides(Questionnaire.CORE_INDEX, sides, Results::core, frame),
        items(Questionnaire.CORE_INDEX, results, questionnaire, wording));
  }

  static Panel dimension(
      Measure measure,
      Results results,
      Map<Channel, Results> sides,
      Questionnaire questionnaire,
      Wording wording,
      Frame frame) {
    return new Panel(
        measure.id(),
        wording.dimensions().get(measure.id()),
        drawing(measure, frame, TrendChart.LOW),
        sides(measure.id(), sides, own -> own.dimension(measure.id()), frame),
        items(measure.id(), results, questionnaire, wording));
  }

  public boolean isFew() {
    return isFew(overall());
  }

  boolean isLevelled() {
    return drawing instanceof Shown<Drawing> shown && shown.value().level() != null;
  }

  Figure<Mean> overall() {
    return drawing.map(Drawing::overall);
  }

  private static boolean isFew(Figure<Mean> mean) {
    return mean instanceof Shown<Mean> shown && !shown.value().isReliable();
  }

  private static Figure<Drawing> drawing(Measure measure, Frame frame, int height) {
    return measure.scores().map(scores -> Drawing.of(measure.id(), scores, frame, height));
  }

  private static List<Side> sides(
      String id, Map<Channel, Results> sides, Function<Results, Measure> measure, Frame frame) {
    return sides.entrySet().stream()
        .map(
            side ->
                new Side(
                    side.getKey(),
                    measure.apply(side.getValue()).scores().map(Scores::overall),
                    frame.level(side.getKey(), id)))
        .toList();
  }

  private static List<PanelItem> items(
      String measure, Results results, Questionnaire questionnaire, Wording wording) {
    Set<String> counted = Scoring.weights(questionnaire, results.form(), measure).keySet();
    return Scoring.weights(questionnaire, Form.FULL, measure).entrySet().stream()
        .map(
            weight -> {
              Item item = questionnaire.item(weight.getKey()).orElseThrow();
              return new PanelItem(
                  item.id(),
                  wording.items().get(item.id()),
                  item.kiosk() || results.scope().channel() != Channel.KIOSK,
                  counted.contains(item.id()),
                  weight.getValue() < FULL_WEIGHT,
                  answers(item.id(), results));
            })
        .toList();
  }

  private static Figure<ItemDrawing> answers(String item, Results results) {
    return results.items().stream()
        .filter(candidate -> candidate.id().equals(item))
        .findFirst()
        .orElseThrow()
        .answers()
        .map(all -> new ItemDrawing(all.mean(), AnswerBar.of(all.shares())));
  }
}
