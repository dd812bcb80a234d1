package org.augenhoehe.result.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.result.insight.LeafScores.Level;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/**
 * The results of any number of places after one and the same opening, without the intervals of
 * trends: of thousands of places they would take minutes. Nothing is cached.
 */
public final class Outlines {

  private final Ledger ledger;
  private final AtomTable table;
  private final Questionnaire questionnaire;

  Outlines(Ledger ledger, AtomTable table, Questionnaire questionnaire) {
    this.ledger = ledger;
    this.table = table;
    this.questionnaire = questionnaire;
  }

  /** As {@link Insight#results} has it, but with empty trends. */
  public Results results(Scope scope) {
    return Insight.compute(scope, table, questionnaire, (boxes, weights, overall) -> List.of());
  }

  /**
   * How each measure of a leaf moved.
   *
   * @param scope a touchpoint and one of its channels
   * @return levels by measure and day, oldest first; a day without any is missing
   */
  public Map<LocalDate, Map<String, Level>> course(Scope scope) {
    Map<LocalDate, Map<String, Level>> course = new TreeMap<>();
    for (Box box : table.within(scope)) {
      Stream.concat(Stream.of(Questionnaire.CORE_INDEX), questionnaire.dimensions().stream())
          .forEach(measure -> add(measure, box, scope, course));
    }
    return course;
  }

  private void add(
      String measure, Box box, Scope scope, Map<LocalDate, Map<String, Level>> course) {
    Map<String, Double> weights =
        Scoring.weights(questionnaire, Place.form(scope.channel()), measure);
    box.steps(weights)
        .forEach(
            step ->
                course
                    .computeIfAbsent(step.day(), any -> new HashMap<>())
                    .put(measure, LeafScores.level(step.estimate())));
  }

  /** The number of the last opening. */
  public long opening() {
    return ledger.opening();
  }

  /** When boxes were last counted; empty before the first time. */
  public Optional<Instant> counted() {
    List<Release> all = ledger.releases();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).openedAt());
  }
}
