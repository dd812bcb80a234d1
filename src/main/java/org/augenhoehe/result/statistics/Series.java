package org.augenhoehe.result.statistics;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is watched for a change: one measure of one touchpoint.
 *
 * @param leaves one per channel and form; their answers are never thrown together, only their
 *     changes
 */
public record Series(List<Leaf> leaves) {

  public Series {
    leaves = List.copyOf(leaves);
  }

  /** The last 26 points of each leaf. */
  Series recent() {
    return new Series(leaves.stream().map(Leaf::recent).toList());
  }

  /** Openings at which some leaf has a point, ascending. */
  SortedSet<Integer> openings() {
    SortedSet<Integer> openings = new TreeSet<>();
    for (Leaf leaf : leaves) {
      leaf.points().forEach(point -> openings.add(point.opening()));
    }
    return openings;
  }

  int longest() {
    return leaves.stream().mapToInt(Leaf::size).max().orElse(0);
  }
}
