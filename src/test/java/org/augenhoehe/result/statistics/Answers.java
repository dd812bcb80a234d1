package org.augenhoehe.result.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Where answers must be centred for a mean score, because the scale's ends cut them. */
final class Answers {

  /** Of an answer from 1 to 5, before it is rounded. */
  static final double DEVIATION = 1.1;

  private static final int STEPS = 4000;
  private static final double LOW = -2;
  private static final double WIDTH = 10.0 / STEPS;
  private static final double[] MEANS = new double[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      NormalDistribution felt = NormalDistribution.of(LOW + i * WIDTH, DEVIATION);
      for (int border = 1; border <= 4; border++) {
        MEANS[i] += 25 * felt.survivalProbability(border + 0.5);
      }
    }
  }

  private Answers() {}

  static double centre(double score) {
    int low = 0;
    int high = STEPS - 1;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (MEANS[middle] < score) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return LOW + low * WIDTH;
  }
}
