package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** METHOD, section 4, computed in R. */
class IntervalTest {

  private static final Map<String, AnswerCounts> COUNTS =
      Map.of(
          "a", new AnswerCounts(List.of(1, 1, 3, 7, 8)),
          "b", new AnswerCounts(List.of(0, 2, 4, 6, 6)),
          "c", new AnswerCounts(List.of(3, 4, 5, 4, 1)));

  @Test
  @DisplayName("W1: a score of three items")
  void the_interval_of_a_score_fits_the_worked_example() {
    assertThat(Estimate.of(COUNTS.get("a")).score()).isEqualTo(75);
    assertThat(Estimate.of(COUNTS.get("b")).score()).isCloseTo(72.222222, within(1e-6));
    assertThat(Estimate.of(COUNTS.get("c")).score()).isCloseTo(44.117647, within(1e-6));
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("a", 1.0);
    weights.put("b", 0.5);
    weights.put("c", 1.0);
    Estimate estimate = Estimate.of(weights, COUNTS);
    assertThat(estimate.n()).isEqualTo(17);
    assertThat(estimate.score()).isCloseTo(62.091503, within(1e-6));
    assertThat(estimate.shrunk()).isCloseTo(61.512114, within(1e-6));
    assertThat(Math.sqrt(estimate.variance())).isCloseTo(6.2871018, within(1e-6));
    assertThat(estimate.mean().interval().low()).isCloseTo(48.868827, within(1e-6));
    assertThat(estimate.mean().interval().high()).isCloseTo(73.414494, within(1e-6));
  }

  @Test
  @DisplayName("W1: the first item alone")
  void the_interval_of_an_item_fits_the_worked_example() {
    Interval interval = Estimate.of(COUNTS.get("a")).mean().interval();
    assertThat(interval.low()).isCloseTo(61.180652, within(1e-6));
    assertThat(interval.high()).isCloseTo(84.705891, within(1e-6));
    assertThat(Estimate.of(Map.of("a", 2.0), COUNTS)).isEqualTo(Estimate.of(COUNTS.get("a")));
  }

  @Test
  @DisplayName("W1: the interval of a share")
  void the_interval_of_a_share_is_wilsons() {
    Interval interval = Interval.ofShare(15, 20);
    assertThat(interval.low()).isCloseTo(0.531299, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.888138, within(1e-6));
  }

  @Test
  void an_interval_contains_its_score_and_never_leaves_the_scale_nor_collapses() {
    for (int n = 1; n <= 200; n++) {
      for (int answer = 0; answer < 5; answer++) {
        Integer[] counts = {0, 0, 0, 0, 0};
        counts[answer] = n;
        Mean mean = Estimate.of(new AnswerCounts(List.of(counts))).mean();
        assertThat(mean.interval().low()).isBetween(0.0, mean.score());
        assertThat(mean.interval().high()).isBetween(mean.score(), 100.0);
        assertThat(mean.interval().low()).isLessThan(mean.interval().high());
      }
    }
  }

  @Test
  void moments_that_no_distribution_has_leave_everything_open() {
    assertThat(Interval.around(100, 100, 25)).isEqualTo(new Interval(0, 100));
    assertThat(Interval.around(50, 50, 2_500)).isEqualTo(new Interval(0, 100));
  }
}
