package org.augenhoehe.result.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.augenhoehe.result.statistics.MadeUp.W2_N;
import static org.augenhoehe.result.statistics.MadeUp.assertPrinted;
import static org.augenhoehe.result.statistics.MadeUp.leaf;
import static org.augenhoehe.result.statistics.MadeUp.peers;
import static org.augenhoehe.result.statistics.MadeUp.series;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** METHOD, section 4: every figure printed there, computed in R, to its last digit. */
class WorkedExamplesTest {

  private static final Leaf FIRST =
      leaf(new double[] {58, 61, 55, 60, 57, 62, 59, 56, 60, 58, 71, 74, 69, 73}, W2_N, 484);
  private static final Leaf SECOND =
      leaf(
          new double[] {70, 66, 73, 68, 71, 74, 69, 65, 72, 70, 67, 71, 73, 69},
          new int[] {30, 28, 33, 25, 31, 29, 35, 27, 30, 32, 28, 30, 26, 31},
          400);
  private static final Leaf THIRD =
      leaf(
          new double[] {80, 77, 84, 79, 75, 82, 85, 78, 81, 76, 83, 80, 77, 82},
          new int[] {11, 10, 13, 12, 10, 14, 11, 10, 12, 13, 10, 11, 12, 10},
          324);
  private static final int[] PEERS_N = {247, 135, 296, 383, 199, 284, 210, 87, 57};
  private static final double[] PEERS_S = {21, 22, 20, 23, 19, 22, 21, 18, 21};

  @Test
  @DisplayName("W2: a step after the tenth point of one leaf")
  void w2() {
    Dispersion dispersion = Dispersion.of(List.of(FIRST));
    assertThat(dispersion.phi()).isEqualTo(0.5);
    assertPrinted(dispersion.nu(), "8.6666667");
    assertPrinted(unboundedPhi(FIRST), ".47430189");
    List<Split> splits = Split.admissible(series(FIRST), dispersion);
    assertThat(splits).extracting(Split::opening).containsExactly(9, 10, 11, 12);
    assertAll(splits.stream().map(Split::delta), "8.789011 10.102041 13.233805 12.471491");
    assertAll(splits.stream().map(Split::z), "4.3059077 4.8180079 5.9391145 5.1363000");
    Change.Changed change = (Change.Changed) Change.find(series(FIRST), dispersion, 5);
    assertThat(change.since()).isEqualTo(11);
    assertPrinted(change.delta(), "13.233805");
    assertPrinted(change.before(), "58.795181");
    assertPrinted(change.after(), "72.028986");
    assertPrinted(change.z(), "5.9391145");
    assertPrinted(change.critical(), "4.2022019");
  }

  @Test
  @DisplayName("W2: the same without a step")
  void w2_without_a_step() {
    Leaf flat =
        leaf(new double[] {58, 61, 55, 60, 57, 62, 59, 56, 60, 58, 61, 64, 59, 57}, W2_N, 484);
    Dispersion dispersion = Dispersion.of(List.of(flat));
    assertAll(
        Split.admissible(series(flat), dispersion).stream().map(Split::z),
        ".5825 .4931 .7488 .5407");
    assertThat(Change.find(series(flat), dispersion, 5)).isEqualTo(new Change.Steady());
  }

  @Test
  @DisplayName("W3: the dispersion of three leaves")
  void w3() {
    Dispersion dispersion = Dispersion.of(List.of(FIRST, SECOND, THIRD));
    assertThat(dispersion.pairs()).isEqualTo(39);
    assertPrinted(dispersion.phi(), ".54013575");
    assertThat(dispersion.nu()).isEqualTo(26);
    assertAll(
        Split.admissible(series(FIRST), dispersion).stream().map(Split::z),
        "4.1428409 4.6355476 5.7141974 4.9417859");
    assertPrinted(largest(SECOND, dispersion), ".6885");
    assertPrinted(largest(THIRD, dispersion), ".4637");
    Change.Changed change = (Change.Changed) Change.find(series(FIRST), dispersion, 3);
    assertThat(change.since()).isEqualTo(11);
    assertPrinted(change.critical(), "3.1411668");
    assertThat(Change.find(series(SECOND), dispersion, 3)).isEqualTo(new Change.Steady());
    assertThat(Change.find(series(THIRD), dispersion, 3)).isEqualTo(new Change.Steady());
  }

  @Test
  @DisplayName("W4: the band before the split")
  void w4() {
    // The figures are those of the dispersion of W3; the text beside them names 0.5.
    Dispersion dispersion = Dispersion.of(List.of(FIRST, SECOND, THIRD));
    List<Band.Step> steps = Band.of(FIRST, dispersion, 11).steps();
    assertPrinted(steps.get(0).mean(), "58.795181");
    assertPrinted(steps.get(0).low(), "45.831409");
    assertPrinted(steps.get(0).high(), "71.758953");
    assertPrinted(steps.get(3).low(), "47.948911");
    assertPrinted(steps.get(3).high(), "69.641450");
  }

