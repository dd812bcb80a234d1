package org.augenhoehe.desk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.augenhoehe.desk.dashboard.ToldEffect.Kind;
import org.augenhoehe.result.findings.Effect;
import org.augenhoehe.result.statistics.Comparison;
import org.junit.jupiter.api.Test;

/** Effects in rounded numbers. */
class ToldEffectTest {

  private static ToldEffect told(String measure, Comparison comparison) {
    return ToldEffect.of(new Effect(1, measure, comparison));
  }

  @Test
  void the_points_of_an_effect_are_what_the_rounded_levels_differ_by() {
    ToldEffect up = told("offen", new Comparison.Secured(17.46, 55.85, 73.31, 9, 3));
    assertThat(up).isEqualTo(new ToldEffect(Kind.SECURED, false, "+17", "56", "73", null));
    ToldEffect down = told("core", new Comparison.Secured(-8.6, 70.4, 61.8, -5, 3));
    assertThat(down).isEqualTo(new ToldEffect(Kind.SECURED, true, "−8", "70", "62", null));
  }

  @Test
  void the_smallest_change_that_would_have_been_seen_is_rounded_up() {
    assertThat(told("offen", new Comparison.NotSeen(1, 6.01)).smallest()).isEqualTo("7");
    assertThat(told("offen", new Comparison.NotSeen(1, 7)).smallest()).isEqualTo("7");
  }

  @Test
  void it_is_too_early_as_long_as_nothing_could_be_seen() {
    assertThat(told("offen", new Comparison.TooEarly(2, 80)).kind()).isEqualTo(Kind.TOO_EARLY);
    for (double smallest : new double[] {100.5, Double.POSITIVE_INFINITY}) {
      assertThat(told("offen", new Comparison.NotSeen(1, smallest)).kind())
          .isEqualTo(Kind.TOO_EARLY);
    }
    assertThat(told("offen", new Comparison.NothingBefore()).kind()).isEqualTo(Kind.NOTHING_BEFORE);
  }
}
