package org.augenhoehe.customer.tablet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.customer.tablet.Recordings.Recording;

/**
 * The screens of one language as their template draws them.
 *
 * @param recordings of its screens read aloud
 * @param isFirst whether the tablet shows this language until a customer chooses another
 */
record TabletForm(
    Locale locale, List<KioskQuestion> questions, boolean isFirst, List<Recording> recordings) {

  /**
   * One question on a screen of its own.
   *
   * @param number from 1
   * @param choices the answers, the negative end first
   */
  record KioskQuestion(int number, String id, String text, List<Answer> choices) {}

  record Answer(int value, String label) {}

  static TabletForm of(
      Questionnaire questionnaire, Locale locale, boolean isFirst, List<Recording> recordings) {
    Wording wording = questionnaire.in(locale);
    List<Answer> choices =
        IntStream.rangeClosed(Questionnaire.LOWEST, Questionnaire.HIGHEST)
            .mapToObj(v -> new Answer(v, wording.scale().get(v - Questionnaire.LOWEST)))
            .toList();
    List<KioskQuestion> questions = new ArrayList<>();
    for (Item item : questionnaire.items(Form.KIOSK)) {
      String text = wording.items().get(item.id());
      questions.add(new KioskQuestion(questions.size() + 1, item.id(), text, choices));
    }
    return new TabletForm(locale, questions, isFirst, recordings);
  }

  public String language() {
    return locale.toLanguageTag();
  }

  /** The paths of the recordings, separated by spaces. */
  public String audio() {
    return recordings.stream().map(Recording::path).collect(Collectors.joining(" "));
  }

  public String direction() {
    return Languages.direction(locale);
  }

  /** All languages; the tablet learns from the API which of them the office offers. */
  public List<Locale> languages() {
    return Languages.CUSTOMERS;
  }

  public int count() {
    return questions.size();
  }
}
