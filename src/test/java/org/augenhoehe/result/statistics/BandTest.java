package org.augenhoehe.result.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.result.statistics.MadeUp.W2_N;
import static org.augenhoehe.result.statistics.MadeUp.joined;
import static org.augenhoehe.result.statistics.MadeUp.leaf;
import static org.augenhoehe.result.statistics.MadeUp.level;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandTest {

  private static final Dispersion PLAIN = new Dispersion(1, 300);
  private static final Leaf STEP = joined(level(1, 10, 60, 20), level(11, 4, 80, 20));

  @Test
  void each_stretch_has_its_mean_and_both_one_spread() {
    Band band = Band.of(STEP, PLAIN, 11);
    assertThat(band.steps()).extracting(Band.Step::opening).contains(1, 11).hasSize(14);
    assertThat(band.steps().get(9).mean()).isEqualTo(60);
    assertThat(band.steps().get(10).mean()).isEqualTo(80);
    assertThat(band.steps()).extracting(Band.Step::halfWidth).containsOnly(3 * Math.sqrt(24.2));
  }

  @Test
  void without_a_change_there_is_one_stretch() {
    assertThat(Band.of(STEP, PLAIN).steps()).extracting(Band.Step::mean).containsOnly(STEP.mean());
    assertThat(Band.of(STEP, PLAIN, 1)).isEqualTo(Band.of(STEP, PLAIN));
    assertThat(Band.of(STEP, PLAIN, 15)).isEqualTo(Band.of(STEP, PLAIN));
    assertThat(Band.of(new Leaf(List.of()), PLAIN, 3).steps()).isEmpty();
  }

  @Test
  void the_band_is_narrower_where_more_people_answered() {
    double[] scores = new double[W2_N.length];
    List<Band.Step> steps = Band.of(leaf(scores, W2_N, 484), PLAIN).steps();
    for (int i = 1; i < W2_N.length; i++) {
      assertThat(Double.compare(steps.get(i).halfWidth(), steps.get(i - 1).halfWidth()))
          .isEqualTo(Integer.compare(W2_N[i - 1], W2_N[i]));
    }
  }
}
