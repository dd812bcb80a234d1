package org.augenhoehe.casting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.admission.Claim;
import org.augenhoehe.ballot.Ballot;
import org.augenhoehe.database.Durability;
import org.augenhoehe.database.Outage;
import org.jboss.logging.Logger;

/**
 * Lets ballots that arrive while others are being written share the next transaction and the next
 * sync to disk (group commit). Alone, a ballot waits for nobody; in a crowd, a disk that syncs a
 * thousand times a second still takes in many thousand ballots. A side effect is welcome: rows that
 * share a transaction cannot be told apart by it.
 */
@Singleton
class CastingQueue {

  /** One customer waiting for the answer. */
  record Waiting(Claim claim, Ballot ballot, CompletableFuture<Optional<Reason>> answer) {}

  private static final Logger LOG = Logger.getLogger(CastingQueue.class);

  /** A million ballots take some ninety seconds. */
  private static final Duration LONGEST_OPENING = Duration.ofMinutes(2);

  private final BlockingQueue<Waiting> queue;
  private final CastingTransaction transaction;
  private final Durability durability;
  private final BallotConfig config;

  /** One, because each transaction costs more than another ballot in it does. */
  private final Thread writer = new Thread(this::write, "ballot-writer");

  private volatile boolean stopped;

  /** When the writer last had its hands free, by {@link System#nanoTime}. */
  private volatile long lastSeen = System.nanoTime();

  CastingQueue(CastingTransaction transaction, Durability durability, BallotConfig config) {
    this.queue = new LinkedBlockingQueue<>(config.queue());
    this.transaction = transaction;
    this.durability = durability;
    this.config = config;
  }

  CompletionStage<Optional<Reason>> add(Claim claim, Ballot ballot) {
    Waiting waiting = new Waiting(claim, ballot, new CompletableFuture<>());
    if (stopped || !queue.offer(waiting)) {
      throw BallotRefusal.busy();
    }
    if (stopped && queue.remove(waiting)) {
      // The writer may have looked for the last time just before.
      throw BallotRefusal.busy();
    }
    return waiting
        .answer()
        .orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(CastingQueue::explain);
  }

  /** Whoever waited too long may send again, whatever comes of this one. */
  private static <T> T explain(Throwable e) {
    throw e instanceof TimeoutException ? BallotRefusal.unsure() : (BallotRefusal) e;
  }

  /**
   * Whether ballots are being written, or would be. An opening shuts the door for as long as it
   * takes, which is no reason to give up on this instance.
   */
  boolean isAlive() {
    return isAlive(System.nanoTime());
  }

  boolean isAlive(long now) {
    return !stopped && Duration.ofNanos(now - lastSeen).compareTo(LONGEST_OPENING) < 0;
  }

  void start(@Observes @jakarta.annotation.Priority(1) StartupEvent event) {
    writer.setDaemon(true);
    writer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    writer.join(TimeUnit.SECONDS.toMillis(10));
  }

  private void write() {
    try {
      while (!stopped || !queue.isEmpty()) {
        lastSeen = System.nanoTime();
        Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Waiting> batch = new ArrayList<>(List.of(first));
          queue.drainTo(batch, config.batch() - 1);
          writeWhateverHappens(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Nobody may wait for a writer that is gone.
      stopped = true;
      List<Waiting> left = new ArrayList<>();
      queue.drainTo(left);
      refuse(left, BallotRefusal.busy());
    }
  }

  /** There is no other writer: what goes wrong with these must not end it. */
  private void writeWhateverHappens(List<Waiting> batch) {
    try {
      write(batch);
    } catch (Throwable e) {
      refuse(batch, e);
    }
  }

  private void write(List<Waiting> batch) {
    List<Optional<Reason>> outcomes;
    try {
      outcomes = transaction.commit(batch);
    } catch (RuntimeException | Error e) {
      if (batch.size() == 1 || Outage.isCauseOf(e)) {
        refuse(batch, e);
      } else {
        // One bad row must not cost the others their vote.
        batch.forEach(waiting -> write(List.of(waiting)));
      }
      return;
    }
    try {
      durability.sync();
    } catch (RuntimeException | Error e) {
      log(e);
      refuse(batch, BallotRefusal.unsure());
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer().complete(outcomes.get(i));
    }
  }

  private static void refuse(List<Waiting> batch, Throwable e) {
    BallotRefusal refusal = e instanceof BallotRefusal said ? said : BallotRefusal.busy();
    batch.forEach(waiting -> waiting.answer().completeExceptionally(refusal));
    if (refusal != e) {
      log(e);
    }
  }

  /**
   * The class only: messages of a database may hold values, and nothing here may tell who or when.
   * One line, however many customers it meets.
   */
  private static void log(Throwable e) {
    LOG.errorf("Ballots could not be stored: %s", rootOf(e).getClass().getName());
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
