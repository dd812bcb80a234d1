package org.augenhoehe.desk.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.result.chart.Rule;
import org.augenhoehe.result.chart.ScoreAxis;
import org.augenhoehe.result.chart.TimeAxis;
import org.augenhoehe.result.chart.TrendChart;
import org.augenhoehe.result.findings.Situation;
import org.augenhoehe.result.findings.Situation.Turn;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.insight.Results.Measure;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.result.statistics.Band;
import org.augenhoehe.result.statistics.Leaf;
import org.augenhoehe.vote.release.Scope;

/**
 * What all panels of a page share: their axes, and the comparison with all that the person sees.
 *
 * @param days that were counted, and what was changed on them
 * @param axis one for all panels
 */
record Frame(Scope scope, TimeAxis days, ScoreAxis axis, Situation seen) {

  static Frame of(Results results, TimeAxis days, Situation seen) {
    List<Double> drawn =
        Stream.concat(Stream.of(results.core()), results.dimensions().stream())
            .map(Measure::scores)
            .filter(Shown.class::isInstance)
            .flatMap(scores -> ((Shown<Scores>) scores).value().trend().stream())
            .map(point -> point.mean().score())
            .toList();
    return new Frame(results.scope(), days, ScoreAxis.of(drawn), seen);
  }

  /** Since when the place is different; null where no change is secured. */
  Turn turn(String measure) {
    return seen.turn(scope, measure).orElse(null);
  }

  /** The same where the whole time is shown; a span that somebody chose keeps its own score. */
  Turn level(String measure) {
    return scope.equals(scope.ever()) ? turn(measure) : null;
  }

  /** The same of one channel. */
  Turn level(Channel channel, String measure) {
    return scope.equals(scope.ever()) ? seen.turn(scope.of(channel), measure).orElse(null) : null;
  }

  /** The drawing of a trend of at least one point. */
  TrendChart trend(String measure, Scores scores, int height) {
    Turn turn = turn(measure);
    Leaf recent = scores.series().recent();
    return TrendChart.of(
        scores.trend(),
        turn == null
            ? Band.of(recent, seen.dispersion(measure))
            : Band.of(recent, seen.dispersion(measure), turn.opening()),
        turn == null ? null : new Rule.Turn(turn.day(), turn.isUp()),
        days,
        axis,
        height,
        scope.touchpoint() != null || scope.office() != null);
  }
}
