package org.augenhoehe.casting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

  private final BlockingQueue<Waiting> queue;
  private final CastingTransaction transaction;
  private final Durability durability;
  private final BallotConfig config;

  /** One, because each transaction costs more than another ballot in it does. */
  private final Thread writer = new Thread(this::write, "ballot-writer");

  private volatile boolean stopped;

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
    return waiting.answer();
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
      // Stored, but not surely: whoever sends again is told that the code is used and counts.
      refuse(batch, e);
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
      // The class only: messages of a database may hold values, and nothing here may tell who or
      // when. One line, however many customers it meets.
      LOG.errorf("Ballots could not be stored: %s", rootOf(e).getClass().getName());
    }
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
