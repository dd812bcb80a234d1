package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An analyst who subtracts what items say from what a score of the same items says. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class GapInOneBallotTest {

  private static final List<String> CORE = List.of("respected", "heard", "person");

  /**
   * The attack. A ballot without a gap has a third of its three values as its score and leaves
   * nothing over; a ballot with two values has half their sum, and half their sum is left over.
   *
   * @return the sum of what the ballots with one gap answered, 0 to 100 points each
   */
  private static double leftOver(JsonPath results) {
    double left = 3 * ofCore(results);
    for (String item : CORE) {
      left -= ofItem(results, item);
    }
    return 2 * left;
  }

  /** n times the score: the sum of what the ballots say. */
  private static double ofCore(JsonPath results) {
    return results.getInt("core.n") * results.getDouble("core.score");
  }

  private static double ofItem(JsonPath results, String item) {
    String it = "items.find { it.id == '%s' }.".formatted(item);
    return results.getInt(it + "n") * results.getDouble(it + "mean");
  }

  @Test
  @DisplayName("Attack: where all answered all items of a score, nothing is left")
  void scores_of_ballots_without_gaps_say_no_more_than_their_items() {
    assertThat(leftOver(results(Map.of("respected", 1, "heard", 2, "person", 4))))
        .isCloseTo(0, within(0.01));
  }

  @Test
  @DisplayName("LIMIT: the one ballot that left an item of a score out tells the sum of the others")
  void the_one_ballot_with_a_gap_is_left_over() {
    // "Not at all" and "mostly no" are 0 and 25 points.
    assertThat(leftOver(results(Map.of("respected", 1, "heard", 2)))).isCloseTo(25, within(0.01));
  }

  @Test
  @DisplayName("LIMIT: what few said of an item that waits is left over by the next score")
  void an_item_that_waits_is_told_by_the_score_it_waits_for() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("respected", 5, "heard", 4));
    Api.castMany(touchpoint, 2, Map.of("respected", 4, "heard", 3, "person", 2));
    Api.open();
    JsonPath first = results(touchpoint);
    Api.castMany(touchpoint, 6, Map.of("respected", 5, "heard", 4, "person", 3));
    Api.castMany(touchpoint, 6, Map.of("respected", 4, "heard", 3, "person", 5));
    Api.open();
    JsonPath both = results(touchpoint);
    double ofTheSecond =
        3 * (ofCore(both) - ofCore(first))
            - (ofItem(both, "respected") - ofItem(first, "respected"))
            - (ofItem(both, "heard") - ofItem(first, "heard"));
    // Two said "mostly no": 25 points each.
    assertThat(ofItem(both, "person") - ofTheSecond).isCloseTo(50, within(0.01));
  }

  private static JsonPath results(Map<String, Integer> one) {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 6, Map.of("respected", 5, "heard", 4, "person", 3));
    Api.castMany(touchpoint, 6, Map.of("respected", 4, "heard", 3, "person", 5));
    Api.castMany(touchpoint, 1, one);
    Api.open();
    return results(touchpoint);
  }

  private static JsonPath results(UUID touchpoint) {
    return Api.admin()
        .get("/api/v1/results?touchpoint=" + touchpoint)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
