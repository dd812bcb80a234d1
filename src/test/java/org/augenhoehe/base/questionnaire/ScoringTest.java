package org.augenhoehe.base.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** METHOD, section 2. */
class ScoringTest {

  private final Questionnaire questionnaire = new Questionnaires().current();

  @Test
  void answers_run_from_0_to_100_points() {
    assertThat(Scoring.points(1)).isZero();
    assertThat(Scoring.points(3)).isEqualTo(50);
    assertThat(Scoring.points(5)).isEqualTo(100);
  }

  @Test
  void on_a_phone_a_dimension_rests_on_all_its_items() {
    assertThat(Scoring.weights(questionnaire, Form.FULL, "authentisch"))
        .isEqualTo(Map.of("person", 1.0, "genuine", 1.0, "welcome", 0.5));
    assertThat(Scoring.weights(questionnaire, Form.FULL, "kundenorientiert"))
        .isEqualTo(Map.of("wishes", 1.0, "say", 0.5, "reasons", 0.5, "forward", 1.0));
  }

  @Test
  void at_the_kiosk_it_rests_on_those_that_are_asked_there() {
    assertThat(Scoring.weights(questionnaire, Form.KIOSK, "authentisch"))
        .isEqualTo(Map.of("person", 1.0));
    assertThat(Scoring.weights(questionnaire, Form.KIOSK, "freundlich"))
        .isEqualTo(Map.of("respected", 1.0, "person", 0.5));
    assertThat(questionnaire.dimensions())
        .allSatisfy(
            each -> assertThat(Scoring.weights(questionnaire, Form.KIOSK, each)).isNotEmpty());
  }

  @Test
  void the_core_index_is_the_same_three_items_everywhere() {
    for (Form form : Form.values()) {
      assertThat(Scoring.weights(questionnaire, form, Questionnaire.CORE_INDEX))
          .isEqualTo(Map.of("respected", 1.0, "heard", 1.0, "person", 1.0));
    }
  }
}
