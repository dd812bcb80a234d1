package org.augenhoehe.base.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts events and forgets them at a fixed rate. Nothing about who caused them is kept. */
public final class LeakyBucket {

  private final int size;
  private final double leakPerSecond;
  private final Clock clock;
  private double level;
  private Instant drained;

  /**
   * @param size events after which the bucket is full
   * @param leakPerSecond events forgotten per second
   */
  public LeakyBucket(int size, double leakPerSecond, Clock clock) {
    this.size = size;
    this.leakPerSecond = leakPerSecond;
    this.clock = clock;
    this.drained = clock.instant();
  }

  public synchronized boolean isFull() {
    drain();
    // Full until a whole drop has leaked, not only in the instant the last one fell.
    return level > size - 1;
  }

  public synchronized void add() {
    drain();
    level = Math.min(level + 1, size);
  }

  /**
   * Adds a drop unless the bucket is full, in one step, so that concurrent callers never add more
   * than there is room for.
   *
   * @return whether there was room
   */
  public synchronized boolean tryAdd() {
    if (isFull()) {
      return false;
    }
    level++;
    return true;
  }

  /** Takes out what {@link #tryAdd} put in, where it turned out not to be an event. */
  public synchronized void giveBack() {
    level = Math.max(0, level - 1);
  }

  private void drain() {
    Instant now = clock.instant();
    // A clock that jumps back must not fill the bucket.
    double seconds = Math.max(0, Duration.between(drained, now).toNanos() / 1e9);
    level = Math.max(0, level - seconds * leakPerSecond);
    drained = now;
  }
}
