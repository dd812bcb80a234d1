package org.augenhoehe.result.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.augenhoehe.result.chart.TimeAxis.Mark;
import org.augenhoehe.result.chart.TrendChart.Dot;
import org.augenhoehe.result.insight.Interval;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results.Point;
import org.augenhoehe.result.insight.Results.Scores;
import org.augenhoehe.result.statistics.Band;
import org.augenhoehe.result.statistics.Dispersion;
import org.augenhoehe.result.statistics.Leaf;
import org.junit.jupiter.api.Test;

/** A trend's points, means, bands and rules at their places. */
class TrendChartTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final ScoreAxis WHOLE = new ScoreAxis(0, 100);
  private static final Mean MEAN = new Mean(30, 50, new Interval(40, 60));

  /** METHOD, section 4: W2 and W4. */
  private static final double[] X = {58, 61, 55, 60, 57, 62, 59, 56, 60, 58, 71, 74, 69, 73};

  private static final int[] N = {14, 18, 12, 20, 16, 15, 22, 13, 17, 19, 16, 21, 14, 18};
  private static final double PHI = 0.54013575;
  private static final int SINCE = 11;

  private static List<Point> points(int... weeks) {
    return IntStream.range(0, weeks.length)
        .mapToObj(i -> new Point(MONDAY.plusWeeks(weeks[i]), i + 1, MEAN, 16))
        .toList();
  }

  private static TrendChart trend(ScoreAxis axis, List<Point> points) {
    Leaf series = new Scores(MEAN, points).series();
    return TrendChart.of(
        points,
        Band.of(series, new Dispersion(1, 1)),
        null,
        TimeAxis.of(points.get(0).day(), points.get(points.size() - 1).day()),
        axis,
        TrendChart.LOW,
        true);
  }

  /** The height of a score on an axis of scores from 0 to 100. */
  private static double y(double score) {
    return new Scale(0, 100, 122, 14).at(score);
  }

  private static TrendChart worked() {
    List<Point> points =
        IntStream.range(0, X.length)
            .mapToObj(
                i ->
                    new Point(
                        MONDAY.plusWeeks(i),
                        i + 1,
                        new Mean(N[i], X[i], new Interval(X[i] - 9, X[i] + 9)),
                        484.0 / N[i]))
            .toList();
    LocalDate since = MONDAY.plusWeeks(SINCE - 1L);
    return TrendChart.of(
        points,
        Band.of(new Scores(MEAN, points).series(), new Dispersion(PHI, 13), SINCE),
        new Rule.Turn(since, true),
        TimeAxis.of(MONDAY, MONDAY.plusWeeks(13)).with(List.of(new Mark(since.minusDays(5), 1))),
        WHOLE,
        TrendChart.LOW,
        true);
  }

  @Test
  void before_and_since_a_change_there_are_two_means_that_meet_at_its_rule() {
    TrendChart chart = worked();
    double border = chart.dots().get(SINCE - 1).x();
    assertThat(chart.stretches())
        .extracting(Stretch::mean)
        .containsExactly(
            "M26.0 " + y(58.795181) + "H" + border, "M" + border + " " + y(72.028986) + "H274.0");
    assertThat(chart.rules()).extracting(Rule::number).containsExactly(1, null);
    assertThat(chart.rules().get(1).x()).isEqualTo(border);
    assertThat(chart.rules().get(1).up()).isTrue();
    assertThat(chart.numbered()).hasSize(1);
  }

  @Test
  void the_band_of_the_worked_example_is_stepped_with_n() {
    String band = worked().stretches().get(0).band();
    double step = 248 / 13.0;
    double edge = Scale.round((Scale.round(26 + 3 * step) + Scale.round(26 + 2 * step)) / 2);
    // Of 14 people, then of 18; and of 20 at the fourth point.
    assertThat(band)
        .startsWith("M26.0 " + y(71.758953) + "H")
        .contains("H" + edge + "V" + y(69.641450) + "H")
        .contains("V" + y(47.948911) + "H" + edge)
        .endsWith("V" + y(45.831409) + "H26.0Z");
  }

  @Test
  void a_band_is_cut_at_the_ends_of_the_axis() {
    TrendChart chart = trend(new ScoreAxis(40, 80), points(0, 1));
    assertThat(chart.stretches()).hasSize(1);
    assertThat(chart.stretches().get(0).band()).contains("V122.0").doesNotContain("-");
  }

  @Test
  void only_the_points_in_which_changes_are_looked_for_have_a_band() {
    List<Point> year = points(IntStream.range(0, 52).toArray());
    Leaf recent = new Scores(MEAN, year).series().recent();
    TrendChart chart =
        TrendChart.of(
            year,
            Band.of(recent, new Dispersion(1, 1)),
            null,
            TimeAxis.of(MONDAY, MONDAY.plusWeeks(51)),
            WHOLE,
            TrendChart.LOW,
            true);
    assertThat(chart.stretches()).hasSize(1);
    assertThat(chart.stretches().get(0).mean())
        .isEqualTo("M" + chart.dots().get(26).x() + " " + y(50) + "H274.0");
  }

  @Test
  void lines_and_bands_break_where_nothing_was_counted_for_weeks() {
    TrendChart chart = trend(WHOLE, points(0, 1, 7, 14, 15));
    assertThat(chart.lines()).hasSize(2);
    assertThat(chart.stretches()).hasSize(2);
    assertThat(chart.dots()).hasSize(5);
  }

  @Test
  void a_point_without_neighbours_has_no_line_and_a_narrow_band() {
    TrendChart chart = trend(WHOLE, points(0));
    assertThat(chart.lines()).isEmpty();
    assertThat(chart.latest().x()).isEqualTo(150);
    assertThat(chart.latest().y()).isEqualTo(y(50));
    assertThat(chart.stretches().get(0).mean()).isEqualTo("M147.0 " + y(50) + "H153.0");
  }

  @Test
  void each_point_has_a_column_and_columns_fill_the_chart() {
    List<Dot> dots = trend(WHOLE, points(0, 1, 2, 7, 8, 20)).dots();
    double at = 26;
    for (Dot dot : dots) {
      assertThat(dot.from()).isCloseTo(at, within(0.11));
      assertThat(dot.x()).isBetween(dot.from(), dot.from() + dot.width() + 0.1);
      at = dot.from() + dot.width();
    }
    assertThat(at).isEqualTo(274);
    assertThat(dots).extracting(Dot::anchor).startsWith("start").endsWith("end");
  }

  @Test
  void what_a_point_says_has_room_below_it_where_there_is_none_above() {
    Point high = new Point(MONDAY, 1, new Mean(30, 99, new Interval(90, 100)), 16);
    Dot dot = trend(WHOLE, List.of(high)).latest();
    assertThat(dot.tip()).isGreaterThan(dot.y());
    assertThat(trend(WHOLE, points(0)).latest().tip()).isLessThan(y(50));
  }

  @Test
  void two_years_of_weeks_have_no_single_dots() {
    assertThat(trend(WHOLE, points(IntStream.range(0, 104).toArray())).isSparse()).isFalse();
    assertThat(trend(WHOLE, points(IntStream.range(0, 26).toArray())).isSparse()).isTrue();
  }

  @Test
  void the_axis_comes_from_the_data_and_is_at_least_forty_points_wide() {
    assertThat(ScoreAxis.of(List.of())).isEqualTo(WHOLE);
    assertThat(ScoreAxis.of(List.of(61.0, 63.0))).isEqualTo(new ScoreAxis(40, 80));
    assertThat(ScoreAxis.of(List.of(43.0, 82.0))).isEqualTo(new ScoreAxis(40, 90));
    assertThat(ScoreAxis.of(List.of(95.0, 100.0))).isEqualTo(new ScoreAxis(60, 100));
    assertThat(ScoreAxis.of(List.of(0.0))).isEqualTo(new ScoreAxis(0, 40));
    assertThat(ScoreAxis.of(List.of(0.0, 100.0))).isEqualTo(WHOLE);
    for (int low = 0; low <= 100; low++) {
      for (int high = low; high <= 100; high++) {
        ScoreAxis axis = ScoreAxis.of(List.of((double) low, (double) high));
        assertThat(axis.low()).isBetween(0, low);
        assertThat(axis.high()).isBetween(high, 100);
        assertThat(axis.high() - axis.low()).isGreaterThanOrEqualTo(40);
        assertThat(axis.lines()).hasSizeBetween(3, 6);
      }
    }
  }

  @Test
  void a_small_scale_tells_which_part_of_the_whole_one_is_shown() {
    TrendChart chart = trend(new ScoreAxis(40, 80), points(0));
    assertThat(chart.shownFrom()).isEqualTo(y(80));
    assertThat(chart.shownFrom() + chart.shown()).isCloseTo(y(40), within(0.11));
    assertThat(chart.levels())
        .extracting(TrendChart.Level::score)
        .containsExactly(40, 50, 60, 70, 80);
  }

  private static List<Rule> rules(Rule.Turn turn, Mark... marks) {
    TimeAxis axis = TimeAxis.of(MONDAY, MONDAY.plusWeeks(26)).with(List.of(marks));
    return Rule.of(axis, turn, axis.scale(30, 290));
  }

  @Test
  void what_happened_within_the_axis_is_a_line_on_its_day() {
    List<Rule> rules =
        rules(
            null,
            new Mark(MONDAY.plusWeeks(26), 4),
            new Mark(MONDAY.minusDays(1), 1),
            new Mark(MONDAY.plusWeeks(13), 2),
            new Mark(MONDAY.plusWeeks(26).plusDays(1), 5),
            new Mark(MONDAY, 3));
    assertThat(rules).extracting(Rule::number).containsExactly(3, 2, 4);
    assertThat(rules).extracting(Rule::x).containsExactly(30.0, 160.0, 290.0);
    assertThat(rules).allSatisfy(rule -> assertThat(rule.label()).isEqualTo(rule.x()));
    assertThat(rules(new Rule.Turn(MONDAY.minusDays(1), true))).isEmpty();
  }

  @Test
  void signs_of_neighbours_do_not_touch_and_their_lines_stay() {
    List<Rule> rules =
        rules(
            new Rule.Turn(MONDAY.plusDays(71), false),
            new Mark(MONDAY.plusDays(70), 9),
            new Mark(MONDAY.plusDays(70), 10),
            new Mark(MONDAY.plusDays(72), 11),
            new Mark(MONDAY.plusDays(120), 12));
    assertThat(rules).extracting(Rule::number).containsExactly(9, 10, null, 11, 12);
    assertThat(rules.get(0).label()).isEqualTo(rules.get(0).x()).isEqualTo(rules.get(1).x());
    assertThat(rules.get(1).label() - rules.get(0).label()).isGreaterThanOrEqualTo(11.25 + 3.9);
    assertThat(rules.get(2).label() - rules.get(1).label()).isGreaterThanOrEqualTo(12.5 + 3.9);
    assertThat(rules.get(3).label() - rules.get(2).label()).isGreaterThanOrEqualTo(12.5 + 3.9);
    assertThat(rules.get(3).x()).isEqualTo(132.9);
    assertThat(rules.get(4).label()).isEqualTo(rules.get(4).x());
  }
}
