package org.augenhoehe.vote.casting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.database.Outage;
import org.augenhoehe.vote.ballot.BoxDirectory.SealedPaper;
import org.jboss.logging.Logger;

/**
 * Lets ballots that arrive while others are being written share the next transaction and the next
 * sync to disk (group commit). A single ballot does not wait for others; in a crowd, a disk that
 * syncs a thousand times a second still takes in many thousand ballots. A welcome side effect: rows
 * that share a transaction cannot be told apart by it.
 *
 * <p>The next ballots are examined and sealed meanwhile, so that the database does not wait for
 * that.
 */
@Singleton
class CastingQueue {

  /** A customer who waits for an answer. */
  interface Customer {
    CompletableFuture<Outcome> answer();
  }

  /** A ballot that was cast, and the claim that is to admit it. */
  record Waiting(Claim claim, Paper handedIn, CompletableFuture<Outcome> answer)
      implements Customer {}

  /** A ballot that is ready to be put into its box. */
  record Sealed(Waiting waiting, SealedPaper paper) implements Customer {
    @Override
    public CompletableFuture<Outcome> answer() {
      return waiting.answer();
    }
  }

  private static final Logger LOG = Logger.getLogger(CastingQueue.class);

  /** Small, so that in a crowd the first ballots are written while the next are sealed. */
  private static final int SEALED_AT_ONCE = 16;

  /** Opening a million ballots takes some three minutes. */
  private static final Duration LONGEST_OPENING = Duration.ofMinutes(5);

  private final BatchWorker<Waiting> sealing;

  /** One thread, because each transaction costs more than another ballot in it does. */
  private final BatchWorker<Sealed> writing;

  private final CastingTransaction transaction;
  private final Durability durability;
  private final BallotConfig config;

  CastingQueue(CastingTransaction transaction, Durability durability, BallotConfig config) {
    this.sealing =
        new BatchWorker<>("ballot-sealer", SEALED_AT_ONCE, this::seal, CastingQueue::refuse);
    this.writing =
        new BatchWorker<>("ballot-writer", config.batch(), this::write, CastingQueue::refuse);
    this.transaction = transaction;
    this.durability = durability;
    this.config = config;
  }

  CompletionStage<Outcome> add(Claim claim, Paper paper) {
    Waiting waiting = new Waiting(claim, paper, new CompletableFuture<>());
    if (!isTaken(waiting)) {
      throw BallotRefusal.busy();
    }
    return waiting
        .answer()
        .orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(CastingQueue::explain);
  }

  /**
   * Keeps those from doing anything for whom there is no room now.
   *
   * @throws BallotRefusal when the queue is full
   */
  void requireRoom() {
    if (isFull()) {
      throw BallotRefusal.busy();
    }
  }

  private boolean isFull() {
    return sealing.waiting() + writing.waiting() >= config.queue();
  }

  /** Synchronized, or a crowd would find the same last place. */
  private synchronized boolean isTaken(Waiting waiting) {
    return !isFull() && sealing.add(waiting);
  }

  /** A customer who waited too long may send the ballot again, whatever becomes of this one. */
  private static <T> T explain(Throwable e) {
    throw e instanceof TimeoutException ? BallotRefusal.unsure() : (BallotRefusal) e;
  }

  /**
   * Whether ballots are written, or would be. An opening has the lock for as long as it runs; one
   * of up to five minutes does not make this instance unhealthy.
   */
  boolean isAlive() {
    return isAlive(System.nanoTime());
  }

  boolean isAlive(long now) {
    long busy = Math.max(sealing.busyFor(now), writing.busyFor(now));
    return Duration.ofNanos(busy).compareTo(LONGEST_OPENING) < 0;
  }

  void start(@Observes @jakarta.annotation.Priority(1) StartupEvent event) {
    sealing.start();
    writing.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    sealing.stop();
    writing.stop();
  }

  private void seal(List<Waiting> batch) {
    List<Sealed> sealed;
    try {
      sealed = transaction.seal(batch);
    } catch (RuntimeException | Error e) {
      apart(batch, e, this::seal);
      return;
    }
    for (Sealed each : sealed) {
      if (!writing.add(each)) {
        refuse(List.of(each), BallotRefusal.busy());
      }
    }
  }

  private void write(List<Sealed> batch) {
    Map<Waiting, Outcome> outcomes;
    try {
      outcomes = transaction.commit(batch);
    } catch (RuntimeException | Error e) {
      apart(batch, e, this::write);
      return;
    }
    try {
      durability.sync();
    } catch (RuntimeException | Error e) {
      log(e);
      refuse(batch, BallotRefusal.unsure());
      return;
    }
    outcomes.forEach((waiting, outcome) -> waiting.answer().complete(outcome));
    // Without effect on those who are answered, here or where their box had closed.
    refuse(batch, BallotRefusal.unsure());
  }

  /** One bad ballot must not cost the others of its batch their vote. */
  private static <T extends Customer> void apart(
      List<T> batch, Throwable e, Consumer<List<T>> again) {
    if (batch.size() == 1 || Outage.isCauseOf(e)) {
      refuse(batch, e);
    } else {
      batch.forEach(each -> again.accept(List.of(each)));
    }
  }

  private static void refuse(List<? extends Customer> batch, Throwable e) {
    BallotRefusal refusal = e instanceof BallotRefusal said ? said : BallotRefusal.busy();
    batch.forEach(waiting -> waiting.answer().completeExceptionally(refusal));
    if (refusal != e) {
      log(e);
    }
  }

  /**
   * Logs the class only: a database's messages may contain values, and nothing here may tell who or
   * when. Logs one line, however many customers are affected.
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
