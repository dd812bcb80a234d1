package org.augenhoehe.customer.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.base.questionnaire.Wording;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Share;
import org.augenhoehe.result.insight.Working;

/**
 * All that the page says in numbers, from the questionnaire and the code that computes results.
 *
 * @param reader the language of the questions: that of who reads
 * @param minimum <em>k</em>
 */
record Method(
    int version,
    Locale reader,
    List<Question> questions,
    List<Answer> answers,
    List<Measure> measures,
    int minimum,
    Example example) {

  /**
   * @param number from 1, in the order in which they are asked
   * @param from ids of what it is traced to
   * @param measures those it counts for, by name
   */
  record Question(
      int number, String text, List<String> from, List<Weighed> measures, boolean kiosk) {}

  /**
   * @param name of a measure, or the number of a question; null for the core index
   */
  record Weighed(String name, String weight) {}

  /** What an answer is worth. */
  record Answer(String text, String points) {}

  /**
   * The core index or a value, and its questions in each form by their numbers.
   *
   * @param name null for the core index
   */
  record Measure(String name, List<Weighed> phone, List<Weighed> kiosk) {}

  static Method of(Questionnaire questionnaire, Locale reader, Locale language, int minimum) {
    Wording words = questionnaire.in(language);
    Digits digits = new Digits(language);
    List<String> measures =
        Stream.concat(Stream.of(Questionnaire.CORE_INDEX), questionnaire.dimensions().stream())
            .toList();
    List<Question> questions = new ArrayList<>();
    for (Item item : questionnaire.items()) {
      List<Weighed> weights = new ArrayList<>();
      for (String measure : measures) {
        Double weight = Scoring.weights(questionnaire, Form.FULL, measure).get(item.id());
        if (weight != null) {
          weights.add(new Weighed(words.dimensions().get(measure), digits.write(weight)));
        }
      }
      questions.add(
          new Question(
              questions.size() + 1,
              questionnaire.in(reader).items().get(item.id()),
              item.from(),
              weights,
              item.kiosk()));
    }
    return new Method(
        questionnaire.version(),
        reader,
        questions,
        answers(words, digits),
        measures.stream()
            .map(
                measure ->
                    new Measure(
                        words.dimensions().get(measure),
                        parts(questionnaire, Form.FULL, measure, digits),
                        parts(questionnaire, Form.KIOSK, measure, digits)))
            .toList(),
        minimum,
        Example.of(questionnaire, words, digits));
  }

  private static List<Answer> answers(Wording words, Digits digits) {
    return IntStream.rangeClosed(Questionnaire.LOWEST, Questionnaire.HIGHEST)
        .mapToObj(
            answer ->
                new Answer(
                    words.scale().get(answer - Questionnaire.LOWEST),
                    digits.write(Scoring.points(answer))))
        .toList();
  }

  private static List<Weighed> parts(
      Questionnaire questionnaire, Form form, String measure, Digits digits) {
    Map<String, Double> weights = Scoring.weights(questionnaire, form, measure);
    List<String> ids = questionnaire.items().stream().map(Item::id).toList();
    return weights.entrySet().stream()
        .map(
            part ->
                new Weighed(
                    Integer.toString(ids.indexOf(part.getKey()) + 1),
                    digits.write(part.getValue())))
        .toList();
  }

  public long kioskQuestions() {
    return questions.stream().filter(Question::kiosk).count();
  }

  /** From so many answers on a score is no longer marked as one of few. */
  public int enough() {
    return Mean.ENOUGH;
  }

  public String lowestShare() {
    return Digits.rounded(Share.LOWEST_TOLD);
  }

  public String highestShare() {
    return Digits.rounded(Share.HIGHEST_TOLD);
  }

  /** The points of the one answer that the interval adds to each item. */
  public String added() {
    return Digits.rounded(Working.ADDED);
  }

  public String addedSquares() {
    return Digits.rounded(Working.ADDED_SQUARES);
  }
}
