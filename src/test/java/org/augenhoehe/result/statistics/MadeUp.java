package org.augenhoehe.result.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up trends and touchpoints, and the comparison with figures as METHOD prints them. */
final class MadeUp {

  static final int[] W2_N = {14, 18, 12, 20, 16, 15, 22, 13, 17, 19, 16, 21, 14, 18};

  private MadeUp() {}

  /** A leaf with points at openings 1, 2, 3 … and variances of {@code spread}/n. */
  static Leaf leaf(double[] scores, int[] n, double spread) {
    return leaf(1, scores, n, spread);
  }

  static Leaf leaf(int first, double[] scores, int[] n, double spread) {
    return new Leaf(
        IntStream.range(0, scores.length)
            .mapToObj(i -> new Point(first + i, scores[i], n[i], spread / n[i]))
            .toList());
  }

  /** Equal scores of equally many people, from an opening on. */
  static Leaf level(int first, int points, double score, int n) {
    List<Point> drawn = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      drawn.add(new Point(first + i, score, n, 484.0 / n));
    }
    return new Leaf(drawn);
  }

  static Leaf joined(Leaf one, Leaf next) {
    List<Point> points = new ArrayList<>(one.points());
    points.addAll(next.points());
    return new Leaf(points);
  }

  static Series series(Leaf... leaves) {
    return new Series(List.of(leaves));
  }

  static List<Peer> peers(double[] scores, int[] n, double[] deviations) {
    return IntStream.range(0, scores.length)
        .mapToObj(j -> new Peer(scores[j], n[j], deviations[j] * deviations[j]))
        .toList();
  }

  /** Holds if the figure rounds to what is printed. */
  static void assertPrinted(double actual, String printed) {
    BigDecimal expected = new BigDecimal(printed);
    double half = BigDecimal.ONE.movePointLeft(expected.scale()).doubleValue() / 2;
    assertThat(actual).isCloseTo(expected.doubleValue(), within(half * (1 + 1e-6)));
  }
}
