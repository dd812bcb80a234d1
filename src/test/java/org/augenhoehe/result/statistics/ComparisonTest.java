package org.augenhoehe.result.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.augenhoehe.result.statistics.MadeUp.joined;
import static org.augenhoehe.result.statistics.MadeUp.level;
import static org.augenhoehe.result.statistics.MadeUp.series;

import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Dispersion PLAIN = new Dispersion(1, 300);

  @Test
  void it_is_told_after_three_openings_and_25_people() {
    Leaf before = level(1, 5, 40, 20);
    Leaf just = joined(level(6, 2, 90, 8), level(8, 1, 90, 9));
    assertThat(Comparison.planned(series(joined(before, level(6, 2, 90, 40))), 6, PLAIN, 1))
        .isEqualTo(new Comparison.TooEarly(2, 80));
    assertThat(Comparison.planned(series(joined(before, level(6, 3, 90, 8))), 6, PLAIN, 1))
        .isEqualTo(new Comparison.TooEarly(3, 24));
    assertThat(Comparison.planned(series(joined(before, just)), 6, PLAIN, 1))
        .isInstanceOf(Comparison.Secured.class);
    assertThat(Comparison.planned(series(before), 6, PLAIN, 1))
        .isEqualTo(new Comparison.TooEarly(0, 0));
  }

  @Test
  void a_leaf_that_did_not_exist_before_does_not_count() {
    Series series = series(level(1, 5, 40, 20), level(6, 9, 90, 20));
    assertThat(Comparison.planned(series, 6, PLAIN, 1)).isEqualTo(new Comparison.TooEarly(0, 0));
  }

  @Test
  void openings_of_two_leaves_count_once() {
    Leaf phone = joined(level(1, 5, 40, 20), level(6, 2, 90, 20));
    Leaf kiosk = joined(level(1, 5, 40, 20), level(7, 2, 90, 20));
    assertThat(Comparison.planned(series(phone, phone), 6, PLAIN, 1))
        .isEqualTo(new Comparison.TooEarly(2, 80));
    assertThat(Comparison.planned(series(phone, kiosk), 6, PLAIN, 1))
        .isInstanceOf(Comparison.Secured.class);
  }

  @Test
  void without_points_before_there_is_nothing_to_wait_for() {
    assertThat(Comparison.planned(series(level(6, 9, 60, 20)), 6, PLAIN, 1))
        .isEqualTo(new Comparison.NothingBefore());
    assertThat(Comparison.planned(series(), 6, PLAIN, 1)).isEqualTo(new Comparison.NothingBefore());
    assertThat(Comparison.planned(series(level(1, 40, 60, 20)), 10, PLAIN, 1))
        .isEqualTo(new Comparison.NothingBefore());
  }

  @Test
  void the_smallest_change_that_could_have_been_seen_is_where_it_is_seen() {
    Comparison.NotSeen flat = (Comparison.NotSeen) step(0);
    double t = PLAIN.critical(4);
    assertThat(flat.smallest())
        .isCloseTo(t * Math.sqrt(484 * (1 / 100.0 + 1 / 60.0)), within(1e-12));
    assertThat(step(flat.smallest() * 0.999)).isInstanceOf(Comparison.NotSeen.class);
    assertThat(step(flat.smallest() * 1.001)).isInstanceOf(Comparison.Secured.class);
    assertThat(step(-flat.smallest() * 1.001)).isInstanceOf(Comparison.Secured.class);
  }

  @Test
  void the_smallest_change_is_never_under_what_is_told() {
    Leaf many = joined(level(1, 5, 60, 9000), level(6, 5, 64, 9000));
    assertThat(Comparison.planned(series(many), 6, PLAIN, 1))
        .isEqualTo(new Comparison.NotSeen(4, 5));
  }

  @Test
  void more_entries_followed_make_smaller_changes_unseen() {
    double before = 0;
    for (int followed = 1; followed <= 20; followed++) {
      Leaf flat = joined(level(1, 5, 60, 20), level(6, 3, 60, 20));
      double smallest =
          ((Comparison.NotSeen) Comparison.planned(series(flat), 6, PLAIN, followed)).smallest();
      assertThat(smallest).isGreaterThan(before);
      before = smallest;
    }
  }

  @Test
  void spans_are_compared_whole() {
    Leaf year = joined(level(1, 30, 60, 20), level(53, 30, 75, 20));
    Comparison.Secured secured =
        (Comparison.Secured) Comparison.ofSpans(series(year), 53, PLAIN, 1);
    assertThat(secured.delta()).isCloseTo(15, within(1e-12));
    assertThat(secured.z()).isCloseTo(15 / Math.sqrt(484 * (1 / 600.0 + 1 / 600.0)), within(1e-9));
    assertThat(Comparison.planned(series(year), 53, PLAIN, 1))
        .isEqualTo(new Comparison.NothingBefore());
  }

  /** 100 people before and 60 since. */
  private static Comparison step(double by) {
    Leaf leaf = joined(level(1, 5, 50, 20), level(6, 3, 50 + by, 20));
    return Comparison.planned(series(leaf), 6, PLAIN, 4);
  }
}
