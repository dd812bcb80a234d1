package org.augenhoehe.result.insight;

/**
 * A mean score.
 *
 * @param n people it is the mean of, never fewer than <em>k</em>; of several items, those of the
 *     item that fewest answered
 * @param score from 0 to 100
 * @param interval in the same points
 */
public record Mean(int n, double score, Interval interval) {

  /** From so many people on it can be read as a result (METHOD, section 3, "Display"). */
  public static final int ENOUGH = 25;

  /** Whether it can be read as a result, and not as a hint. */
  public boolean isReliable() {
    return isEnough(n);
  }

  static boolean isEnough(int n) {
    return n >= ENOUGH;
  }
}
