package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of METHOD, section 4. */
class IntervalTest {

  @Test
  void the_interval_of_a_score_fits_the_worked_example() {
    SampleSums sums = new AnswerCounts(List.of(1, 1, 3, 7, 8)).sums();
    assertThat(sums.n()).isEqualTo(20);
    assertThat(sums.mean().score()).isEqualTo(75);
    double variance = (sums.sumOfSquares() - 20 * 75 * 75) / 19;
    assertThat(Math.sqrt(variance)).isCloseTo(28.0976, within(1e-4));
    assertThat(sums.mean().interval().low()).isCloseTo(61.1807, within(1e-4));
    assertThat(sums.mean().interval().high()).isCloseTo(84.7059, within(1e-4));
  }

  @Test
  void the_interval_of_a_share_is_wilsons() {
    Interval interval = Interval.ofShare(15, 20);
    assertThat(interval.low()).isCloseTo(0.531299, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.888138, within(1e-6));
  }

  @Test
  void an_interval_never_leaves_the_scale_nor_collapses() {
    for (int n = 1; n <= 200; n++) {
      Interval best = Interval.ofScore(n, 100.0 * n, 10_000.0 * n);
      Interval worst = Interval.ofScore(n, 0, 0);
      assertThat(best.high()).isLessThanOrEqualTo(100).isGreaterThan(best.low());
      assertThat(worst.low()).isGreaterThanOrEqualTo(0).isLessThan(worst.high());
    }
  }
}
