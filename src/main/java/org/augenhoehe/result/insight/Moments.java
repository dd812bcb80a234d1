package org.augenhoehe.result.insight;

import org.augenhoehe.vote.release.ScoreSum;

/** Number, sum and sum of squares of scores from 0 to 100. */
record Moments(int n, double sum, double sumOfSquares) implements Total<Moments> {

  static Moments of(ScoreSum score) {
    return new Moments(score.n(), score.sum(), score.sumOfSquares());
  }

  @Override
  public Moments plus(Moments other) {
    return new Moments(n + other.n, sum + other.sum, sumOfSquares + other.sumOfSquares);
  }

  double mean() {
    return sum / n;
  }

  Interval interval() {
    return Interval.ofScore(n, sum, sumOfSquares);
  }
}
