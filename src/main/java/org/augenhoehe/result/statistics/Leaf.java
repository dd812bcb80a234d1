package org.augenhoehe.result.statistics;

import java.util.List;

/**
 * The trend of one measure in one leaf: one touchpoint, one channel, one form.
 *
 * @param points by ascending opening; openings at which the leaf has no point are left out, and a
 *     leaf without points takes part in nothing
 */
public record Leaf(List<Point> points) {

  /** Changes are looked for in half a year of weekly openings. */
  private static final int WINDOW = 26;

  public Leaf {
    points = List.copyOf(points);
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).opening() <= points.get(i - 1).opening()) {
        throw new IllegalArgumentException("points are not in the order of openings");
      }
    }
  }

  /**
   * The variance of one answer that the points' standard errors amount to, S² = Σ n²v / Σ n.
   *
   * @return points²; NaN without points
   */
  public double spread() {
    double sum = 0;
    for (Point point : points) {
      sum += (double) point.n() * point.n() * point.variance();
    }
    return sum / n();
  }

  /** The mean score of all answers, weighted by n; NaN without points. */
  public double mean() {
    double sum = 0;
    for (Point point : points) {
      sum += point.n() * point.score();
    }
    return sum / n();
  }

  /** Σ n. */
  public int n() {
    int sum = 0;
    for (Point point : points) {
      sum += point.n();
    }
    return sum;
  }

  /** The last 26 points, in which changes are looked for. */
  public Leaf recent() {
    return new Leaf(points.subList(Math.max(0, points.size() - WINDOW), points.size()));
  }

  public Leaf before(int opening) {
    return new Leaf(points.subList(0, countBefore(opening)));
  }

  /** That opening included. */
  public Leaf since(int opening) {
    return new Leaf(points.subList(countBefore(opening), points.size()));
  }

  int size() {
    return points.size();
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  private int countBefore(int opening) {
    int count = 0;
    while (count < points.size() && points.get(count).opening() < opening) {
      count++;
    }
    return count;
  }
}
