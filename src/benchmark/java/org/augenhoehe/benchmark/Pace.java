package org.augenhoehe.benchmark;

import java.util.Arrays;

/** Rate of a series of operations, and median and 99th percentile of the time that one takes. */
record Pace(double perSecond, double p50Millis, double p99Millis) {

  static Pace of(long[] nanos, long elapsedNanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Pace(
        sorted.length * 1e9 / elapsedNanos,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6);
  }

  double spread() {
    return p99Millis / p50Millis;
  }
}
