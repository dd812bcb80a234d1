package org.augenhoehe.vote.teller;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What the teller counted at one opening.
 *
 * @param number of the opening
 * @param at when it counted last, by its own clock: seconds since 1970
 * @param batches none where there were too few ballots everywhere
 */
public record PastOpening(long number, long at, List<CountedBatch> batches) {

  /**
   * @param boxes those whose ballots were counted: no key opens them any more
   */
  public record CountedBatch(Set<UUID> boxes, Counted counted) {

    public CountedBatch {
      boxes = Set.copyOf(boxes);
      Objects.requireNonNull(counted);
    }
  }

  public PastOpening {
    batches = List.copyOf(batches);
  }

  /**
   * Whether all of it was counted at this opening, and said by the teller.
   *
   * @param hasSigned checks a message and its signature under the teller's key
   */
  public boolean isSigned(BiPredicate<byte[], byte[]> hasSigned) {
    return batches.stream()
        .map(CountedBatch::counted)
        .allMatch(counted -> counted.opening() == number && counted.isSigned(hasSigned));
  }
}
