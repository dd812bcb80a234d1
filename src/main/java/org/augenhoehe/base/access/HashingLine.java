package org.augenhoehe.base.access;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The line in which passwords wait for bcrypt. It has a few threads of its own, so that guesses
 * take neither the processor nor the threads that pages need. The last to arrive is checked first:
 * a client that sends many at once waits behind its own requests.
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

  /** Not those that requests wait with. */
  private final ScheduledExecutorService timeouts =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "password-timeouts"));

  private final Duration patience;

  /**
   * @param threads how many passwords are checked at once
   * @param places how many may wait
   * @param patience how long a password waits at most
   */
  HashingLine(int threads, int places, Duration patience) {
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new Stack(places),
            task -> daemon(task, "passwords"));
    this.threads.allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  boolean isFull() {
    return threads.getQueue().remainingCapacity() == 0;
  }

  /**
   * Fails with a {@link RejectedExecutionException} where the line is full or the wait too long.
   */
  <T> Uni<T> await(Supplier<T> check) {
    return Uni.createFrom()
        .<T>emitter(
            emitter -> {
              Runnable task = () -> complete(emitter, check);
              // A request that is told to try again leaves the line, or those would fill it.
              emitter.onTermination(() -> threads.remove(task));
              threads.execute(task);
            })
        .ifNoItem()
        .after(patience)
        .on(timeouts)
        .failWith(() -> new RejectedExecutionException());
  }

  private static <T> void complete(UniEmitter<? super T> emitter, Supplier<T> check) {
    try {
      emitter.complete(check.get());
    } catch (RuntimeException e) {
      emitter.fail(e);
    }
  }

  void close() {
    threads.shutdownNow();
    timeouts.shutdownNow();
  }
}
