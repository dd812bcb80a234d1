package org.augenhoehe.staff;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where passwords wait for bcrypt: for threads of its own, and few, so that guesses take neither
 * the processor nor the threads that pages need. Who comes last is looked at first: whoever sends
 * many at once waits behind themselves.
 */
final class HashingLine {

  private static final class Stack extends LinkedBlockingDeque<Runnable> {

    private static final long serialVersionUID = 1;

    Stack(int places) {
      super(places);
    }

    @Override
    public boolean offer(Runnable last) {
      return offerFirst(last);
    }
  }

  private final ThreadPoolExecutor threads;

  /**
   * @param threads how many are looked at together
   * @param places how many may wait
   */
  HashingLine(int threads, int places) {
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new Stack(places),
            task -> {
              Thread thread = new Thread(task, "passwords");
              thread.setDaemon(true);
              return thread;
            });
    this.threads.allowCoreThreadTimeOut(true);
  }

  boolean isFull() {
    return threads.getQueue().remainingCapacity() == 0;
  }

  /** Fails with a {@link java.util.concurrent.RejectedExecutionException} where it is full. */
  <T> Uni<T> await(Supplier<T> check) {
    return Uni.createFrom().item(check).runSubscriptionOn(threads);
  }

  void close() {
    threads.shutdownNow();
  }
}
