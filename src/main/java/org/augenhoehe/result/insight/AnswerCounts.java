package org.augenhoehe.result.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.augenhoehe.base.questionnaire.Scoring;
import org.augenhoehe.result.insight.Results.Distribution;
import org.augenhoehe.vote.release.ItemCount;

/**
 * How often each answer was given.
 *
 * @param counts of the answers 1 to 5
 */
record AnswerCounts(List<Integer> counts) implements Aggregate<AnswerCounts> {

  AnswerCounts {
    counts = List.copyOf(counts);
  }

  static AnswerCounts of(ItemCount item) {
    return new AnswerCounts(
        List.of(item.ones(), item.twos(), item.threes(), item.fours(), item.fives()));
  }

  @Override
  public int n() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public AnswerCounts plus(AnswerCounts other) {
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      sums.add(counts.get(i) + other.counts.get(i));
    }
    return new AnswerCounts(sums);
  }

  /** The answers as scores from 0 to 100. */
  SampleSums sums() {
    double sum =
        IntStream.range(0, counts.size())
            .mapToDouble(i -> counts.get(i) * Scoring.points(i + 1))
            .sum();
    double squares =
        IntStream.range(0, counts.size())
            .mapToDouble(i -> counts.get(i) * Math.pow(Scoring.points(i + 1), 2))
            .sum();
    return new SampleSums(n(), sum, squares);
  }

  Distribution distribution() {
    return new Distribution(sums().mean(), counts, Share.of(this));
  }
}
