package org.augenhoehe.base.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private final Questionnaire questionnaire = new Questionnaires().current();

  /** METHOD, section 4, the first example. */
  private static final Map<String, Integer> EXAMPLE =
      Map.of(
          "respected",
          5,
          "heard",
          4,
          "person",
          4,
          "honest",
          3,
          "genuine",
          4,
          "say",
          2,
          "reasons",
          3,
          "time",
          5,
          "forward",
          3,
          "welcome",
          4);

  @Test
  void the_worked_example_of_the_method_comes_out() {
    Map<String, Double> scores = full(EXAMPLE);
    assertThat(scores.keySet())
        .containsExactlyInAnyOrder(
            "authentisch", "ehrlich", "freundlich", "offen", "kundenorientiert", "core");
    assertThat(scores.get("authentisch")).isEqualTo(75);
    assertThat(scores.get("ehrlich")).isEqualTo(55);
    assertThat(scores.get("freundlich")).isEqualTo(89.2857, within(0.00005));
    assertThat(scores.get("offen")).isEqualTo(50);
    assertThat(scores.get("kundenorientiert")).isEqualTo(43.75);
    assertThat(scores.get("core")).isEqualTo(250 / 3.0, within(1e-9));
  }

  @Test
  void answers_run_from_0_to_100_points() {
    assertThat(Scoring.points(1)).isZero();
    assertThat(Scoring.points(3)).isEqualTo(50);
    assertThat(Scoring.points(5)).isEqualTo(100);
  }

  @Test
  void half_of_a_dimensions_weight_is_enough_and_less_is_not() {
    // authentisch: person 1, genuine 1, welcome 0.5; half of it is 1.25.
    assertThat(full(Map.of("person", 5))).doesNotContainKey("authentisch");
    assertThat(full(Map.of("genuine", 1))).doesNotContainKey("authentisch");
    assertThat(full(Map.of("person", 5, "welcome", 5))).containsEntry("authentisch", 100.0);
    // ehrlich: honest 1, genuine 0.5, reasons 1.
    assertThat(full(Map.of("honest", 5))).doesNotContainKey("ehrlich");
    assertThat(full(Map.of("honest", 5, "genuine", 2))).containsEntry("ehrlich", 75.0);
    // kundenorientiert: wishes 1, say 0.5, reasons 0.5, forward 1; exactly half counts.
    assertThat(full(Map.of("wishes", 3, "say", 3))).containsEntry("kundenorientiert", 50.0);
    assertThat(full(Map.of("say", 3, "reasons", 3))).doesNotContainKey("kundenorientiert");
  }

  @Test
  void the_core_index_needs_two_of_its_three_items() {
    assertThat(full(Map.of("heard", 5))).doesNotContainKey("core");
    assertThat(full(Map.of("heard", 5, "person", 4))).containsEntry("core", 87.5);
  }

  @Test
  void the_kiosk_rests_every_dimension_on_its_anchor_items() {
    Map<String, Integer> all = Map.of("respected", 5, "heard", 4, "person", 3, "honest", 2);
    Map<String, Integer> answers = new HashMap<>(all);
    answers.put("wishes", 1);
    Map<String, Double> scores = Scoring.score(questionnaire, Form.KIOSK, answers);
    assertThat(scores.get("authentisch")).isEqualTo(50);
    assertThat(scores.get("ehrlich")).isEqualTo(25);
    // respected 1, person 0.5
    assertThat(scores.get("freundlich")).isEqualTo((100 + 25) / 1.5, within(1e-9));
    // heard 1, wishes 0.5
    assertThat(scores.get("offen")).isEqualTo(50);
    assertThat(scores.get("kundenorientiert")).isZero();
    assertThat(scores.get("core")).isEqualTo(75);
  }

  @Test
  void the_quorum_of_the_kiosk_is_taken_over_its_own_items() {
    Map<String, Double> scores = Scoring.score(questionnaire, Form.KIOSK, Map.of("person", 5));
    // One of one for authentisch, but 0.5 of 1.5 for freundlich.
    assertThat(scores).containsOnlyKeys("authentisch");
    assertThat(full(Map.of("person", 5))).isEmpty();
  }

  @Test
  void what_the_form_does_not_ask_does_not_count() {
    Map<String, Double> scores =
        Scoring.score(questionnaire, Form.KIOSK, Map.of("honest", 5, "reasons", 1));
    assertThat(scores).containsExactly(Map.entry("ehrlich", 100.0));
  }

  private Map<String, Double> full(Map<String, Integer> answers) {
    return Scoring.score(questionnaire, Form.FULL, answers);
  }
}
