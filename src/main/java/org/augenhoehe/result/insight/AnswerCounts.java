package org.augenhoehe.result.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.result.insight.Results.Distribution;
import org.augenhoehe.vote.release.ItemCount;

/**
 * How often each answer to one item was given.
 *
 * @param counts of the answers 1 to 5
 */
record AnswerCounts(List<Integer> counts) {

  AnswerCounts {
    counts = List.copyOf(counts);
  }

  static AnswerCounts of(ItemCount item) {
    return new AnswerCounts(
        List.of(item.ones(), item.twos(), item.threes(), item.fours(), item.fives()));
  }

  /** Number of people who answered. */
  int n() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  AnswerCounts plus(AnswerCounts other) {
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      sums.add(counts.get(i) + other.counts.get(i));
    }
    return new AnswerCounts(sums);
  }

  /** Of the answers in points, 0 to 100 each. */
  double sum() {
    return IntStream.range(0, counts.size())
        .mapToDouble(i -> counts.get(i) * Scoring.points(i + 1))
        .sum();
  }

  double sumOfSquares() {
    return IntStream.range(0, counts.size())
        .mapToDouble(i -> counts.get(i) * Math.pow(Scoring.points(i + 1), 2))
        .sum();
  }

  Distribution distribution() {
    return new Distribution(Estimate.of(this).mean(), counts, Share.of(this));
  }
}
