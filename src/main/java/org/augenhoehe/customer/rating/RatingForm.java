package org.augenhoehe.customer.rating;

import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Wording;

/**
 * The form as its template draws it.
 *
 * @param code the content of the code's field
 * @param isAnswered whether any question is answered, so that the form may be sent from its start
 */
record RatingForm(
    List<QuestionScreen> questions, String code, boolean isAnswered, Set<Fault> faults) {

  private static final String SEPARATOR = " ";

  /**
   * One question on a screen of its own.
   *
   * @param number from 1
   * @param choices the answers, the negative end first
   * @param isDeclined whether "keine Angabe" is chosen
   */
  record QuestionScreen(
      int number,
      String id,
      String text,
      List<Choice> choices,
      boolean isDeclined,
      boolean isLast) {

    public int previous() {
      return number - 1;
    }

    public int next() {
      return number + 1;
    }
  }

  record Choice(int value, String label, boolean isChosen) {}

  /** The form filled in with an earlier submission, in this language. */
  static RatingForm of(
      Questionnaire questionnaire, Locale language, Submission filled, Set<Fault> faults) {
    Wording wording = questionnaire.in(language);
    List<Item> items = questionnaire.items(Form.FULL);
    List<QuestionScreen> questions = new ArrayList<>();
    for (Item item : items) {
      String chosen = filled.choices().get(item.id());
      int number = questions.size() + 1;
      questions.add(
          new QuestionScreen(
              number,
              item.id(),
              wording.items().get(item.id()),
              choices(wording, chosen),
              Submission.DECLINED.equals(chosen),
              number == items.size()));
    }
    return new RatingForm(questions, filled.code(), !filled.answers().isEmpty(), faults);
  }

  public int count() {
    return questions.size();
  }

  public boolean isRefused() {
    return !faults.isEmpty();
  }

  /** The names of the faults, so that the form in another language can show them. */
  public String kept() {
    return faults.stream().map(Fault::name).sorted().collect(Collectors.joining(SEPARATOR));
  }

  /**
   * @throws BadRequestException if {@link #kept} cannot have written this
   */
  static Set<Fault> faults(String kept) {
    try {
      return Stream.of(kept.split(SEPARATOR))
          .filter(name -> !name.isEmpty())
          .map(Fault::valueOf)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException unknown) {
      throw new BadRequestException(unknown);
    }
  }

  public boolean isCodeFaulty() {
    return faults.stream().anyMatch(Fault::isOfCode);
  }

  private static List<Choice> choices(Wording wording, String chosen) {
    return IntStream.rangeClosed(Questionnaire.LOWEST, Questionnaire.HIGHEST)
        .mapToObj(
            value ->
                new Choice(
                    value,
                    wording.scale().get(value - Questionnaire.LOWEST),
                    String.valueOf(value).equals(chosen)))
        .toList();
  }
}
