package org.augenhoehe.vote.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.ScoreSum;

/** Counts the ballots of one box. */
public record Count(List<ItemCount> items, List<ScoreSum> scores) {

  public static Count of(List<Ballot> ballots, Questionnaire questionnaire) {
    List<ItemCount> items = new ArrayList<>();
    for (Item item : questionnaire.items()) {
      int[] answers = new int[Questionnaire.HIGHEST + 1];
      ballots.stream()
          .filter(ballot -> item.isAskedIn(ballot.form()))
          .forEach(ballot -> answers[ballot.answers().getOrDefault(item.id(), 0)]++);
      items.add(
          new ItemCount(
              item.id(), answers[1], answers[2], answers[3], answers[4], answers[5], answers[0]));
    }
    Map<String, List<Double>> scores = new LinkedHashMap<>();
    for (Ballot ballot : ballots) {
      Scoring.score(questionnaire, ballot.form(), ballot.answers())
          .forEach(
              (measure, score) ->
                  scores.computeIfAbsent(measure, any -> new ArrayList<>()).add(score));
    }
    List<ScoreSum> sums = new ArrayList<>();
    scores.forEach((measure, values) -> sums.add(sum(measure, values)));
    return new Count(items, sums);
  }

  private static ScoreSum sum(String measure, List<Double> values) {
    return new ScoreSum(
        measure,
        values.size(),
        values.stream().mapToDouble(Double::doubleValue).sum(),
        values.stream().mapToDouble(score -> score * score).sum());
  }
}
