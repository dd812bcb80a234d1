package org.augenhoehe.base.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.augenhoehe.base.platform.Languages;
import org.junit.jupiter.api.Test;

class QuestionnaireCheckTest {

  private static final List<String> SCALE = List.of("1", "2", "3", "4", "5");

  private final List<Item> items =
      new ArrayList<>(
          List.of(item("kind", Map.of("warm", 1.0)), item("fast", Map.of("swift", 1.0))));
  private final List<String> dimensions = new ArrayList<>(List.of("warm", "swift"));
  private final Map<Locale, Wording> wordings = new HashMap<>();

  QuestionnaireCheckTest() {
    for (Locale language : Languages.CUSTOMERS) {
      wordings.put(
          language,
          new Wording(SCALE, Map.of("kind", "?", "fast", "?"), Map.of("warm", "!", "swift", "!")));
    }
  }

  @Test
  void a_sound_questionnaire_passes() {
    assertThat(faults()).isEmpty();
    QuestionnaireCheck.requireSound(questionnaire());
  }

  @Test
  void the_questionnaire_that_comes_with_the_service_is_sound() {
    assertThat(QuestionnaireCheck.faults(new Questionnaires().current())).isEmpty();
  }

  @Test
  void every_question_is_put_in_each_language() {
    Questionnaire questionnaire = new Questionnaires().current();
    for (Item item : questionnaire.items()) {
      assertThat(Languages.CUSTOMERS)
          .extracting(language -> questionnaire.in(language).items().get(item.id()))
          .as(item.id())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void an_unknown_dimension_is_named() {
    items.set(0, item("kind", Map.of("warm", 1.0, "cosy", 1.0)));
    assertThat(faults()).containsExactly("item 'kind' names unknown dimension 'cosy'");
  }

  @Test
  void a_missing_language_is_named() {
    wordings.remove(Locale.ENGLISH);
    assertThat(faults()).containsExactly("language 'en' is missing");
  }

  @Test
  void a_doubled_item_is_named() {
    items.add(items.get(0));
    assertThat(faults()).containsExactly("item 'kind' is listed twice");
  }

  @Test
  void a_doubled_dimension_is_named() {
    dimensions.add("warm");
    assertThat(faults()).containsExactly("dimension 'warm' is listed twice");
  }

  @Test
  void a_weight_that_counts_nothing_is_named() {
    items.set(1, item("fast", Map.of("swift", 1.0, "warm", 0.0)));
    assertThat(faults()).containsExactly("item 'fast' has weight 0.0");
    items.set(1, item("fast", Map.of("swift", Double.NaN)));
    assertThat(faults()).containsExactly("item 'fast' has weight NaN");
  }

  @Test
  void a_dimension_that_nothing_tells_of_is_named_for_each_form() {
    items.set(1, new Item("fast", List.of(), false, false, Map.of("swift", 1.0)));
    assertThat(faults()).containsExactly("no item of form KIOSK tells of 'swift'");
  }

  @Test
  void a_question_without_words_and_words_without_a_question_are_named() {
    wordings.put(
        Locale.ENGLISH, new Wording(SCALE, Map.of("kind", "?", "slow", "?"), Map.of("warm", "!")));
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "language 'en' lacks item 'fast'",
            "language 'en' words unknown item 'slow'",
            "language 'en' lacks dimension 'swift'");
  }

  @Test
  void a_scale_of_another_length_is_named() {
    wordings.put(
        Locale.GERMAN,
        new Wording(
            List.of("nein", "ja"),
            wordings.get(Locale.GERMAN).items(),
            wordings.get(Locale.GERMAN).dimensions()));
    assertThat(faults()).containsExactly("language 'de' does not name 5 answers");
  }

  @Test
  void the_start_is_refused_with_every_reason() {
    items.add(items.get(0));
    wordings.remove(Locale.ENGLISH);
    assertThatThrownBy(() -> QuestionnaireCheck.requireSound(questionnaire()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Questionnaire version 7 cannot be used: item 'kind' is listed twice; language 'en' is"
                + " missing");
  }

  private List<String> faults() {
    return QuestionnaireCheck.faults(questionnaire());
  }

  private Questionnaire questionnaire() {
    return new Questionnaire(7, dimensions, items, wordings);
  }

  private static Item item(String id, Map<String, Double> dimensions) {
    return new Item(id, List.of(), false, true, dimensions);
  }
}
