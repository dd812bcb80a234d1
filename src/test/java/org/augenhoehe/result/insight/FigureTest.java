package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.augenhoehe.result.insight.Figure.Shown;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Mean MEAN = new Mean(12, 62.5, new Interval(50, 75));

  @Test
  @DisplayName("Invariant 4: no part of a withheld figure is shown")
  void what_is_withheld_is_withheld_in_every_part() {
    assertThat(new Withheld<Mean>().map(Mean::n)).isEqualTo(new Withheld<>());
    assertThat(new Shown<>(MEAN).map(Mean::n)).isEqualTo(new Shown<>(12));
  }
}
