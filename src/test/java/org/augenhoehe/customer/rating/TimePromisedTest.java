package org.augenhoehe.customer.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Stream;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.base.web.WebMessages;
import org.augenhoehe.customer.tablet.TabletMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "Two to three minutes" is what the words and touches of the form take, "one to two" those of the
 * kiosk's.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TimePromisedTest {

  /** Words a minute: adults read some 180 to 240 silently; who reads slowly, or to decide, 100. */
  private static final double BRISK = 200;

  private static final double SLOW = 110;

  /** Seconds to make up one's mind and touch. */
  private static final double QUICK_TOUCH = 4;

  private static final double CAREFUL_TOUCH = 6;

  @Inject Questionnaires questionnaires;

  private static Stream<Locale> languages() {
    return Languages.CUSTOMERS.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void it_takes_two_to_three_minutes(Locale language) {
    Questionnaire questionnaire = questionnaires.current();
    Wording wording = questionnaire.in(language);
    int questions = questionnaire.items(Form.FULL).size();
    long words =
        questionnaire.items(Form.FULL).stream()
                .mapToLong(item -> words(wording.items().get(item.id())))
                .sum()
            + wording.scale().stream().mapToLong(TimePromisedTest::words).sum()
            + firstAndLast(language, questions);
    // All questions, beginning and sending.
    int touches = questions + 2;
    double brisk = words / BRISK + touches * QUICK_TOUCH / 60;
    double slow = words / SLOW + touches * CAREFUL_TOUCH / 60;
    assertThat(brisk).as("%s, %d words, brisk", language, words).isBetween(1.5, 2.4);
    assertThat(slow).as("%s, %d words, slow", language, words).isBetween(2.5, 3.4);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void at_a_kiosk_it_takes_one_to_two(Locale language) {
    Questionnaire questionnaire = questionnaires.current();
    Wording wording = questionnaire.in(language);
    int questions = questionnaire.items(Form.KIOSK).size();
    TabletMessages say = in(TabletMessages.class, language);
    long words =
        questionnaire.items(Form.KIOSK).stream()
                .mapToLong(item -> words(wording.items().get(item.id())))
                .sum()
            + wording.scale().stream().mapToLong(TimePromisedTest::words).sum()
            + Stream.of(
                    say.title(),
                    say.lead(questions),
                    say.anonymous(),
                    say.sealed(),
                    say.destroyed(),
                    in(WebMessages.class, language).voluntary(),
                    say.sendTitle(),
                    say.sendHint())
                .mapToLong(TimePromisedTest::words)
                .sum();
    int touches = questions + 2;
    double brisk = words / BRISK + touches * QUICK_TOUCH / 60;
    double slow = words / SLOW + touches * CAREFUL_TOUCH / 60;
    assertThat(brisk).as("%s, %d words, brisk", language, words).isBetween(0.9, 1.4);
    assertThat(slow).as("%s, %d words, slow", language, words).isBetween(1.5, 2.2);
  }

  private static <T> T in(Class<T> bundle, Locale language) {
    return MessageBundles.get(bundle, Localized.Literal.of(language.toLanguageTag()));
  }

  /** What is read before the first question and before sending. */
  private static long firstAndLast(Locale language, int questions) {
    RatingMessages say = in(RatingMessages.class, language);
    return Stream.of(
            say.title(),
            say.lead(questions),
            say.advances(),
            in(WebMessages.class, language).voluntary(),
            say.sendTitle(),
            say.sendHint(),
            say.sendNothingYet())
        .mapToLong(TimePromisedTest::words)
        .sum();
  }

  private static long words(String text) {
    return text.isBlank() ? 0 : text.strip().split("[\\s\u00a0]+").length;
  }
}
