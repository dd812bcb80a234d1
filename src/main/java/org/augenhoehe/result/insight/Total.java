package org.augenhoehe.result.insight;

/** Something that adds up over releases. */
interface Total<T extends Total<T>> {

  /** How many people's answers are in it. */
  int n();

  T plus(T other);
}
