package org.augenhoehe.result.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.augenhoehe.result.chart.FunnelChart.Dot;
import org.augenhoehe.result.chart.FunnelChart.Spot;
import org.augenhoehe.result.chart.FunnelChart.Tick;
import org.augenhoehe.result.statistics.Funnel;
import org.augenhoehe.result.statistics.Peer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelChartTest {

  private static final Pattern NUMBER = Pattern.compile("[\\d.]+");

  /** W6 of METHOD, section 4. */
  private static final int[] SCORES = {63, 64, 38, 58, 76, 54, 71, 78, 70};

  private static final int[] PEOPLE = {247, 135, 296, 383, 199, 284, 210, 87, 57};
  private static final int[] SPREADS = {21, 22, 20, 23, 19, 22, 21, 18, 21};

  private static Spot spot(String name, double score, int n) {
    return new Spot(List.of("Jobcenter Beispielhausen", name), "7", score, n, false, false);
  }

  private static List<Spot> nine() {
    return IntStream.range(0, SCORES.length)
        .mapToObj(j -> spot("Arbeitsvermittlung", SCORES[j], PEOPLE[j]))
        .toList();
  }

  private static Funnel funnel() {
    return Funnel.of(
        IntStream.range(0, SCORES.length)
            .mapToObj(j -> new Peer(SCORES[j], PEOPLE[j], SPREADS[j] * SPREADS[j]))
            .toList());
  }

  /** Where scores are drawn, from two labelled ones. */
  private static double height(FunnelChart chart, double score) {
    Tick first = chart.scores().get(0);
    Tick second = chart.scores().get(1);
    return first.at()
        + (score - first.value()) * (second.at() - first.at()) / (second.value() - first.value());
  }

  private static Box box(Dot dot) {
    double width =
        dot.label().lines().stream().mapToDouble(l -> TextWidth.of(l.text(), 12.5)).max().orElse(0);
    double top = dot.label().lines().get(0).y() - 12.5;
    double left = dot.label().isEnd() ? dot.label().x() - width : dot.label().x();
    return new Box(left, top, left + width, top + 14 * dot.label().lines().size());
  }

  @ParameterizedTest
  @EnumSource(FunnelFrame.class)
  @DisplayName("W6: dots, mean and limits are where the numbers say")
  void w6(FunnelFrame frame) {
    FunnelChart chart = FunnelChart.of(nine(), funnel(), frame);
    assertThat(chart.centre()).isCloseTo(height(chart, 60.401202), within(0.2));
    for (int j = 0; j < SCORES.length; j++) {
      assertThat(chart.dots().get(j).y()).isCloseTo(height(chart, SCORES[j]), within(0.2));
    }
    // More people are farther right, and as many times more as far everywhere.
    double doubled = chart.people().get(1).at() - chart.people().get(0).at();
    assertThat(chart.people()).extracting(Tick::value).startsWith(50, 100);
    Dot fewest = chart.dots().get(8);
    Dot other = chart.dots().get(7);
    assertThat(other.x() - fewest.x())
        .isCloseTo(doubled * Math.log(87 / 57.0) / Math.log(2), within(0.3));
    assertThat(chart.inner()).isNotEmpty();
  }

  @Test
  void a_funnel_stays_inside_of_its_frame_and_is_wider_outside_than_inside() {
    FunnelChart chart = FunnelChart.of(nine(), funnel(), FunnelFrame.WIDE);
    for (String path : List.of(chart.outer(), chart.inner(), chart.chance())) {
      List<Double> numbers =
          NUMBER.matcher(path).results().map(it -> Double.valueOf(it.group())).toList();
      for (int i = 0; i < numbers.size(); i += 2) {
        assertThat(numbers.get(i)).isBetween(FunnelFrame.WIDE.left(), FunnelFrame.WIDE.right());
        assertThat(numbers.get(i + 1)).isBetween(FunnelFrame.WIDE.top(), FunnelFrame.WIDE.bottom());
      }
    }
    assertThat(chart.outer()).startsWith("M").endsWith("Z");
    assertThat(chart.chance().chars().filter(letter -> letter == 'M')).hasSize(2);
  }

  @Test
  void a_scale_has_forty_points_though_all_scores_are_alike() {
    List<Spot> alike = IntStream.range(0, 5).mapToObj(j -> spot("Empfang", 98, 4000)).toList();
    FunnelChart chart = FunnelChart.of(alike, new Funnel(98, 0, 0, 400), FunnelFrame.NARROW);
    assertThat(chart.scores()).extracting(Tick::value).startsWith(60).endsWith(100);
    assertThat(chart.dots()).allMatch(dot -> dot.x() > FunnelFrame.NARROW.left());
  }

  @Test
  void nine_names_stand_beside_their_dots() {
    FunnelChart chart = FunnelChart.of(nine(), funnel(), FunnelFrame.WIDE);
    assertThat(chart.dots()).allMatch(dot -> dot.label().lines().size() == 2);
    assertThat(chart.dots().stream().filter(dot -> dot.label().leader() == null))
        .hasSizeGreaterThan(6);
    assertApart(chart);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void thirty_names_cover_neither_each_other_nor_a_dot(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Spot> spots = new ArrayList<>();
    for (int j = 0; j < 30; j++) {
      double score = Math.max(0, Math.min(100, 65 + 9 * random.nextGaussian()));
      int n = (int) (30 * Math.exp(random.nextDouble() * 3));
      spots.add(spot("Arbeitsvermittlung", score, n));
    }
    for (FunnelFrame frame : FunnelFrame.values()) {
      FunnelChart chart = FunnelChart.of(spots, new Funnel(65, 3, 60, 441), frame);
      assertThat(chart.dots()).allMatch(dot -> dot.label() != null, frame + " labels all");
      if (frame == FunnelFrame.WIDE) {
        assertThat(chart.dots().stream().filter(dot -> dot.label().lines().size() == 2))
            .hasSizeGreaterThan(22);
      }
      assertApart(chart);
    }
  }

  private static void assertApart(FunnelChart chart) {
    List<Dot> dots = chart.dots();
    for (int i = 0; i < dots.size(); i++) {
      Box own = box(dots.get(i));
      assertThat(own.left()).isGreaterThanOrEqualTo(chart.frame().left());
      assertThat(own.right()).isLessThanOrEqualTo(chart.frame().right() + 0.1);
      for (int j = 0; j < dots.size(); j++) {
        Dot other = dots.get(j);
        assertThat(own.touches(Box.around(other.x(), other.y(), 5, 5))).isFalse();
        // Half a unit for rounding.
        assertThat(i != j && shrunk(own).touches(shrunk(box(other)))).isFalse();
      }
    }
  }

  private static Box shrunk(Box box) {
    return new Box(box.left() + 0.5, box.top() + 0.5, box.right() - 0.5, box.bottom() - 0.5);
  }

  @Test
  void who_is_marked_or_looked_for_has_a_name_where_others_have_none() {
    List<Spot> spots = new ArrayList<>();
    for (int j = 0; j < 60; j++) {
      boolean told = j == 40;
      spots.add(
          new Spot(
              told ? List.of("Amt", "Empfang") : List.of(), null, 40 + j % 30, 40 + j, told, told));
    }
    FunnelChart chart = FunnelChart.of(spots, new Funnel(60, 1, 0, 441), FunnelFrame.WIDE);
    for (int j = 0; j < 60; j++) {
      assertThat(chart.dots().get(j).label() != null).isEqualTo(j == 40);
    }
    assertThat(chart.id()).isEqualTo("wide");
  }

  @Test
  void a_line_to_a_name_starts_at_the_edge_of_its_dot() {
    // Twelve dots at one place leave no room beside most of them.
    List<Spot> spots = IntStream.range(0, 12).mapToObj(j -> spot("Empfang", 60, 100)).toList();
    FunnelChart chart = FunnelChart.of(spots, new Funnel(60, 1, 0, 441), FunnelFrame.WIDE);
    Dot dot =
        chart.dots().stream()
            .filter(each -> each.label() != null && each.label().leader() != null)
            .findFirst()
            .orElseThrow();
    List<Double> numbers =
        NUMBER
            .matcher(dot.label().leader())
            .results()
            .map(it -> Double.valueOf(it.group()))
            .toList();
    assertThat(Math.hypot(numbers.get(0) - dot.x(), numbers.get(1) - dot.y()))
        .isCloseTo(FunnelChart.RADIUS, within(0.15));
    assertApartFromNames(chart);
  }

  private static void assertApartFromNames(FunnelChart chart) {
    List<Box> boxes =
        chart.dots().stream().filter(dot -> dot.label() != null).map(FunnelChartTest::box).toList();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(shrunk(boxes.get(i)).touches(shrunk(boxes.get(j)))).isFalse();
      }
    }
  }

  @Test
  void a_line_crosses_a_box_only_if_it_runs_through_it() {
    Box box = new Box(10, 10, 20, 20);
    assertThat(box.isCrossedBy(0, 15, 30, 15)).isTrue();
    assertThat(box.isCrossedBy(12, 12, 13, 13)).isTrue();
    assertThat(box.isCrossedBy(0, 0, 30, 30)).isTrue();
    assertThat(box.isCrossedBy(0, 25, 30, 25)).isFalse();
    assertThat(box.isCrossedBy(0, 15, 9, 15)).isFalse();
    assertThat(box.isCrossedBy(0, 12, 12, 0)).isFalse();
    assertThat(box.isCrossedBy(25, 0, 25, 30)).isFalse();
  }

  @Test
  void a_text_is_as_wide_as_its_letters() {
    assertThat(TextWidth.of("", 10)).isZero();
    assertThat(TextWidth.of("ill", 10)).isLessThan(TextWidth.of("MWm", 10) / 2);
    assertThat(TextWidth.of("受付", 10)).isEqualTo(20);
  }
}
