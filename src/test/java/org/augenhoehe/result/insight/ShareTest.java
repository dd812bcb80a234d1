package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.augenhoehe.result.insight.Share.Bound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  @DisplayName("Invariant 4: a unanimous group cannot be told from an almost unanimous one")
  void a_unanimous_group_betrays_nobody() {
    assertThat(Share.of(new AnswerCounts(List.of(0, 0, 0, 0, 50))))
        .isEqualTo(Share.of(new AnswerCounts(List.of(1, 0, 1, 0, 48))));
  }

  @Test
  void shares_between_the_bounds_are_told_exactly() {
    assertThat(Share.of(1, 10)).isEqualTo(new Share(Bound.EXACT, 10));
    assertThat(Share.of(9, 10)).isEqualTo(new Share(Bound.EXACT, 90));
    assertThat(Share.of(99, 1000)).isEqualTo(new Share(Bound.UNDER, 10));
    assertThat(Share.of(901, 1000)).isEqualTo(new Share(Bound.OVER, 90));
  }
}
