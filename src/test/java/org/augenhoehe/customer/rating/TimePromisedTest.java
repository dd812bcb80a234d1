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
    RatingMessages say = in(RatingMessages.class, language);
    Reading form =
        read(
            Form.FULL,
            language,
            say.title(),
            say.lead(questions(Form.FULL)),
            say.advances(),
            in(WebMessages.class, language).voluntary(),
            say.sendTitle(),
            say.sendHint(),
            say.sendNothingYet());
    assertThat(form.minutes(BRISK, QUICK_TOUCH))
        .as("%s, %s, brisk", language, form)
        .isBetween(1.5, 2.4);
    assertThat(form.minutes(SLOW, CAREFUL_TOUCH))
        .as("%s, %s, slow", language, form)
        .isBetween(2.5, 3.4);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void at_a_kiosk_it_takes_one_to_two(Locale language) {
    TabletMessages say = in(TabletMessages.class, language);
    Reading form =
        read(
            Form.KIOSK,
            language,
            say.title(),
            say.lead(questions(Form.KIOSK)),
            say.anonymous(),
            say.sealed(),
            say.destroyed(),
            in(WebMessages.class, language).voluntary(),
            say.sendTitle(),
            say.sendHint());
    assertThat(form.minutes(BRISK, QUICK_TOUCH))
        .as("%s, %s, brisk", language, form)
        .isBetween(0.9, 1.4);
    assertThat(form.minutes(SLOW, CAREFUL_TOUCH))
        .as("%s, %s, slow", language, form)
        .isBetween(1.5, 2.2);
  }

  /** What there is to read, and to touch. */
  private record Reading(long words, int touches) {

    double minutes(double wordsPerMinute, double secondsPerTouch) {
      return words / wordsPerMinute + touches * secondsPerTouch / 60;
    }
  }

  /**
   * @param around what is read before the first question and before sending
   */
  private Reading read(Form form, Locale language, String... around) {
    Questionnaire questionnaire = questionnaires.current();
    Wording wording = questionnaire.in(language);
    Stream<String> asked =
        questionnaire.items(form).stream().map(item -> wording.items().get(item.id()));
    long words =
        Stream.of(asked, wording.scale().stream(), Stream.of(around))
            .flatMap(texts -> texts)
            .mapToLong(TimePromisedTest::words)
            .sum();
    // All questions, beginning and sending.
    return new Reading(words, questions(form) + 2);
  }

  private int questions(Form form) {
    return questionnaires.current().items(form).size();
  }

  private static <T> T in(Class<T> bundle, Locale language) {
    return MessageBundles.get(bundle, Localized.Literal.of(language.toLanguageTag()));
  }

  private static long words(String text) {
    return text.isBlank() ? 0 : text.strip().split("[\\s\u00a0]+").length;
  }
}
