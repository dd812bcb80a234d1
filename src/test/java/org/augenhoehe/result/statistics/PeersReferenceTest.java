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

/** Thirty made-up groups of touchpoints through the room and through {@link PeersReference}. */
class PeersReferenceTest {

  private static final int GROUPS = 30;
  private static final double EXACT = 1e-9;

  /** What came out, so that no outcome goes untested. */
  private final Set<String> outcomes = new TreeSet<>();

  @Test
  void groups_come_out_alike_twice() {
    for (int group = 0; group < GROUPS; group++) {
      SplittableRandom random = new SplittableRandom(8000 + group);
      compareAll(random, random.nextInt(5, 14));
    }
    assertThat(outcomes)
        .containsExactly(
            "funnel of chance",
            "funnel wider",
            "marked",
            "profile marked",
            "profile wider",
            "quiet");
  }

  private void compareAll(SplittableRandom random, int count) {
    double between = random.nextBoolean() ? 7 : 0;
    List<List<Peer>> rows = new ArrayList<>();
    double[][] x = new double[count][5];
    double[][] s = new double[count][5];
    double[] variances = new double[count];
    for (int j = 0; j < count; j++) {
      List<Peer> row = new ArrayList<>();
      double level =
          60 + between * random.nextGaussian() + (j == 2 && random.nextBoolean() ? 25 : 0);
      int n = random.nextInt(30, 500);
      double noise = random.nextInt(4) == 0 ? 8 : 0;
      for (int d = 0; d < 5; d++) {
        double deviation = random.nextDouble(15, 28);
        s[j][d] = deviation / Math.sqrt(n);
        x[j][d] = level + (s[j][d] + noise) * random.nextGaussian();
        row.add(new Peer(x[j][d], n, deviation * deviation));
      }
      variances[j] = row.get(0).spread();
      rows.add(row);
    }
    List<Peer> peers = rows.stream().map(row -> row.get(0)).toList();
    double[] scores = Arrays.stream(x).mapToDouble(row -> row[0]).toArray();
    double[] errors = Arrays.stream(s).mapToDouble(row -> row[0]).toArray();
    compareFunnel(peers, PeersReference.funnel(scores, errors, variances));
    compareMarks(peers, PeersReference.marks(scores, errors));
    compareProfile(rows, PeersReference.profile(x, s));
  }

  private void compareFunnel(List<Peer> peers, double[] expected) {
    Funnel funnel = Funnel.of(peers);
    outcomes.add(funnel.between() == 0 ? "funnel of chance" : "funnel wider");
    assertThat(new double[] {funnel.centre(), funnel.ratio(), funnel.between(), funnel.spread()})
        .containsExactly(expected, within(EXACT));
    double chance = 1.959964 * Math.sqrt(expected[3] / 80);
    double wide = 3.090232 * Math.sqrt(expected[3] / 80 + expected[2]);
    assertThat(funnel.chance95(80).low()).isCloseTo(expected[0] - chance, within(EXACT));
    assertThat(funnel.limits998(80).high()).isCloseTo(expected[0] + wide, within(EXACT));
  }

  private void compareMarks(List<Peer> peers, double[][] expected) {
    Marks marks = Marks.of(peers);
    double critical = expected[peers.size()][0];
    assertThat(marks.critical()).isCloseTo(critical, within(EXACT));
    for (int j = 0; j < peers.size(); j++) {
      Marks.Mark mark = marks.marks().get(j);
      boolean marked = Math.abs(expected[j][1]) > critical && Math.abs(expected[j][0]) >= 5;
      outcomes.add(marked ? "marked" : "quiet");
      assertThat(mark.difference()).isCloseTo(expected[j][0], within(EXACT));
      assertThat(mark.t()).isCloseTo(expected[j][1], within(EXACT));
      assertThat(mark.marked()).isEqualTo(marked);
    }
  }

  private void compareProfile(List<List<Peer>> rows, double[][] expected) {
    Profile profile = Profile.of(rows);
    double lambda = expected[rows.size() * 5][0];
    double critical = expected[rows.size() * 5][1];
    assertThat(profile.lambda()).isCloseTo(lambda, within(EXACT));
    assertThat(profile.critical()).isCloseTo(critical, within(EXACT));
    if (lambda > 1) {
      outcomes.add("profile wider");
    }
    for (int i = 0; i < rows.size() * 5; i++) {
      Profile.Cell cell = profile.rows().get(i / 5).get(i % 5);
      assertThat(cell.residual()).isCloseTo(expected[i][0], within(EXACT));
      assertThat(cell.z()).isCloseTo(expected[i][1], within(EXACT));
      boolean marked =
          Math.abs(expected[i][1]) / Math.sqrt(lambda) > critical && Math.abs(expected[i][0]) >= 5;
      assertThat(cell.marked()).isEqualTo(marked);
      if (marked) {
        outcomes.add("profile marked");
      }
    }
  }
}
