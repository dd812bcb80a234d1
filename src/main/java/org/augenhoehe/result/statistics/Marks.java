package org.augenhoehe.result.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Which of five or more touchpoints differ from all others beyond chance: each is compared with
 * what the others, pooled without it (DerSimonian and Laird 1986), let expect (METHOD, section 3).
 *
 * @param critical what |t| must exceed
 * @param marks one per peer, in their order
 */
public record Marks(double critical, List<Mark> marks) {

  private static final double ERROR_RATE = 0.04;

  public Marks {
    marks = List.copyOf(marks);
  }

  /**
   * One touchpoint.
   *
   * @param difference from the others' mean, points
   * @param t the difference over its standard error, the others' true variance in it
   * @param marked whether it is beyond chance and at least 5 points
   */
  public record Mark(double difference, double t, boolean marked) {}

  /**
   * @param peers at least {@link Peer#FEWEST}
   */
  public static Marks of(List<Peer> peers) {
    Peer.requireEnough(peers);
    int count = peers.size();
    double critical =
        TDistribution.of(count - 2).inverseSurvivalProbability(ERROR_RATE / (2.0 * count));
    List<Mark> marks = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      List<Peer> others = new ArrayList<>(peers);
      Peer peer = others.remove(j);
      marks.add(mark(peer, others, critical));
    }
    return new Marks(critical, marks);
  }

  private static Mark mark(Peer peer, List<Peer> others, double critical) {
    Pool pool = Pool.of(others);
    double between = pool.between(Pool.sumOfSquares(pool.z()));
    double weights = 0;
    double scores = 0;
    for (Peer other : others) {
      double weight = Pool.weight(other, between);
      weights += weight;
      scores += weight * other.score();
    }
    double difference = peer.score() - scores / weights;
    double error = peer.standardError();
    double t = difference / Math.sqrt(error * error + between + 1 / weights);
    boolean marked = Math.abs(t) > critical && Math.abs(difference) >= Peer.LEAST_DIFFERENCE;
    return new Mark(difference, t, marked);
  }
}
