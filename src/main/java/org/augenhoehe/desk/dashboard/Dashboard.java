package org.augenhoehe.desk.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.desk.glance.Glance;
import org.augenhoehe.result.chart.TimeAxis;
import org.augenhoehe.result.findings.Effect;
import org.augenhoehe.result.findings.Situation;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Results;

/**
 * Everything one page shows.
 *
 * @param results null where the query could not be answered
 * @param boxes in which its ballots were counted; null where the query could not be answered
 * @param core null where nothing was released in the scope
 * @param improvements of the chosen touchpoint that customers are told of, newest first
 * @param scale the words of the five answers
 * @param minimum <em>k</em>
 * @param next the next opening; null where there is no schedule
 * @param glance what one sees first; null where a part was chosen or nothing was counted
 * @param mistake why the query could not be answered; or null
 */
record Dashboard(
    Filter filter,
    Results results,
    Boxes boxes,
    Panel core,
    List<Panel> dimensions,
    List<ToldImprovement> improvements,
    List<String> scale,
    int minimum,
    Instant next,
    Glance glance,
    Selection.Mistake mistake) {

  /**
   * @param sides of the same scope, each channel by itself; empty where only one is in it
   * @param seen all that the person sees
   * @param told of the chosen touchpoint
   */
  static Dashboard of(
      Filter filter,
      Results results,
      Boxes boxes,
      Map<Channel, Results> sides,
      Situation seen,
      Questionnaire questionnaire,
      Wording wording,
      List<ImprovementEntry> told,
      int minimum,
      Instant next) {
    List<Effect> effects = Effect.of(seen, results.scope().touchpoint(), told);
    List<ToldImprovement> improvements =
        told.stream()
            .filter(ImprovementEntry::isTold)
            .map(entry -> ToldImprovement.of(entry, effects, wording))
            .toList();
    if (results.span() == null) {
      return new Dashboard(
          filter,
          results,
          boxes,
          null,
          List.of(),
          improvements,
          wording.scale(),
          minimum,
          next,
          null,
          null);
    }
    TimeAxis axis =
        TimeAxis.of(results.span().first(), results.span().last())
            .with(
                improvements.stream()
                    .filter(ToldImprovement::hasDay)
                    .map(ToldImprovement::mark)
                    .toList());
    Frame frame = Frame.of(results, axis, seen);
    return new Dashboard(
        filter,
        results,
        boxes,
        Panel.core(results, sides, questionnaire, wording, frame),
        results.dimensions().stream()
            .map(measure -> Panel.dimension(measure, results, sides, questionnaire, wording, frame))
            .toList(),
        improvements,
        wording.scale(),
        minimum,
        next,
        null,
        null);
  }

  Dashboard with(Glance first) {
    return new Dashboard(
        filter,
        results,
        boxes,
        core,
        dimensions,
        improvements,
        scale,
        minimum,
        next,
        first,
        mistake);
  }

  static Dashboard refused(Filter filter, Selection.Mistake mistake, int minimum) {
    return new Dashboard(
        filter, null, null, null, List.of(), List.of(), List.of(), minimum, null, null, mistake);
  }

  /** Whether anything was counted, even if this person may not see it as a whole. */
  boolean isCounted() {
    return core != null || isOneOther();
  }

  /** Whether the whole would give away the only other office in it. */
  public boolean isOneOther() {
    return mistake == Selection.Mistake.ONE_OTHER_OFFICE;
  }

  /** Whether trends have lines where something was changed. */
  public boolean isMarked() {
    return core != null
        && core.drawing() instanceof Shown<Panel.Drawing> shown
        && shown.value().trend() != null
        && !shown.value().trend().numbered().isEmpty();
  }

  /** Whether a headline is the level since a change. */
  public boolean isLevelled() {
    return Stream.concat(Stream.ofNullable(core), dimensions.stream()).anyMatch(Panel::isLevelled);
  }
}
