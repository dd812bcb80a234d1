package org.augenhoehe.result.insight;

/** Something that adds up over releases. */
interface Total<T extends Total<T>> {

  /** Number of people whose answers it contains. */
  int n();

  T plus(T other);
}
