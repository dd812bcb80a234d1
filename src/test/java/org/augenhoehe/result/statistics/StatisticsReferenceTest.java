package org.augenhoehe.result.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Thirty made-up histories through the room and through {@link StatisticsReference}. */
class StatisticsReferenceTest {

  private static final int HISTORIES = 30;
  private static final double EXACT = 1e-9;

  /** What came out, so that no outcome goes untested. */
  private final Set<String> outcomes = new TreeSet<>();

  @Test
  void histories_come_out_alike_twice() {
    for (int history = 0; history < HISTORIES; history++) {
      SplittableRandom random = new SplittableRandom(7000 + history);
      double[][][][] page = page(random);
      double[][][] all = Arrays.stream(page).flatMap(Arrays::stream).toArray(double[][][]::new);
      double[] expected = StatisticsReference.dispersion(all);
      Dispersion dispersion = Dispersion.of(Arrays.stream(all).map(this::leaf).toList());
      assertThat(dispersion.phi()).isCloseTo(expected[0], within(EXACT));
      assertThat(dispersion.pairs()).isEqualTo((int) expected[1]);
      for (double[][][] leaves : page) {
        compareChange(leaves, dispersion, page.length);
        for (int opening = 1; opening < 42; opening += 5) {
          comparePlanned(leaves, opening, dispersion);
        }
      }
      for (double[][] leaf : all) {
        compareBand(leaf, dispersion, random.nextInt(1, 40));
      }
    }
    assertThat(outcomes)
        .containsExactly(
            "Changed", "NotSeen", "NothingBefore", "Secured", "Steady", "TooEarly", "TooFew");
  }

  private void compareChange(double[][][] leaves, Dispersion dispersion, int watched) {
    double[] expected =
        StatisticsReference.change(leaves, dispersion.phi(), dispersion.pairs(), watched);
    Change change = Change.find(series(leaves), dispersion, watched);
    outcomes.add(change.getClass().getSimpleName());
    double[] actual = {};
    if (change instanceof Change.Steady) {
      actual = new double[] {0};
    } else if (change instanceof Change.Changed it) {
      actual =
          new double[] {1, it.since(), it.delta(), it.before(), it.after(), it.z(), it.critical()};
    }
    assertThat(actual).containsExactly(expected, within(EXACT));
  }

  private void comparePlanned(double[][][] leaves, int opening, Dispersion dispersion) {
    double[][][] recent =
        Arrays.stream(leaves).map(StatisticsReference::last26).toArray(double[][][]::new);
    compare(
        Comparison.planned(series(leaves), opening, dispersion, 4), recent, opening, dispersion);
    compare(
        Comparison.ofSpans(series(leaves), opening, dispersion, 4), leaves, opening, dispersion);
  }

  private void compare(
      Comparison comparison, double[][][] leaves, int opening, Dispersion dispersion) {
    double[] expected =
        StatisticsReference.comparison(leaves, opening, dispersion.phi(), dispersion.pairs(), 4);
    outcomes.add(comparison.getClass().getSimpleName());
    double[] actual = {};
    if (comparison instanceof Comparison.TooEarly it) {
      actual = new double[] {0, it.openings(), it.n()};
    } else if (comparison instanceof Comparison.Secured it) {
      actual = new double[] {1, it.delta(), it.before(), it.after(), it.z(), it.critical()};
    } else if (comparison instanceof Comparison.NotSeen it) {
      actual = new double[] {2, it.delta(), it.smallest()};
    }
    assertThat(actual).containsExactly(expected, within(EXACT));
  }

  private void compareBand(double[][] leaf, Dispersion dispersion, int since) {
    double[][] expected = StatisticsReference.band(leaf, dispersion.phi(), since);
    List<Band.Step> steps = Band.of(leaf(leaf), dispersion, since).steps();
    assertThat(steps).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(steps.get(i).opening()).isEqualTo((int) leaf[i][0]);
      assertThat(steps.get(i).mean()).isCloseTo(expected[i][0], within(EXACT));
      assertThat(steps.get(i).halfWidth()).isCloseTo(expected[i][1], within(EXACT));
    }
  }

  /** Three to nine touchpoints of one to three leaves, up to 40 openings, some missing. */
  private static double[][][][] page(SplittableRandom random) {
    double[][][][] page = new double[random.nextInt(3, 10)][][][];
    for (int j = 0; j < page.length; j++) {
      page[j] = new double[random.nextInt(1, 4)][][];
      int step = random.nextInt(1, 40);
      double by = random.nextInt(3) == 0 ? 15 : 0;
      for (int c = 0; c < page[j].length; c++) {
        page[j][c] = trend(random, step, by);
      }
    }
    return page;
  }

  private static double[][] trend(SplittableRandom random, int step, double by) {
    List<double[]> points = new ArrayList<>();
    int last = random.nextInt(0, 41);
    double level = random.nextDouble(45, 75);
    double spread = random.nextDouble(250, 900);
    int people = random.nextInt(6, 40);
    double gaps = random.nextDouble(0.4);
    for (int opening = random.nextInt(1, 8); opening <= last; opening++) {
      if (random.nextDouble() >= gaps) {
        int n = random.nextInt(people, 2 * people);
        double variance = spread * random.nextDouble(0.7, 1.4) / n;
        double score =
            level + (opening >= step ? by : 0) + Math.sqrt(variance) * random.nextGaussian();
        points.add(new double[] {opening, score, n, variance});
      }
    }
    return points.toArray(double[][]::new);
  }

  private Series series(double[][][] leaves) {
    return new Series(Arrays.stream(leaves).map(this::leaf).toList());
  }

  private Leaf leaf(double[][] points) {
    return new Leaf(
        Arrays.stream(points).map(p -> new Point((int) p[0], p[1], (int) p[2], p[3])).toList());
  }
}
