package org.augenhoehe.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.database.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The writer, with a transaction that fails as told. */
class CastingQueueTest {

  private static final int BALLOTS = 40;

  /** How many ballots each transaction was tried with. */
  private final List<Integer> tried = new ArrayList<>();

  private Durability durability = new Durability(null, "postgresql");

  private CastingQueue queue;

  @AfterEach
  void stop() throws InterruptedException {
    queue.stop(null);
  }

  @Test
  void a_database_that_is_gone_is_asked_once_and_not_for_everybody() throws Exception {
    assertThat(castAll(batch -> fail(new SQLException("refused", "08001")))).hasSize(BALLOTS);
    assertThat(tried).containsExactly(BALLOTS);
  }

  @Test
  void one_bad_row_costs_only_its_own_vote() throws Exception {
    List<Throwable> refused =
        castAll(
            batch ->
                batch.size() > 1 || tried.size() == 2
                    ? fail(new SQLException("too long", "22001"))
                    : Collections.nCopies(batch.size(), Optional.empty()));
    assertThat(refused).hasSize(1);
    assertThat(tried).hasSize(BALLOTS + 1);
  }

  @Test
  void a_writer_that_stumbles_goes_on() throws Exception {
    // Fewer outcomes than ballots: what nobody foresaw.
    assertThat(castAll(batch -> List.of())).hasSize(BALLOTS);
    assertThatThrownBy(() -> await(queue.add(null, null))).isInstanceOf(BallotRefusal.class);
    assertThat(tried).containsExactly(BALLOTS, 1);
  }

  @Test
  void nobody_waits_for_a_writer_that_was_stopped() throws Exception {
    castAll(batch -> fail(new SQLException("refused", "08001")));
    queue.stop(null);
    assertThatThrownBy(() -> queue.add(null, null)).isInstanceOf(BallotRefusal.class);
  }

  @Test
  void nobody_waits_for_ever_and_what_comes_late_is_stored_all_the_same() throws Exception {
    CountDownLatch door = new CountDownLatch(1);
    CountDownLatch stored = new CountDownLatch(1);
    queue =
        queue(
            batch -> {
              awaitUninterruptibly(door);
              stored.countDown();
              return List.of(Optional.empty());
            },
            new Sizes(Duration.ofMillis(50)));
    queue.start(null);
    assertThatThrownBy(() -> await(queue.add(null, null)))
        .isInstanceOf(BallotRefusal.class)
        .hasMessageContaining("not known");
    assertThat(queue.isAlive()).isTrue();
    door.countDown();
    assertThat(stored.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_may_not_survive_is_not_said_to_be_lost() throws Exception {
    durability =
        new Durability(null, "postgresql") {
          @Override
          public void sync() {
            throw new IllegalStateException("the disk is gone");
          }
        };
    assertThat(castAll(batch -> Collections.nCopies(batch.size(), Optional.empty())))
        .hasSize(BALLOTS)
        .allSatisfy(refused -> assertThat(refused).hasMessageContaining("not known"));
  }

  @Test
  void a_writer_is_alive_until_it_is_gone_or_at_one_thing_for_minutes() throws Exception {
    castAll(batch -> Collections.nCopies(batch.size(), Optional.empty()));
    assertThat(queue.isAlive(System.nanoTime())).isTrue();
    assertThat(queue.isAlive(System.nanoTime() + Duration.ofMinutes(3).toNanos())).isFalse();
    queue.stop(null);
    assertThat(queue.isAlive()).isFalse();
  }

  /**
   * Casts many at once.
   *
   * @return why ballots were not stored
   */
  private List<Throwable> castAll(
      Function<List<CastingQueue.Waiting>, List<Optional<Reason>>> commit) throws Exception {
    queue = queue(commit, new Sizes(Duration.ofSeconds(10)));
    List<CompletionStage<Optional<Reason>>> answers = new ArrayList<>();
    for (int i = 0; i < BALLOTS; i++) {
      answers.add(queue.add(null, null));
    }
    queue.start(null);
    List<Throwable> refused = new ArrayList<>();
    for (CompletionStage<Optional<Reason>> answer : answers) {
      try {
        await(answer);
      } catch (BallotRefusal e) {
        refused.add(e);
      }
    }
    return refused;
  }

  private CastingQueue queue(
      Function<List<CastingQueue.Waiting>, List<Optional<Reason>>> commit, BallotConfig config) {
    return new CastingQueue(
        new CastingTransaction(null, null, null, null) {
          @Override
          List<Optional<Reason>> commit(List<CastingQueue.Waiting> batch) {
            tried.add(batch.size());
            return commit.apply(batch);
          }
        },
        durability,
        config);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CompletionStage<Optional<Reason>> answer) throws Exception {
    try {
      ((CompletableFuture<Optional<Reason>>) answer).get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    }
  }

  private static List<Optional<Reason>> fail(SQLException e) {
    throw new IllegalStateException(e);
  }

  private record Sizes(Duration patience) implements BallotConfig {
    @Override
    public int batch() {
      return 2 * BALLOTS;
    }

    @Override
    public int queue() {
      return 2 * BALLOTS;
    }
  }
}
