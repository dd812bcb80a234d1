package org.augenhoehe.vote.paper;

import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.release.ItemCount;

/**
 * Counts the ballots of one box, each item by itself: nothing here tells how two answers of one
 * person go together.
 */
public record Count(List<ItemCount> items) {

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
    return new Count(items);
  }
}
