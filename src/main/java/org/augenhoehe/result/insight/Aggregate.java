package org.augenhoehe.result.insight;

/** Something that adds up over releases. */
interface Aggregate<T extends Aggregate<T>> {

  /** Number of people whose answers it contains. */
  int n();

  T plus(T other);
}
