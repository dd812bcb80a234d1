package org.augenhoehe.base.audit;

/**
 * Why the log is not whole.
 *
 * @param n the number of the first entry concerned; 0 where there is none
 * @param m the last or the other one; equal to {@code n} where it is one
 */
public record Finding(Kind kind, long n, long m) {

  /** What is wrong. */
  public enum Kind {
    MISSING("entries %d to %d are missing"),
    CHANGED("entry %d was changed, or the one before it"),
    SWAPPED("entries %d and %d were exchanged"),
    HEAD("the number of the newest entry is not as it was written; the last one is %d"),
    SHORTER("the log ends with entry %d, but entry %d was written before"),
    RECOMPUTED("entry %d is not the one that was written: the log was computed anew"),
    STRAY("an act met entry %d as the newest one, which nobody had written"),
    CUT("the oldest entries, up to %d, were not cut off by this service"),
    LEFT("entry %2$d is there, but entries up to %1$d were cut off"),
    UNREADABLE("the file audit-newest.json was changed, or its key");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  public static Finding of(Kind kind, long n, long m) {
    return new Finding(kind, n, m);
  }

  public static Finding of(Kind kind, long n) {
    return new Finding(kind, n, n);
  }

  /** In English, for a log or a terminal. */
  @Override
  public String toString() {
    return kind.words.formatted(n, m);
  }
}
