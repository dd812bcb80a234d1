package org.augenhoehe.result.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.augenhoehe.result.statistics.MadeUp.joined;
import static org.augenhoehe.result.statistics.MadeUp.level;
import static org.augenhoehe.result.statistics.MadeUp.series;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final Dispersion PLAIN = new Dispersion(1, 300);
  private static final Leaf STEP = joined(level(1, 10, 60, 20), level(11, 4, 80, 20));
  private static final Leaf NONE = new Leaf(List.of());

  @Test
  void ten_points_are_too_few_and_eleven_are_not() {
    assertThat(Change.find(series(level(1, 10, 60, 20)), PLAIN, 1)).isEqualTo(new Change.TooFew());
    assertThat(Change.find(series(level(1, 11, 60, 20)), PLAIN, 1)).isEqualTo(new Change.Steady());
  }

  @Test
  void two_short_leaves_do_not_make_a_long_one() {
    Series series = series(level(1, 10, 60, 20), level(4, 10, 60, 20));
    assertThat(Split.admissible(series, PLAIN)).isNotEmpty();
    assertThat(Change.find(series, PLAIN, 1)).isEqualTo(new Change.TooFew());
  }

  @Test
  void too_few_people_since_the_only_split_are_too_few_and_not_steady() {
    assertThat(Change.find(series(level(1, 11, 60, 8)), PLAIN, 1)).isEqualTo(new Change.TooFew());
    Leaf just = joined(level(1, 10, 60, 8), level(11, 1, 60, 9));
    assertThat(Change.find(series(just), PLAIN, 1)).isEqualTo(new Change.Steady());
  }

  @Test
  void nothing_at_all_is_too_few() {
    assertThat(Change.find(series(), PLAIN, 1)).isEqualTo(new Change.TooFew());
    assertThat(Change.find(series(NONE), PLAIN, 1)).isEqualTo(new Change.TooFew());
  }

  @Test
  void equal_scores_are_steady_even_at_the_smallest_dispersion() {
    Leaf leaf = level(1, 26, 100, 50);
    Dispersion dispersion = Dispersion.of(List.of(leaf));
    assertThat(dispersion).isEqualTo(new Dispersion(0.5, 25));
    assertThat(Change.find(series(leaf), dispersion, 1)).isEqualTo(new Change.Steady());
  }

  @Test
  void a_leaf_without_points_changes_nothing() {
    assertThat(Change.find(series(STEP, NONE), PLAIN, 1))
        .isEqualTo(Change.find(series(STEP), PLAIN, 1));
    assertThat(Dispersion.of(List.of(STEP, NONE))).isEqualTo(Dispersion.of(List.of(STEP)));
  }

  @Test
  void a_leaf_without_points_on_one_side_is_in_neither_level() {
    Leaf closed = level(1, 10, 10, 500);
    Leaf opened = level(11, 4, 95, 500);
    Change.Changed alone = (Change.Changed) Change.find(series(STEP), PLAIN, 1);
    assertThat(alone.before()).isCloseTo(60, within(1e-12));
    assertThat(alone.after()).isCloseTo(80, within(1e-12));
    Split split = Split.at(11, series(STEP, closed, opened), PLAIN).orElseThrow();
    assertThat(split).isEqualTo(Split.at(11, series(STEP), PLAIN).orElseThrow());
  }

  @Test
  void a_split_that_no_leaf_spans_is_none() {
    Series series = series(level(1, 12, 60, 20), level(13, 4, 90, 20));
    assertThat(Split.at(13, series, PLAIN)).isEmpty();
    assertThat(Split.admissible(series, PLAIN))
        .extracting(Split::opening)
        .containsExactly(9, 10, 11, 12, 14);
  }

  @Test
  void points_are_aligned_by_opening_and_not_by_number() {
    List<Point> thinned = new ArrayList<>();
    for (Point point : joined(level(1, 20, 60, 20), level(21, 6, 80, 20)).points()) {
      if (point.opening() % 2 == 0) {
        thinned.add(point);
      }
    }
    Leaf full = joined(level(1, 20, 40, 20), level(21, 6, 60, 20));
    Change.Changed change = (Change.Changed) Change.find(series(new Leaf(thinned), full), PLAIN, 1);
    assertThat(change.since()).isEqualTo(21);
    assertThat(change.delta()).isCloseTo(20, within(1e-12));
  }

  @Test
  void what_lies_further_back_than_26_points_is_forgotten() {
    Leaf old = joined(level(1, 20, 30, 40), level(21, 26, 60, 40));
    assertThat(Change.find(series(old), PLAIN, 1)).isEqualTo(new Change.Steady());
    assertThat(Dispersion.of(List.of(old))).isEqualTo(new Dispersion(0.5, 25));
    Leaf newer = joined(level(1, 20, 30, 40), level(21, 18, 60, 40));
    assertThat(((Change.Changed) Change.find(series(newer), PLAIN, 1)).since()).isEqualTo(21);
  }

  @Test
  void a_change_under_five_points_is_never_told() {
    Leaf almost = joined(level(1, 12, 60, 5000), level(13, 12, 64.99, 5000));
    Leaf just = joined(level(1, 12, 60, 5000), level(13, 12, 65, 5000));
    assertThat(Change.find(series(almost), PLAIN, 54)).isEqualTo(new Change.Steady());
    assertThat(Change.find(series(just), PLAIN, 54)).isInstanceOf(Change.Changed.class);
  }

  @Test
  void a_fall_is_told_as_a_rise_is() {
    Leaf fall = joined(level(1, 10, 80, 20), level(11, 4, 60, 20));
    Change.Changed down = (Change.Changed) Change.find(series(fall), PLAIN, 1);
    Change.Changed up = (Change.Changed) Change.find(series(STEP), PLAIN, 1);
    assertThat(down.z()).isCloseTo(-up.z(), within(1e-12));
    assertThat(down.delta()).isCloseTo(-20, within(1e-12));
    assertThat(down.critical()).isEqualTo(up.critical());
  }

  @Test
  void more_series_more_dispersion_and_fewer_pairs_make_it_harder_to_tell() {
    double critical = 0;
    for (int watched = 1; watched <= 64; watched *= 2) {
      Change.Changed change = (Change.Changed) Change.find(series(STEP), PLAIN, watched);
      assertThat(change.critical()).isGreaterThan(critical);
      critical = change.critical();
    }
    double before = Double.POSITIVE_INFINITY;
    for (int pairs = 1; pairs <= 300; pairs++) {
      double now = new Dispersion(1, pairs).critical(45);
      assertThat(now).isLessThan(before);
      before = now;
    }
    assertThat(before).isGreaterThan(new Dispersion(1, 1_000_000).critical(45));
    Split wide = Split.at(11, series(STEP), new Dispersion(4, 300)).orElseThrow();
    Split plain = Split.at(11, series(STEP), PLAIN).orElseThrow();
    assertThat(wide.z()).isCloseTo(plain.z() / 2, within(1e-12));
  }

  @Test
  void the_level_since_is_the_level_before_plus_the_change() {
    Leaf other = joined(level(1, 10, 71, 35), level(11, 4, 78, 12));
    Change.Changed change = (Change.Changed) Change.find(series(STEP, other), PLAIN, 3);
    assertThat(change.after() - change.before()).isEqualTo(change.delta());
    assertThat(change.before()).isBetween(60.0, 71.0);
    assertThat(change.after()).isBetween(78.0, 80.0);
  }

  @Test
  void without_pairs_the_dispersion_is_taken_as_one_and_nothing_is_secured() {
    Dispersion unknown = Dispersion.of(List.of(level(1, 1, 60, 20), level(3, 1, 70, 20), NONE));
    assertThat(unknown).isEqualTo(new Dispersion(1, 0));
    assertThat(unknown.nu()).isZero();
    assertThat(Dispersion.of(List.of())).isEqualTo(unknown);
    assertThat(Change.find(series(STEP), unknown, 1)).isEqualTo(new Change.Steady());
  }

  @Test
  void what_is_no_point_or_no_trend_is_refused() {
    assertThatThrownBy(() -> new Point(1, 60, 0, 20)).hasMessageContaining("n 0");
    assertThatThrownBy(() -> new Point(1, 60, 20, 0)).hasMessageContaining("variance 0.0");
    assertThatThrownBy(() -> new Point(1, Double.NaN, 20, 5)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Point(1, 60, 20, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> joined(level(2, 1, 60, 20), level(2, 1, 60, 20)))
        .hasMessageContaining("order");
    assertThatThrownBy(() -> new Dispersion(0.4, 3)).hasMessageContaining("0.4");
    assertThatThrownBy(() -> Change.find(series(STEP), PLAIN, 0)).hasMessageContaining("0 tests");
  }
}
