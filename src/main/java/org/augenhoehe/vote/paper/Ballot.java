package org.augenhoehe.vote.paper;

import java.util.Map;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;

/**
 * One customer's answers.
 *
 * @param questionnaire the version that was asked
 * @param answers 1 to 5 by id of the item; "keine Angabe" is a missing entry; at least one answer
 */
public record Ballot(int questionnaire, Form form, Map<String, Integer> answers) {

  public Ballot {
    answers = Map.copyOf(answers);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("A ballot without an answer");
    }
    answers.forEach(
        (item, answer) -> {
          if (answer < Questionnaire.LOWEST || answer > Questionnaire.HIGHEST) {
            throw new IllegalArgumentException(item + " is answered out of range");
          }
        });
  }
}
