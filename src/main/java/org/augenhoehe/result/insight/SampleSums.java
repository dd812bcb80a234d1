package org.augenhoehe.result.insight;

import org.augenhoehe.vote.release.ScoreSum;

/** Number, sum and sum of squares of scores from 0 to 100. */
record SampleSums(int n, double sum, double sumOfSquares) implements Aggregate<SampleSums> {

  static SampleSums of(ScoreSum score) {
    return new SampleSums(score.n(), score.sum(), score.sumOfSquares());
  }

  @Override
  public SampleSums plus(SampleSums other) {
    return new SampleSums(n + other.n, sum + other.sum, sumOfSquares + other.sumOfSquares);
  }

  Mean mean() {
    return new Mean(n, sum / n, Interval.ofScore(n, sum, sumOfSquares));
  }
}
