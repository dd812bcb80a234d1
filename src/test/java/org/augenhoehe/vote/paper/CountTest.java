package org.augenhoehe.vote.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.release.ItemCount;
import org.junit.jupiter.api.Test;

/** METHOD, section 2: what a release stores of its ballots. */
class CountTest {

  private final Questionnaire questionnaire = new Questionnaires().current();

  private Ballot ballot(Form form, Map<String, Integer> answers) {
    return new Ballot(questionnaire.version(), form, answers);
  }

  private ItemCount item(Count count, String id) {
    return count.items().stream().filter(item -> item.item().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void who_was_not_asked_has_not_declined() {
    Count count =
        Count.of(
            List.of(
                ballot(Form.FULL, Map.of("respected", 5)),
                ballot(Form.KIOSK, Map.of("respected", 4))),
            questionnaire);
    assertThat(item(count, "time")).isEqualTo(new ItemCount("time", 0, 0, 0, 0, 0, 1));
    assertThat(item(count, "heard")).isEqualTo(new ItemCount("heard", 0, 0, 0, 0, 0, 2));
    assertThat(item(count, "respected")).isEqualTo(new ItemCount("respected", 0, 0, 0, 1, 1, 0));
  }
}
