package org.augenhoehe.result.insight;

/** How far a figure can be relied on (METHOD, section 3, "Display"). */
public enum Standing {
  /** Fewer than <em>k</em> answers, or none: there is no figure. */
  WITHHELD,
  /** A figure from few answers; shown muted. */
  FEW,
  /** A figure from enough answers. */
  SOUND;

  private static final int ENOUGH = 25;

  static Standing of(int n) {
    return n == 0 ? WITHHELD : n < ENOUGH ? FEW : SOUND;
  }
}
