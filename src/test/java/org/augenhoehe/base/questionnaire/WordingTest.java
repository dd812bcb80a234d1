package org.augenhoehe.base.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Locale;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What customers are asked, in words that measure the same in every language. */
class WordingTest {

  /** If a question is longer, five answers no longer fit below it on 320 × 568 pixels. */
  private static final int LONGEST_QUESTION = 80;

  private static final Questionnaire VERSION_1 = new Questionnaires().version(1);

  static Stream<Locale> languages() {
    return Languages.CUSTOMERS.stream();
  }

  @Test
  void version_1_asks_in_german_what_the_method_says() {
    assertThat(VERSION_1.in(Locale.GERMAN).items())
        .containsOnly(
            entry("respected", "Haben Sie sich heute respektvoll behandelt gefühlt?"),
            entry("heard", "Fühlten Sie sich wirklich gehört?"),
            entry("person", "Fühlten Sie sich als Mensch behandelt statt als Nummer?"),
            entry("honest", "Waren wir ehrlich zu Ihnen, auch wenn es unangenehm war?"),
            entry("wishes", "Ging es um das, was Ihnen wichtig ist?"),
            entry("genuine", "Wirkte das Gespräch echt statt eingeübt?"),
            entry("say", "Konnten Sie bei den nächsten Schritten mitentscheiden?"),
            entry(
                "disagree",
                "Konnten Sie sagen, dass Sie etwas anders sehen, ohne Nachteile zu fürchten?"),
            entry("reasons", "Wurden Entscheidungen verständlich begründet?"),
            entry("time", "Hat man sich genug Zeit für Sie genommen?"),
            entry("forward", "Bringt Sie das Gespräch weiter?"),
            entry("welcome", "Fühlten Sie sich willkommen statt als Bittsteller?"));
  }

  @Test
  void version_1_asks_in_english_what_the_method_says() {
    assertThat(VERSION_1.in(Locale.ENGLISH).items())
        .containsOnly(
            entry("respected", "Did you feel treated with respect today?"),
            entry("heard", "Did you feel really listened to?"),
            entry("person", "Did you feel treated as a person rather than a number?"),
            entry("honest", "Were we honest with you, even about difficult things?"),
            entry("wishes", "Was the conversation about what matters to you?"),
            entry("genuine", "Did the conversation feel genuine rather than rehearsed?"),
            entry("say", "Did you have a say in the next steps?"),
            entry(
                "disagree",
                "Could you say that you see something differently, without fearing consequences?"),
            entry("reasons", "Were the reasons for decisions explained clearly?"),
            entry("time", "Did we take enough time for you?"),
            entry("forward", "Does this conversation help you move forward?"),
            entry("welcome", "Did you feel welcome, rather than like someone begging a favour?"));
  }

  /**
   * The opposite of the bottom, "not at all": "very" is a step lower, and answers only half of the
   * questions.
   */
  @ParameterizedTest
  @CsvSource({
    "de, voll und ganz",
    "de-simple, voll und ganz",
    "en, completely",
    "uk, цілком",
    "ru, полностью",
    "ar, تمامًا",
    "tr, tamamen",
    "fa, کاملاً",
    "bg, напълно",
    "ro, pe deplin",
    "fr, tout à fait"
  })
  void the_top_of_the_scale_is_completely(Locale language, String completely) {
    assertThat(VERSION_1.in(language).scale().get(4)).endsWith(completely);
  }

  /** "Partly" alone is a weak yes. */
  @ParameterizedTest
  @MethodSource("languages")
  void the_middle_of_the_scale_leans_to_neither_end(Locale language) {
    var scale = VERSION_1.in(language).scale();
    String no = scale.get(0).split("[,،]")[0];
    String yes = scale.get(4).split("[,،]")[0];
    String middle = scale.get(2);
    assertThat(middle.contains(yes)).as(middle).isEqualTo(middle.contains(no));
    assertThat(middle.contains(yes) || middle.equals("teils, teils")).as(middle).isTrue();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_answers_differ_and_no_question_is_long(Locale language) {
    assertThat(VERSION_1.in(language).scale()).doesNotHaveDuplicates();
    assertThat(VERSION_1.in(language).items().values())
        .allSatisfy(question -> assertThat(question).hasSizeLessThanOrEqualTo(LONGEST_QUESTION));
  }

  /** These words name a remedy against a notice (§ 84 SGG, § 69 VwGO), not what is asked. */
  @ParameterizedTest
  @CsvSource({
    "de, widersp",
    "tr, itiraz",
    "ar, الاعتراض",
    "fa, اعتراض",
    "uk, оскарж",
    "fr, recours"
  })
  void to_see_something_differently_is_no_remedy_in_law(Locale language, String remedy) {
    assertThat(VERSION_1.in(language).items().get("disagree")).doesNotContainIgnoringCase(remedy);
  }
}
