package org.augenhoehe.base.staff;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
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
  private final Duration patience;

  /**
   * @param threads how many are looked at together
   * @param places how many may wait
   * @param patience how long one waits at most
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

  /** Fails with a {@link RejectedExecutionException} where it is full, or goes on for too long. */
  <T> Uni<T> await(Supplier<T> check) {
    return Uni.createFrom()
        .<T>emitter(
            emitter -> {
              Runnable task = () -> complete(emitter, check);
              // Whoever is told to come again leaves the line, or it would fill with those.
              emitter.onTermination(() -> threads.remove(task));
              threads.execute(task);
            })
        .ifNoItem()
        .after(patience)
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
  }
}
