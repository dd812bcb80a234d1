package org.augenhoehe.desk.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.desk.comparison.ComparisonView.Choice;
import org.augenhoehe.desk.comparison.ComparisonView.Group;
import org.augenhoehe.desk.comparison.ComparisonView.Picture;
import org.augenhoehe.desk.comparison.ComparisonView.Row;
import org.augenhoehe.desk.comparison.ComparisonView.Told;
import org.augenhoehe.result.chart.FunnelChart;
import org.augenhoehe.result.chart.FunnelChart.Spot;
import org.augenhoehe.result.chart.FunnelFrame;
import org.augenhoehe.result.findings.Peers;
import org.augenhoehe.result.findings.Watched;
import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.statistics.Funnel;
import org.augenhoehe.vote.release.Scope;

/**
 * One measure of all touchpoints in one channel, in the order of the tree.
 *
 * @param counted how many have a score
 * @param picture null where they are too few
 * @param told those that differ from the others beyond chance
 * @param shortened whether there are so many that only some have a row
 */
record Standings(
    int counted, Picture picture, List<Told> told, List<Group> groups, boolean shortened) {

  /** With more, only what is told has a name in the picture, and the others a number. */
  private static final int MOST_NAMES = 30;

  /** With more, only what is told has a row: each needs an interval, and nobody reads them. */
  private static final int MOST_ROWS = 100;

  /**
   * @param offices that the person sees
   * @param label of the value; null for the core index
   * @param results of a part
   */
  static Standings of(
      Watched seen,
      Choice choice,
      List<OfficeEntry> offices,
      String label,
      Function<Scope, Results> results) {
    Peers peers = seen.peers(choice.channel(), choice.value());
    Map<UUID, Integer> numbers = new HashMap<>();
    Map<UUID, Peers.Row> rows = new HashMap<>();
    for (Peers.Row row : peers.rows()) {
      numbers.put(row.touchpoint().id(), numbers.size() + 1);
      rows.put(row.touchpoint().id(), row);
    }
    boolean all = seen.touchpoints().size() <= MOST_ROWS;
    List<Group> groups = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    for (OfficeEntry office : offices) {
      List<Row> own = new ArrayList<>();
      for (TouchpointEntry touchpoint : seen.touchpoints()) {
        if (touchpoint.office().equals(office.id())) {
          Peers.Row row = rows.get(touchpoint.id());
          boolean chosen = isChosen(touchpoint, choice);
          if (all || chosen || row != null && row.isMarked()) {
            own.add(row(touchpoint, row, numbers, chosen, choice, results));
          }
          if (row != null && row.isMarked()) {
            told.add(
                new Told(
                    office.name(),
                    touchpoint,
                    label,
                    link(touchpoint, choice.value(), choice),
                    row.mark().difference()));
          }
        }
      }
      if (!own.isEmpty()) {
        groups.add(new Group(office, own));
      }
    }
    return new Standings(
        peers.rows().size(),
        peers.funnel().map(funnel -> picture(peers, funnel, choice, offices, numbers)).orElse(null),
        told,
        groups,
        !all);
  }

  /** The page of a touchpoint, at the value. */
  static String link(TouchpointEntry touchpoint, String value, Choice choice) {
    return choice.address().with(scope(touchpoint, choice)).dashboard() + "#" + value + "-name";
  }

  private static Scope scope(TouchpointEntry touchpoint, Choice choice) {
    Scope scope = choice.address().scope();
    return new Scope(null, touchpoint.id(), choice.channel(), scope.from(), scope.to());
  }

  private static boolean isChosen(TouchpointEntry touchpoint, Choice choice) {
    return touchpoint.id().equals(choice.address().scope().touchpoint());
  }

  private static Row row(
      TouchpointEntry touchpoint,
      Peers.Row row,
      Map<UUID, Integer> numbers,
      boolean chosen,
      Choice choice,
      Function<Scope, Results> results) {
    return new Row(
        touchpoint,
        numbers.getOrDefault(touchpoint.id(), 0),
        link(touchpoint, choice.value(), choice),
        row == null ? null : mean(results.apply(scope(touchpoint, choice)), choice.value()),
        row == null ? null : row.mark(),
        chosen);
  }

  /** Null where it is withheld. */
  static Mean mean(Results results, String value) {
    Results.Measure measure =
        value.equals(Questionnaire.CORE_INDEX) ? results.core() : results.dimension(value);
    return measure.scores() instanceof Shown<Results.Scores> shown ? shown.value().overall() : null;
  }

  private static Picture picture(
      Peers peers,
      Funnel funnel,
      Choice choice,
      List<OfficeEntry> offices,
      Map<UUID, Integer> numbers) {
    Map<UUID, String> names = new HashMap<>();
    offices.forEach(office -> names.put(office.id(), office.name()));
    boolean ofOne =
        peers.rows().stream().map(row -> row.touchpoint().office()).distinct().count() == 1;
    boolean all = peers.rows().size() <= MOST_NAMES;
    boolean areNumbered = peers.rows().size() <= MOST_ROWS;
    List<Spot> spots = new ArrayList<>();
    for (Peers.Row row : peers.rows()) {
      TouchpointEntry touchpoint = row.touchpoint();
      boolean chosen = isChosen(touchpoint, choice);
      String office = ofOne ? null : names.get(touchpoint.office());
      spots.add(
          new Spot(
              all || chosen || row.isMarked() ? Names.lines(office, touchpoint.name()) : List.of(),
              areNumbered ? numbers.get(touchpoint.id()).toString() : null,
              row.peer().score(),
              row.peer().n(),
              row.isMarked(),
              chosen));
    }
    return new Picture(
        Stream.of(FunnelFrame.values()).map(frame -> FunnelChart.of(spots, funnel, frame)).toList(),
        funnel.centre(),
        funnel.between() > 0,
        all);
  }
}