  @Test
  @DisplayName("W5: phone and kiosk of one touchpoint")
  void w5() {
    Dispersion dispersion = Dispersion.of(List.of(FIRST, SECOND, THIRD));
    Split phone = Split.at(11, series(FIRST), dispersion).orElseThrow();
    Split kiosk = Split.at(11, series(SECOND), dispersion).orElseThrow();
    assertAll(Stream.of(phone.delta(), kiosk.delta()), "13.233805 .025797101");
    assertAll(Stream.of(phone.weight(), kiosk.weight()), ".10070336 .20783133");
    Series both = series(FIRST, SECOND);
    Split split = Split.at(11, both, dispersion).orElseThrow();
    assertPrinted(split.delta(), "4.3367897");
    assertPrinted(split.z(), "3.2776977");
    assertThat(Change.find(both, dispersion, 3)).isEqualTo(new Change.Steady());
    assertThat(split.z()).isGreaterThan(dispersion.critical(3));
    assertThat(Comparison.planned(both, 11, dispersion, 3))
        .isEqualTo(new Comparison.NotSeen(split.delta(), 5));
  }

  @Test
  @DisplayName("W6: touchpoints that truly differ, none beyond the others")
  void w6() {
    List<Peer> peers = peers(new double[] {63, 64, 38, 58, 76, 54, 71, 78, 70}, PEERS_N, PEERS_S);
    Funnel funnel = Funnel.of(peers);
    assertPrinted(funnel.centre(), "60.401202");
    assertPrinted(funnel.ratio(), "37.44955");
    assertPrinted(funnel.between(), "87.686084");
    assertThat(funnel.spread()).isEqualTo(441);
    assertPrinted(funnel.limits95(100).low(), "41.59207");
    assertPrinted(funnel.limits95(100).high(), "79.21033");
    assertPrinted(funnel.limits998(100).low(), "30.74526");
    assertPrinted(funnel.limits998(100).high(), "90.05714");
    Marks marks = Marks.of(peers);
    assertAll(
        marks.marks().stream().map(Marks.Mark::t),
        "-.03714352 .03680269 -3.05407783 -.39202832 1.02596052 -.69921431 .57255689 1.16144623"
            + " .49441730");
    assertPrinted(marks.critical(), "4.122707");
    assertThat(marks.marks()).noneMatch(Marks.Mark::marked);
  }

  @Test
  @DisplayName("W7: one touchpoint beyond all others")
  void w7() {
    List<Peer> peers =
        peers(
            new double[] {64.2, 66.1, 63.5, 65.9, 52.0, 66.8, 64.9, 65.4, 63.8}, PEERS_N, PEERS_S);
    Funnel funnel = Funnel.of(peers);
    assertPrinted(funnel.centre(), "63.422954");
    assertPrinted(funnel.ratio(), "1.8273634");
    assertThat(funnel.between()).isZero();
    List<Marks.Mark> marks = Marks.of(peers).marks();
    assertPrinted(marks.get(4).t(), "-9.08094627");
    for (int j = 0; j < marks.size(); j++) {
      assertThat(marks.get(j).marked()).isEqualTo(j == 4);
      assertThat(j == 4 || Math.abs(marks.get(j).t()) < 0.69).isTrue();
    }
  }

  @Test
  @DisplayName("W8: a touchpoint that is honest to nobody, but friendly")
  void w8() {
    double[][] scores = {
      {62, 63, 62, 63, 63},
      {61, 64, 62, 65, 64},
      {53, 38, 61, 58, 53},
      {59, 57, 59, 60, 59},
      {76, 76, 75, 75, 75},
      {57, 54, 53, 57, 56},
      {71, 71, 71, 72, 70},
      {80, 78, 79, 79, 79},
      {66, 71, 67, 69, 69}
    };
    Profile profile = Profile.of(rows(scores));
    assertThat(profile.lambda()).isEqualTo(1);
    assertPrinted(profile.critical(), "3.260767");
    List<Profile.Cell> third = profile.rows().get(2);
    assertAll(third.stream().map(Profile.Cell::residual), ".5556 -13.0000 8.1111 4.1111 .2222");
    assertAll(third.stream().map(Profile.Cell::z), ".4779 -11.1830 6.9774 3.5365 .1912");
    for (int j = 0; j < scores.length; j++) {
      for (int d = 0; d < 5; d++) {
        assertThat(profile.rows().get(j).get(d).marked()).isEqualTo(j == 2 && (d == 1 || d == 2));
      }
    }
  }

  private static List<List<Peer>> rows(double[][] scores) {
    return Stream.iterate(0, j -> j + 1)
        .limit(scores.length)
        .map(
            j ->
                Arrays.stream(scores[j])
                    .mapToObj(score -> new Peer(score, PEERS_N[j], PEERS_S[j] * PEERS_S[j]))
                    .toList())
        .toList();
  }

  /** φ before it is raised to 0.5, by the formula of step 2 for variances of 484/n. */
  private static double unboundedPhi(Leaf leaf) {
    List<Point> points = leaf.points();
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      double difference = points.get(i).score() - points.get(i - 1).score();
      sum += difference * difference / (points.get(i).variance() + points.get(i - 1).variance());
    }
    return sum / (points.size() - 1);
  }

  private static double largest(Leaf leaf, Dispersion dispersion) {
    return Split.admissible(series(leaf), dispersion).stream()
        .mapToDouble(split -> Math.abs(split.z()))
        .max()
        .orElseThrow();
  }

  private static void assertAll(Stream<Double> actual, String printed) {
    List<Double> figures = actual.toList();
    String[] expected = printed.split(" ");
    assertThat(figures).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertPrinted(figures.get(i), expected[i]);
    }
  }
}
