package org.augenhoehe.customer.method;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.augenhoehe.base.platform.Languages;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.result.insight.Working;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class MethodPageTest {

  private static final Map<String, Function<CalculationMessages, String>> ORIGINS =
      Map.ofEntries(
          Map.entry("P1", CalculationMessages::p1),
          Map.entry("P2", CalculationMessages::p2),
          Map.entry("P3", CalculationMessages::p3),
          Map.entry("P4", CalculationMessages::p4),
          Map.entry("P5", CalculationMessages::p5),
          Map.entry("P6", CalculationMessages::p6),
          Map.entry("P7", CalculationMessages::p7),
          Map.entry("P8", CalculationMessages::p8),
          Map.entry("P9", CalculationMessages::p9),
          Map.entry("M", CalculationMessages::motto),
          Map.entry("R1", CalculationMessages::r1),
          Map.entry("R2", CalculationMessages::r2));

  @Inject Questionnaires questionnaires;

  static Stream<Locale> languages() {
    return Languages.EXPLAINED.stream();
  }

  private static String page(Locale language) {
    String page =
        given()
            .get("/method?lang={tag}", language.toLanguageTag())
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return page.replace("&#39;", "'").replace("&amp;", "&").replace("&nbsp;", " ");
  }

  private static CalculationMessages words(Locale language) {
    return MessageBundles.get(
        CalculationMessages.class, Localized.Literal.of(language.toLanguageTag()));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile("(?s)" + pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_question_is_told_with_its_origins_its_weights_and_where_it_is_asked(Locale language) {
    Questionnaire questionnaire = questionnaires.current();
    CalculationMessages words = words(language);
    List<String> rows = all("<tr role=\"row\" id=\"question-\\d+\">(.*?)</tr>", page(language));
    assertThat(rows).hasSameSizeAs(questionnaire.items());
    for (int i = 0; i < rows.size(); i++) {
      Item item = questionnaire.items().get(i);
      assertThat(plain(rows.get(i)))
          .startsWith(i + 1 + ". " + questionnaire.in(language).items().get(item.id()) + " ")
          .endsWith(item.kiosk() ? words.askedBoth() : words.askedPhone());
      assertThat(all("<p>(.*?)</p>", rows.get(i)).stream().map(String::strip))
          .as(item.id())
          .isEqualTo(item.from().stream().map(id -> ORIGINS.get(id).apply(words)).toList());
      assertThat(all("<li>(.*?)</li>", rows.get(i)))
          .as(item.id())
          .containsExactlyInAnyOrderElementsOf(weights(item, questionnaire, language));
    }
  }

  private static List<String> weights(Item item, Questionnaire questionnaire, Locale language) {
    List<String> weights = new ArrayList<>();
    if (item.core()) {
      weights.add(words(language).core() + ": 1");
    }
    item.dimensions()
        .forEach(
            (id, weight) ->
                weights.add(
                    "%s: %s"
                        .formatted(
                            questionnaire.in(language).dimensions().get(id),
                            NumberFormat.getNumberInstance(language).format(weight))));
    return weights;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_answer_is_told_with_its_points(Locale language) {
    List<String> scale = questionnaires.current().in(language).scale();
    String page = plain(page(language));
    for (int i = 0; i < scale.size(); i++) {
      assertThat(page).contains(scale.get(i) + " " + Math.round(Scoring.points(i + 1)) + " ");
    }
  }

  /** A value rests on other questions at a kiosk, sometimes on a single one. */
  @Test
  void each_value_names_its_questions_and_weights_in_both_forms() {
    assertThat(plain(page(Locale.GERMAN)))
        .contains("Ehrlich 4 (1), 6 (0,5), 9 (1) 4 (1)")
        .contains("Kernindex 1 (1), 2 (1), 3 (1) 1 (1), 2 (1), 3 (1)");
  }

  @Test
  @DisplayName("METHOD, example W1, computed in R: the page prints the same numbers")
  void the_example_is_that_of_the_method() {
    String page = plain(page(Locale.GERMAN));
    assertThat(page)
        .contains("1 × 0 + 1 × 25 + 3 × 50 + 7 × 75 + 8 × 100 = 1500 Punkte")
        .contains("geteilt durch 20 Antworten: 75 ")
        .contains("geteilt durch 18 Antworten: 72,22 ")
        .contains("geteilt durch 17 Antworten: 44,12 ")
        .contains("1 × 75 + 0,5 × 72,22 + 1 × 44,12, geteilt durch die Summe der Gewichte, 2,5:")
        .contains(": 62,09 Punkte.")
        .contains("n = 17.")
        .contains("M = 61,51 und e = 6,29.")
        .contains("Die Spanne ist 48,87 bis 73,41.")
        .contains("Ehrlich: 62 von 100, Spanne 49–73, aus mindestens 17 Antworten je Frage.")
        .contains("Dabei steht „Wenige Antworten“");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_example_has_the_numbers_that_results_are_computed_with(Locale language) {
    Working working =
        Working.of(
            Scoring.weights(questionnaires.current(), Form.FULL, "ehrlich"),
            Map.of(
                "honest", List.of(1, 1, 3, 7, 8),
                "genuine", List.of(0, 2, 4, 6, 6),
                "reasons", List.of(3, 4, 5, 4, 1)));
    String example = plain(all("<h2 id=\"example\">(.*?)</section>", page(language)).get(0));
    Stream.concat(
            working.steps().stream()
                .flatMap(
                    step ->
                        Stream.of(
                            step.sum(),
                            step.sumOfSquares(),
                            step.mean(),
                            step.shrunk(),
                            step.error())),
            Stream.of(
                working.mean().score(),
                working.shrunk(),
                working.error(),
                working.beta().a(),
                working.beta().b(),
                working.mean().interval().low(),
                working.mean().interval().high()))
        .forEach(number -> assertThat(example).contains(printed(number, language)));
  }

  private static String printed(double number, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(2);
    format.setGroupingUsed(false);
    return format.format(number);
  }

  /** Whoever follows the formulas with a calculator arrives where the page does. */
  @Test
  void the_formulas_on_the_page_give_the_numbers_on_the_page() {
    String page = plain(page(Locale.ENGLISH));
    double added = number("m = \\( S \\+ (\\d+)\\) / \\( n \\+ 1\\)", page);
    double squares = number("v = \\(\\( Q \\+ (\\d+)\\) / \\( n \\+ 1\\)", page);
    Matcher rows =
        Pattern.compile(
                "S = (\\d+), Q = (\\d+), n = (\\d+); so m = ([\\d.]+) and √v = ([\\d.]+)\\.")
            .matcher(page);
    Map<String, Double> weights = Scoring.weights(questionnaires.current(), Form.FULL, "ehrlich");
    double m = 0;
    double e = 0;
    double score = 0;
    double total = 0;
    for (double weight : weights.values()) {
      assertThat(rows.find()).isTrue();
      double s = Double.parseDouble(rows.group(1));
      double q = Double.parseDouble(rows.group(2));
      double n = Double.parseDouble(rows.group(3));
      double mean = (s + added) / (n + 1);
      double variance = ((q + squares) / (n + 1) - mean * mean) / (n + 2);
      assertThat(mean).isCloseTo(Double.parseDouble(rows.group(4)), within(0.005));
      assertThat(Math.sqrt(variance)).isCloseTo(Double.parseDouble(rows.group(5)), within(0.005));
      score += weight * s / n;
      m += weight * mean;
      e += weight * Math.sqrt(variance);
      total += weight;
    }
    m /= total;
    e /= total;
    assertThat(rows.find()).isFalse();
    assertThat(score / total).isCloseTo(number("a score of ([\\d.]+)\\.", page), within(0.005));
    assertThat(m).isCloseTo(number("M = (\\d+\\.\\d+) and", page), within(0.005));
    assertThat(e).isCloseTo(number("and e = (\\d+\\.\\d+)\\.", page), within(0.005));
    double c = m / 100 * (1 - m / 100) / Math.pow(e / 100, 2) - 1;
    double a = number("parameters a = (\\d+\\.\\d+) and", page);
    double b = number("and b = (\\d+\\.\\d+)\\.", page);
    assertThat(m / 100 * c).isCloseTo(a, within(0.005));
    assertThat((1 - m / 100) * c).isCloseTo(b, within(0.005));
    // With the parameters as printed, which is what a spreadsheet is given.
    BetaDistribution beta = BetaDistribution.of(a, b);
    assertThat(100 * beta.inverseCumulativeProbability(0.025))
        .isCloseTo(number("range is (\\d+\\.\\d+) to", page), within(0.02));
    assertThat(100 * beta.inverseCumulativeProbability(0.975))
        .isCloseTo(number("range is \\d+\\.\\d+ to (\\d+\\.\\d+)\\.", page), within(0.02));
  }

  private static double number(String pattern, String page) {
    List<String> found = all(pattern, page);
    assertThat(found).as(pattern).hasSize(1);
    return Double.parseDouble(found.get(0));
  }

  @Test
  void in_any_other_language_the_questions_are_translated_and_the_rest_is_english() {
    for (Locale language : Languages.CUSTOMERS) {
      String page = page(language);
      String tag = language.toLanguageTag();
      String text = Languages.ofExplanations(language).toLanguageTag();
      assertThat(page)
          .contains("<html lang=\"" + tag + "\" dir=\"" + Languages.direction(language) + "\">")
          .contains("<article lang=\"" + text + "\" dir=\"ltr\">")
          .doesNotContain("NOT_FOUND", "{");
      assertThat(all("<span lang=\"" + tag + "\" dir=\"\\w+\">(.*?)</span>", page))
          .as(tag)
          .containsExactlyElementsOf(
              questionnaires.current().items().stream()
                  .map(item -> questionnaires.current().in(language).items().get(item.id()))
                  .toList());
      assertThat(given().get("/anonym?lang={tag}", tag).asString())
          .as(tag)
          .contains("<a href=\"/method?lang=" + tag + "\">");
    }
    assertThat(Languages.ofExplanations(Locale.forLanguageTag("uk"))).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void it_needs_no_account_and_leaves_nothing_behind() {
    given()
        .get("/method")
        .then()
        .statusCode(200)
        .header("Set-Cookie", (String) null)
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }
}
