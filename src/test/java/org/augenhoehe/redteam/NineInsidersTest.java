package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Customers combine what they said themselves, to learn what the others said. No count protects
 * against enough colluding customers: this class states how many it takes.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class NineInsidersTest {

  private static final List<String> ITEMS = List.of("respected", "heard");

  /**
   * The attack: subtracts the insiders' own answers from the counts.
   *
   * @return for each item what the others answered, in no order
   */
  private static List<List<Integer>> others(
      List<List<Integer>> counts, List<List<Integer>> insiders) {
    List<List<Integer>> others = new ArrayList<>();
    for (int item = 0; item < counts.size(); item++) {
      List<Integer> left = new ArrayList<>();
      for (int answer = 1; answer <= 5; answer++) {
        int itsAnswer = answer;
        int at = item;
        long known = insiders.stream().filter(one -> one.get(at) == itsAnswer).count();
        for (long i = known; i < counts.get(item).get(answer - 1); i++) {
          left.add(answer);
        }
      }
      others.add(left);
    }
    return others;
  }

  /** The answers of each of the others, if the counts leave no other possibility. */
  private static Optional<List<Integer>> known(List<List<Integer>> others) {
    boolean isCertain = others.stream().allMatch(item -> item.stream().distinct().count() == 1);
    return isCertain
        ? Optional.of(others.stream().map(item -> item.get(0)).toList())
        : Optional.empty();
  }

  @Test
  @DisplayName("Attack: one insider subtracts, where two make a figure (naive twin)")
  void a_figure_of_two_tells_each_what_the_other_said() {
    List<List<Integer>> naive = List.of(List.of(1, 0, 0, 0, 1), List.of(0, 1, 0, 1, 0));
    assertThat(known(others(naive, List.of(List.of(5, 4))))).contains(List.of(1, 2));
  }

  @Test
  @DisplayName("Attack: eight insiders subtract what they said from the counts of ten")
  void eight_who_put_together_what_they_said_do_not_learn_which_of_two_said_what() {
    List<List<Integer>> customers = customers();
    List<List<Integer>> counts = countsOf(customers);
    List<List<Integer>> others = others(counts, customers.subList(0, 8));
    assertThat(known(others)).isEmpty();
    // Another pair of customers would have led to the very same counts.
    List<List<Integer>> swapped = new ArrayList<>(customers.subList(0, 8));
    swapped.add(List.of(customers.get(8).get(0), customers.get(9).get(1)));
    swapped.add(List.of(customers.get(9).get(0), customers.get(8).get(1)));
    assertThat(countsOf(swapped)).isEqualTo(counts);
  }

  @Test
  @DisplayName("Attack: eight insiders look for which answers of the other two go together")
  void no_figure_tells_eight_insiders_which_answers_came_from_one_person() {
    List<List<Integer>> customers = customers();
    List<List<Integer>> swapped = new ArrayList<>(customers.subList(0, 8));
    swapped.add(List.of(4, 1));
    swapped.add(List.of(5, 4));
    assertThat(withoutPlace(resultsOf(swapped))).isEqualTo(withoutPlace(resultsOf(customers)));
  }

  @Test
  @DisplayName("LIMIT: nine insiders in a release of ten learn what the tenth said")
  void nine_who_put_together_what_they_said_learn_what_the_tenth_said() {
    List<List<Integer>> customers = customers();
    List<List<Integer>> others = others(countsOf(customers), customers.subList(0, 9));
    // No count of ten can hide the last from the nine others; only a larger k, or noise, could.
    assertThat(known(others)).contains(customers.get(9));
  }

  @Test
  @DisplayName("LIMIT: nine insiders learn it from the page as well, where shares are blurred")
  void blurred_shares_do_not_keep_it_from_nine_insiders() {
    UUID touchpoint = cast(customers());
    // Only shares below 10 % are blurred; the tenth's single "5" is exactly 10 % and is shown.
    String page = Api.admin().get("/dashboard?lang=en&touchpoint=" + touchpoint).asString();
    assertThat(page.replaceAll("[\\h\\s]+", " "))
        .contains("under 10%; mostly no: 40%; partly yes, partly no: 40%; mostly yes: 10%")
        .contains("yes, completely: 10%");
  }

  /** Nine who know each other and one, the last, who does not. */
  private static List<List<Integer>> customers() {
    List<List<Integer>> customers = new ArrayList<>();
    IntStream.range(0, 8).forEach(i -> customers.add(List.of(2 + i % 2, 3)));
    customers.add(List.of(4, 4));
    customers.add(List.of(5, 1));
    return customers;
  }

  private static List<List<Integer>> countsOf(List<List<Integer>> customers) {
    JsonPath json = resultsOf(customers);
    return ITEMS.stream()
        .map(item -> json.<Integer>getList("items.find { it.id == '%s' }.counts".formatted(item)))
        .toList();
  }

  private static Map<String, Object> withoutPlace(JsonPath results) {
    Map<String, Object> document = new HashMap<>(results.getMap("$"));
    document.remove("scope");
    return document;
  }

  private static JsonPath resultsOf(List<List<Integer>> customers) {
    return Api.admin()
        .get("/api/v1/results?touchpoint=" + cast(customers))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static UUID cast(List<List<Integer>> customers) {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    for (List<Integer> answers : customers) {
      Api.castMany(
          touchpoint, 1, Map.of(ITEMS.get(0), answers.get(0), ITEMS.get(1), answers.get(1)));
    }
    Api.open();
    return touchpoint;
  }
}
