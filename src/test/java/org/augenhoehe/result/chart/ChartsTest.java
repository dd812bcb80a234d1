package org.augenhoehe.result.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Share;
import org.augenhoehe.result.insight.Share.Bound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Mean MEAN = new Mean(30, 50, new Interval(40, 60));
  private static final Share UNDER = new Share(Bound.UNDER, 10);

  private static Share exactly(double percent) {
    return new Share(Bound.EXACT, percent);
  }

  @Test
  void a_scale_is_a_straight_line_and_may_run_downwards() {
    assertThat(new Scale(0, 100, 0, 320).at(25)).isEqualTo(80);
    assertThat(new Scale(0, 100, 122, 10).at(75)).isEqualTo(38);
    assertThat(new Scale(0, 3, 0, 1).at(1)).isEqualTo(0.3);
  }

  @Test
  void a_single_value_stands_in_the_middle_of_its_scale() {
    assertThat(new Scale(7, 7, 30, 290).at(7)).isEqualTo(160);
  }

  @Test
  void a_score_and_its_interval_lie_on_one_line() {
    ScoreMark mark = ScoreMark.of(MEAN);
    assertThat(mark.dot()).isEqualTo(160);
    assertThat(mark.low()).isEqualTo(130.8);
    assertThat(mark.reach()).isEqualTo(58.4);
    assertThat(mark.before()).isNull();
  }

  @Test
  void two_levels_are_two_dots_and_the_way_between_them() {
    ScoreMark mark = ScoreMark.of(75, 50);
    assertThat(mark.dot()).isEqualTo(160);
    assertThat(mark.before()).isEqualTo(233);
    assertThat(mark.low()).isEqualTo(mark.dot());
    assertThat(mark.high()).isEqualTo(mark.before());
  }

  @Test
  void a_bar_is_full() {
    List<AnswerBar.Segment> bar =
        AnswerBar.of(List.of(UNDER, exactly(12), exactly(20), exactly(38), exactly(23))).segments();
    assertThat(bar.get(0).x()).isZero();
    assertThat(bar.get(1).x()).isEqualTo(8);
    AnswerBar.Segment last = bar.get(4);
    assertThat(last.x() + last.width()).isCloseTo(320, within(0.1));
  }

  @Test
  @DisplayName("Invariant 4: the width of a share that is not told does not tell it")
  void a_share_under_ten_percent_has_always_the_same_width() {
    for (List<Share> shares :
        List.of(
            List.of(UNDER, exactly(12), exactly(20), exactly(38), exactly(23)),
            List.of(UNDER, UNDER, UNDER, exactly(49), exactly(51)),
            List.of(UNDER, UNDER, UNDER, UNDER, new Share(Bound.OVER, 90)))) {
      assertThat(AnswerBar.of(shares).segments())
          .filteredOn(AnswerBar.Segment::isUnder)
          .allSatisfy(segment -> assertThat(segment.width()).isCloseTo(8, within(0.05)));
    }
  }

  @Test
  @DisplayName("Invariant 4: a unanimous group is drawn as 90 %")
  void a_share_over_ninety_percent_has_always_the_same_width() {
    assertThat(
            AnswerBar.of(List.of(UNDER, UNDER, UNDER, UNDER, new Share(Bound.OVER, 90)))
                .segments()
                .get(4)
                .width())
        .isEqualTo(288);
  }

  @Test
  void an_axis_writes_down_few_months() {
    TimeAxis halfYear = TimeAxis.of(MONDAY, MONDAY.plusWeeks(26));
    assertThat(halfYear.monthly()).isTrue();
    assertThat(halfYear.ticks())
        .containsExactly(
            LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 7, 1));
    for (int weeks = 0; weeks < 600; weeks++) {
      assertThat(TimeAxis.of(MONDAY, MONDAY.plusWeeks(weeks)).ticks()).hasSizeBetween(1, 4);
    }
  }

  @Test
  void a_short_axis_writes_down_its_ends() {
    TimeAxis axis = TimeAxis.of(MONDAY, MONDAY.plusWeeks(3));
    assertThat(axis.monthly()).isFalse();
    assertThat(axis.ticks()).containsExactly(MONDAY, MONDAY.plusWeeks(3));
  }
}
