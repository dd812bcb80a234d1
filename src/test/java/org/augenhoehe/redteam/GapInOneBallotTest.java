package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Scoring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An analyst who subtracts what items say from what a score of the same items says. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class GapInOneBallotTest {

  private static final List<String> CORE = List.of("respected", "heard", "person");

  /**
   * What was published once: of a score, how many ballots have it and their mean. A ballot's score
   * was the mean of its answers, if two of the three were given.
   */
  private record OldScore(int n, double mean) {

    static OldScore of(Collection<Map<String, Integer>> ballots) {
      List<Double> scores =
          ballots.stream()
              .filter(ballot -> ballot.size() > 1)
              .map(
                  ballot ->
                      ballot.values().stream().mapToDouble(Scoring::points).average().orElseThrow())
              .toList();
      return new OldScore(
          scores.size(), scores.stream().mapToDouble(score -> score).average().orElseThrow());
    }
  }

  /**
   * The attack. A ballot without a gap has a third of its three values as its score and leaves
   * nothing over; a ballot with two values has half their sum, and half their sum is left over.
   *
   * @return the sum of what the ballots with one gap answered, 0 to 100 points each
   */
  private static double leftOver(int n, double score, JsonPath results) {
    double left = 3 * n * score;
    for (String item : CORE) {
      left -= ofItem(results, item);
    }
    return 2 * left;
  }

  private static double ofItem(JsonPath results, String item) {
    String it = "items.find { it.id == '%s' }.".formatted(item);
    return results.getInt(it + "n") * results.getDouble(it + "mean");
  }

  /** Thirteen, of which one may leave a gap. */
  private static List<Map<String, Integer>> ballots(Map<String, Integer> one) {
    List<Map<String, Integer>> ballots = new ArrayList<>();
    ballots.addAll(Collections.nCopies(6, Map.of("respected", 5, "heard", 4, "person", 3)));
    ballots.addAll(Collections.nCopies(6, Map.of("respected", 4, "heard", 3, "person", 5)));
    ballots.add(one);
    return ballots;
  }

  @Test
  @DisplayName("Attack: it works on sums of ballots' scores, which were published once")
  void sums_of_scores_told_what_the_one_ballot_with_a_gap_said() {
    // "Not at all" and "mostly no" are 0 and 25 points.
    List<Map<String, Integer>> ballots = ballots(Map.of("respected", 1, "heard", 2));
    OldScore old = OldScore.of(ballots);
    assertThat(leftOver(old.n(), old.mean(), results(ballots))).isCloseTo(25, within(0.01));
  }

  @Test
  @DisplayName("Invariant 1: it finds nothing, because a score is arithmetic on its items")
  void scores_say_nothing_that_items_do_not() {
    for (Map<String, Integer> one :
        List.of(
            Map.of("respected", 1, "heard", 2),
            Map.of("respected", 2, "heard", 1),
            Map.of("respected", 1, "heard", 2, "person", 4))) {
      JsonPath results = results(ballots(one));
      double means = 0;
      for (String item : CORE) {
        means += results.getDouble("items.find { it.id == '%s' }.mean".formatted(item));
      }
      assertThat(results.getDouble("core.score")).isCloseTo(means / 3, within(1e-4));
    }
  }

  @Test
  @DisplayName("Invariant 1: who answered what together changes nothing that is published")
  void ballots_whose_answers_are_exchanged_among_each_other_look_the_same() {
    List<Map<String, Integer>> ballots = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Map<String, Integer> ballot = new HashMap<>();
      for (int item = 0; item < CORE.size(); item++) {
        // A prime apart, so that hardly any two answers meet as they do below; some are left out.
        int answer = (i * (item + 2)) % 7;
        if (answer > 0 && answer < 6) {
          ballot.put(CORE.get(item), answer);
        }
      }
      ballot.put("time", 3);
      ballots.add(ballot);
    }
    List<Map<String, Integer>> exchanged = new ArrayList<>();
    for (int i = 0; i < ballots.size(); i++) {
      Map<String, Integer> ballot = new HashMap<>(Map.of("time", 3));
      for (int item = 0; item < CORE.size(); item++) {
        Integer answer = ballots.get((i + 5 * item) % ballots.size()).get(CORE.get(item));
        if (answer != null) {
          ballot.put(CORE.get(item), answer);
        }
      }
      exchanged.add(ballot);
    }
    assertThat(OldScore.of(exchanged).mean())
        .as("the old way told them apart")
        .isNotCloseTo(OldScore.of(ballots).mean(), within(0.01));
    assertThat(withoutPlace(results(exchanged))).isEqualTo(withoutPlace(results(ballots)));
  }

  private static Map<String, Object> withoutPlace(JsonPath results) {
    Map<String, Object> document = new HashMap<>(results.getMap("$"));
    document.remove("scope");
    return document;
  }

  private static JsonPath results(List<Map<String, Integer>> ballots) {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Map<Map<String, Integer>, Integer> often = new HashMap<>();
    ballots.forEach(ballot -> often.merge(ballot, 1, Integer::sum));
    often.forEach((ballot, times) -> Api.castMany(touchpoint, times, ballot));
    Api.open();
    return Api.admin()
        .get("/api/v1/results?touchpoint=" + touchpoint)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
