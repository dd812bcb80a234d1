package org.augenhoehe.result.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.augenhoehe.result.chart.TimeAxis.Mark;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results.Point;
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

  private static TrendChart trend(LocalDate... days) {
    return TrendChart.of(
        Stream.of(days).map(day -> new Point(day, MEAN)).toList(),
        TimeAxis.of(days[0], days[days.length - 1]),
        TrendChart.LOW);
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
  void a_line_breaks_where_nothing_was_counted_for_weeks() {
    TrendChart chart =
        trend(
            MONDAY,
            MONDAY.plusWeeks(1),
            MONDAY.plusWeeks(7),
            MONDAY.plusWeeks(14),
            MONDAY.plusWeeks(15));
    assertThat(chart.stretches()).hasSize(2);
    assertThat(chart.lone()).isEmpty();
    assertThat(chart.dots()).hasSize(5);
  }

  @Test
  void a_point_without_neighbours_is_drawn_as_a_point() {
    TrendChart chart = trend(MONDAY);
    assertThat(chart.stretches()).isEmpty();
    assertThat(chart.lone()).hasSize(1);
    assertThat(chart.lone().get(0).x()).isEqualTo(160);
    assertThat(chart.latest().y()).isEqualTo(66);
  }

  @Test
  void a_ribbon_runs_along_the_high_ends_and_back_along_the_low_ones() {
    TrendChart.Stretch stretch = trend(MONDAY, MONDAY.plusWeeks(1)).stretches().get(0);
    assertThat(stretch.line()).isEqualTo("M30.0 66.0L290.0 66.0");
    assertThat(stretch.ribbon()).isEqualTo("M30.0 54.8L290.0 54.8L290.0 77.2L30.0 77.2Z");
  }

  @Test
  void two_years_of_weeks_have_no_single_dots() {
    LocalDate[] weeks =
        IntStream.range(0, 104).mapToObj(MONDAY::plusWeeks).toArray(LocalDate[]::new);
    assertThat(trend(weeks).dots()).isEmpty();
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

  private static List<TrendChart.Rule> rules(Mark... marks) {
    TimeAxis axis = TimeAxis.of(MONDAY, MONDAY.plusWeeks(26)).with(List.of(marks));
    return TrendChart.of(List.of(new Point(MONDAY, MEAN)), axis, TrendChart.LOW).rules();
  }

  @Test
  void what_happened_within_the_axis_is_a_line_on_its_day() {
    List<TrendChart.Rule> rules =
        rules(
            new Mark(MONDAY.plusWeeks(26), 4),
            new Mark(MONDAY.minusDays(1), 1),
            new Mark(MONDAY.plusWeeks(13), 2),
            new Mark(MONDAY.plusWeeks(26).plusDays(1), 5),
            new Mark(MONDAY, 3));
    assertThat(rules).extracting(rule -> rule.mark().number()).containsExactly(3, 2, 4);
    assertThat(rules).extracting(TrendChart.Rule::x).containsExactly(30.0, 160.0, 290.0);
    assertThat(rules).allSatisfy(rule -> assertThat(rule.label()).isEqualTo(rule.x()));
  }

  @Test
  void numbers_of_neighbours_do_not_touch_and_their_lines_stay() {
    List<TrendChart.Rule> rules =
        rules(
            new Mark(MONDAY.plusDays(70), 9),
            new Mark(MONDAY.plusDays(70), 10),
            new Mark(MONDAY.plusDays(72), 11),
            new Mark(MONDAY.plusDays(120), 12));
    assertThat(rules.get(0).label()).isEqualTo(rules.get(0).x()).isEqualTo(rules.get(1).x());
    assertThat(rules.get(1).label() - rules.get(0).label()).isGreaterThanOrEqualTo(11.25 + 3.9);
    assertThat(rules.get(2).label() - rules.get(1).label()).isGreaterThanOrEqualTo(15 + 3.9);
    assertThat(rules.get(2).x()).isEqualTo(132.9);
    assertThat(rules.get(3).label()).isEqualTo(rules.get(3).x());
  }

  @Test
  void a_short_axis_writes_down_its_ends() {
    TimeAxis axis = TimeAxis.of(MONDAY, MONDAY.plusWeeks(3));
    assertThat(axis.monthly()).isFalse();
    assertThat(axis.ticks()).containsExactly(MONDAY, MONDAY.plusWeeks(3));
  }
}
