package org.augenhoehe.vote.casting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One thread that works on all that waits for it, up to a limit at once. Nothing that was added is
 * lost: it is worked on or turned away.
 */
final class BatchWorker<T> {

  private static final long LAST_WORDS_S = 10;

  private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>();
  private final int most;
  private final Consumer<List<T>> work;
  private final BiConsumer<List<T>, Throwable> turnAway;
  private final Thread thread;

  private volatile boolean stopped;

  /** When the thread was last free for work, by {@link System#nanoTime}. */
  private volatile long lastSeen = System.nanoTime();

  /**
   * @param most how many are worked on at once
   * @param turnAway receives what work failed on or what is left at the end, and why
   */
  BatchWorker(
      String name, int most, Consumer<List<T>> work, BiConsumer<List<T>, Throwable> turnAway) {
    this.most = most;
    this.work = work;
    this.turnAway = turnAway;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  /**
   * @return false if the worker has stopped
   */
  boolean add(T one) {
    if (stopped) {
      return false;
    }
    waiting.add(one);
    // The thread may have polled for the last time just before.
    return !stopped || !waiting.remove(one);
  }

  /** How many wait, not counting those being worked on. */
  int waiting() {
    return waiting.size();
  }

  /** Nanoseconds since the thread was last free; {@link Long#MAX_VALUE} once it is stopped. */
  long busyFor(long now) {
    return stopped ? Long.MAX_VALUE : now - lastSeen;
  }

  void start() {
    thread.start();
  }

  /** Returns when all that waits is done, or after ten seconds. */
  void stop() throws InterruptedException {
    stopped = true;
    thread.join(TimeUnit.SECONDS.toMillis(LAST_WORDS_S));
  }

  private void run() {
    try {
      while (!stopped || !waiting.isEmpty()) {
        lastSeen = System.nanoTime();
        T first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<T> some = new ArrayList<>(List.of(first));
          waiting.drainTo(some, most - 1);
          workOn(some);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped = true;
      List<T> left = new ArrayList<>();
      waiting.drainTo(left);
      turnAway.accept(left, BallotRefusal.busy());
    }
  }

  /** Catches everything, because a failure must not end the only thread. */
  private void workOn(List<T> some) {
    try {
      work.accept(some);
    } catch (Throwable e) {
      turnAway.accept(some, e);
    }
  }
}
