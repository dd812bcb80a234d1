package org.augenhoehe.result.insight;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.result.statistics.Leaf;
import org.augenhoehe.result.statistics.Point;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases.Ledger;
import org.augenhoehe.vote.release.Scope;

/**
 * Leaves as statistics need them, after one opening: all, or those of a scope. There are no
 * intervals in it: those of thousands of leaves would take many times as long as everything else.
 *
 * @param opening the number of the last opening
 * @param days of the openings at which something was counted, by number
 * @param measures the core index and the dimensions
 * @param leaves by leaf and measure; what is withheld is missing
 * @param core the core index of each office and channel, from the counts of all its leaves
 * @param authority the same of all offices
 */
public record LeafScores(
    long opening,
    Map<Integer, LocalDate> days,
    List<String> measures,
    Map<Node, Map<String, Scored>> leaves,
    Map<UUID, Map<Channel, Level>> core,
    Map<Channel, Level> authority) {

  /**
   * A score of at least <em>k</em> people.
   *
   * @param score from 0 to 100
   * @param n people, see {@link Mean}
   */
  public record Level(double score, int n) {

    public boolean isReliable() {
      return Mean.isEnough(n);
    }
  }

  /**
   * One measure at one leaf, from the items of the leaf's form.
   *
   * @param overall over the whole span
   * @param trend at least one point, none of which reaches over the span
   */
  public record Scored(Level overall, Leaf trend) {}

  /**
   * @param scope place, channel and days outside which nothing is looked at
   */
  static LeafScores of(Ledger ledger, AtomTable table, Questionnaire questionnaire, Scope scope) {
    List<String> measures =
        Stream.concat(Stream.of(Questionnaire.CORE_INDEX), questionnaire.dimensions().stream())
            .toList();
    Map<Node, Map<String, Scored>> leaves = new LinkedHashMap<>();
    Map<UUID, Map<Channel, Map<String, AnswerCounts>>> counts = new HashMap<>();
    Map<Channel, Map<String, AnswerCounts>> whole = new EnumMap<>(Channel.class);
    table
        .boxes()
        .forEach(
            (node, atoms) -> {
              if (node.isLeaf() && scope.contains(node)) {
                Box box = scope.equals(scope.ever()) ? Box.of(atoms) : Box.of(atoms, scope);
                leaves.put(node, scored(box, Place.form(node.channel()), measures, questionnaire));
                add(box, whole, node.channel());
                add(
                    box,
                    counts.computeIfAbsent(node.office(), any -> new EnumMap<>(Channel.class)),
                    node.channel());
              }
            });
    Map<String, Double> core = Scoring.weights(questionnaire, Form.KIOSK, Questionnaire.CORE_INDEX);
    Map<UUID, Map<Channel, Level>> offices = new HashMap<>();
    counts.forEach((office, own) -> offices.put(office, levels(own, core)));
    return new LeafScores(
        ledger.opening(), days(ledger), measures, leaves, offices, levels(whole, core));
  }

  private static Map<Integer, LocalDate> days(Ledger ledger) {
    Map<Integer, LocalDate> days = new HashMap<>();
    for (Release release : ledger.releases()) {
      days.computeIfAbsent(
          Math.toIntExact(release.opening()), any -> Scope.day(release.openedAt()));
    }
    return days;
  }

  private static Map<String, Scored> scored(
      Box box, Form form, List<String> measures, Questionnaire questionnaire) {
    Map<String, Scored> scored = new HashMap<>();
    for (String measure : measures) {
      Map<String, Double> weights = Scoring.weights(questionnaire, form, measure);
      box.level(weights)
          .ifPresent(
              level ->
                  scored.put(
                      measure, new Scored(level(level), new Leaf(points(box.steps(weights))))));
    }
    return scored;
  }

  private static List<Point> points(List<Box.Step> steps) {
    return steps.stream()
        .map(
            step ->
                new Point(
                    Math.toIntExact(step.opening()),
                    step.estimate().score(),
                    step.estimate().n(),
                    step.estimate().variance()))
        .toList();
  }

  private static void add(
      Box box, Map<Channel, Map<String, AnswerCounts>> counts, Channel channel) {
    Map<String, AnswerCounts> sums = counts.computeIfAbsent(channel, any -> new HashMap<>());
    box.counts().forEach((item, own) -> sums.merge(item, own, AnswerCounts::plus));
  }

  private static Map<Channel, Level> levels(
      Map<Channel, Map<String, AnswerCounts>> counts, Map<String, Double> weights) {
    Map<Channel, Level> levels = new EnumMap<>(Channel.class);
    counts.forEach(
        (channel, own) ->
            Optional.of(own)
                .filter(known -> known.keySet().containsAll(weights.keySet()))
                .map(known -> level(Estimate.of(weights, known)))
                .ifPresent(level -> levels.put(channel, level)));
    return levels;
  }

  static Level level(Estimate estimate) {
    return new Level(estimate.score(), estimate.n());
  }
}
