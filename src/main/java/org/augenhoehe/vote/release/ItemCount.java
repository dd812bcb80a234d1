package org.augenhoehe.vote.release;

import jakarta.persistence.Embeddable;

/** How often each answer to one item was given in a box. */
@Embeddable
public record ItemCount(
    String item, int ones, int twos, int threes, int fours, int fives, int unanswered) {

  /** How many ballots answered the item. */
  public int n() {
    return ones + twos + threes + fours + fives;
  }
}
