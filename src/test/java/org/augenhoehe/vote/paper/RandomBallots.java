package org.augenhoehe.vote.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;

/** Ballots as customers might cast them, the same for the same seed. */
public final class RandomBallots {

  private RandomBallots() {}

  public static Ballot ballot(Questionnaire questionnaire, Form form, Random random) {
    return new Ballot(questionnaire.version(), form, answers(questionnaire, form, random));
  }

  public static Map<String, Integer> answers(
      Questionnaire questionnaire, Form form, Random random) {
    Map<String, Integer> answers = new HashMap<>();
    while (answers.isEmpty()) {
      for (Item item : questionnaire.items(form)) {
        if (random.nextInt(8) > 0) {
          answers.put(item.id(), 1 + random.nextInt(Questionnaire.HIGHEST));
        }
      }
    }
    return answers;
  }
}
