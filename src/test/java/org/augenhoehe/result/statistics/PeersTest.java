package org.augenhoehe.result.statistics;

import static org.apache.commons.statistics.interval.BinomialConfidenceInterval.WILSON_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Touchpoints beside each other. */
class PeersTest {

  private static final List<Peer> EQUAL = Collections.nCopies(5, new Peer(70, 100, 441));

  @Test
  void fewer_than_five_are_refused() {
    for (int count = 0; count < Peer.FEWEST; count++) {
      List<Peer> few = EQUAL.subList(0, count);
      assertThatThrownBy(() -> Funnel.of(few)).hasMessageContaining("too few");
      assertThatThrownBy(() -> Marks.of(few)).hasMessageContaining("too few");
      assertThatThrownBy(() -> Profile.of(few.stream().map(List::of).toList()))
          .hasMessageContaining("too few");
    }
    assertThatThrownBy(() -> new Peer(70, 0, 441)).hasMessageContaining("n 0");
    assertThatThrownBy(() -> new Peer(70, 10, 0)).hasMessageContaining("spread 0.0");
  }

  @Test
  void a_peer_has_the_spread_of_its_points_and_the_dispersion() {
    Leaf leaf = MadeUp.level(1, 5, 70, 20);
    assertThat(Peer.of(70, 98, leaf, new Dispersion(1.5, 40))).isEqualTo(new Peer(70, 98, 726));
    assertThatThrownBy(() -> Peer.of(70, 98, new Leaf(List.of()), new Dispersion(1, 40)))
        .hasMessageContaining("NaN");
  }

  @Test
  void equal_scores_have_a_funnel_of_chance_alone_and_no_mark() {
    Funnel funnel = Funnel.of(EQUAL);
    assertThat(funnel.centre()).isCloseTo(70, within(1e-12));
    assertThat(funnel.ratio()).isCloseTo(0, within(1e-20));
    assertThat(funnel.between()).isZero();
    assertThat(funnel.limits95(40)).isEqualTo(funnel.chance95(40));
    assertThat(funnel.limits998(40)).isEqualTo(funnel.chance998(40));
    assertThat(Marks.of(EQUAL).marks()).noneMatch(Marks.Mark::marked);
    Profile profile = Profile.of(Collections.nCopies(5, EQUAL));
    assertThat(profile.lambda()).isEqualTo(1);
    assertThat(profile.rows()).allSatisfy(row -> assertThat(row).noneMatch(Profile.Cell::marked));
  }

  @Test
  void the_funnel_narrows_with_n_and_is_never_inside_that_of_chance() {
    Funnel funnel = new Funnel(60, 40, 80, 441);
    double before = Double.POSITIVE_INFINITY;
    for (int n = 1; n < 2000; n += 7) {
      double width = funnel.limits95(n).high() - funnel.limits95(n).low();
      assertThat(width).isLessThan(before).isGreaterThan(2 * 1.959964 * Math.sqrt(80));
      assertThat(funnel.limits95(n).low()).isLessThan(funnel.chance95(n).low());
      assertThat(funnel.limits998(n).high()).isGreaterThan(funnel.limits95(n).high());
      assertThat(funnel.chance998(n).high())
          .isCloseTo(60 + 3.090232 * Math.sqrt(441.0 / n), within(1e-9));
      before = width;
    }
    assertThatThrownBy(() -> funnel.limits95(0)).hasMessageContaining("n 0");
  }

  @Test
  void what_is_winsorised_is_moved_to_quantiles_of_type_seven() {
    double[] values = {5, 1, 2, 3, 4};
    assertThat(Funnel.winsorised(values))
        .containsExactly(new double[] {4.6, 1.4, 2, 3, 4}, within(1e-12));
    assertThat(values).containsExactly(5, 1, 2, 3, 4);
  }

  @Test
  void a_difference_under_five_points_is_not_marked() {
    List<Peer> peers = new ArrayList<>(Collections.nCopies(8, new Peer(70, 90_000, 441)));
    peers.add(new Peer(74.9, 90_000, 441));
    Marks.Mark last = Marks.of(peers).marks().get(8);
    assertThat(last.t()).isGreaterThan(Marks.of(peers).critical());
    assertThat(last.marked()).isFalse();
    peers.set(8, new Peer(75.1, 90_000, 441));
    assertThat(Marks.of(peers).marks().get(8).marked()).isTrue();
  }

  @Test
  void a_profile_does_not_see_levels() {
    List<List<Peer>> rows = new ArrayList<>();
    for (int j = 0; j < 6; j++) {
      List<Peer> row = new ArrayList<>();
      for (int d = 0; d < 5; d++) {
        row.add(new Peer(40 + 6 * j + 3 * d, 900, 441));
      }
      rows.add(row);
    }
    Profile profile = Profile.of(rows);
    assertThat(profile.rows())
        .allSatisfy(
            row ->
                assertThat(row)
                    .allSatisfy(cell -> assertThat(cell.residual()).isCloseTo(0, within(1e-12))));
    rows.set(2, rows.get(2).subList(0, 4));
    assertThatThrownBy(() -> Profile.of(rows)).hasMessageContaining("different lengths");
  }

  /** METHOD has a mark without cause on 4 of 100 pictures; with 3000, the margin is 0.7. */
  @Test
  void at_most_five_of_a_hundred_pictures_mark_somebody_without_cause() {
    SplittableRandom random = new SplittableRandom(20260105);
    int pictures = 3000;
    int marked = 0;
    for (int picture = 0; picture < pictures; picture++) {
      double between = picture % 2 == 0 ? 0 : 6;
      List<Peer> peers = new ArrayList<>();
      for (int j = 0; j < 9; j++) {
        int n = random.nextInt(50, 400);
        double error = 21 / Math.sqrt(n);
        double score = 65 + between * random.nextGaussian() + error * random.nextGaussian();
        peers.add(new Peer(score, n, 441));
      }
      if (Marks.of(peers).marks().stream().anyMatch(Marks.Mark::marked)) {
        marked++;
      }
    }
    assertThat(WILSON_SCORE.fromErrorRate(pictures, marked, 0.1).getUpperBound()).isLessThan(0.05);
    assertThat(marked).isPositive();
  }
}
