package org.augenhoehe.vote.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.augenhoehe.base.database.Durability;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.vote.casting.CastingQueue.Sealed;
import org.augenhoehe.vote.casting.CastingQueue.Waiting;
import org.augenhoehe.vote.paper.Ballot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The writer, with a transaction that fails as each test says. */
class CastingQueueTest {

  private static final int BALLOTS = 40;
  private static final int PLACES = 2 * BALLOTS;
  private static final int SEALED_AT_ONCE = 16;

  private static final Paper GOOD = new Paper.Plain(new Ballot(1, Form.FULL, Map.of("heard", 3)));
  private static final Paper BAD = new Paper.Plain(new Ballot(1, Form.FULL, Map.of("heard", 4)));

  private static final SQLException TOO_LONG = new SQLException("too long", "22001");

  /** The size of each batch that a transaction was tried with. */
  private final List<Integer> tried = new ArrayList<>();

  /** Runs for every ballot that is sealed. */
  private Runnable sealed = () -> {};

  private Paper unsealable;

  private Durability durability = new Durability(null, "postgresql");

  private CastingQueue queue;

  @AfterEach
  void stop() throws InterruptedException {
    queue.stop(null);
  }

  @Test
  void a_database_that_is_gone_is_asked_once_and_not_for_everybody() throws Exception {
    assertThat(castAll(batch -> fail(new SQLException("refused", "08001")))).hasSize(BALLOTS);
    assertTriedOnce(BALLOTS);
  }

  @Test
  void one_bad_row_costs_only_its_own_vote() throws Exception {
    assertThat(castAll(batch -> isBad(batch) ? fail(TOO_LONG) : admit(batch))).hasSize(1);
  }

  @Test
  void one_ballot_that_cannot_be_sealed_costs_only_its_own_vote() throws Exception {
    unsealable = BAD;
    assertThat(castAll(CastingQueueTest::admit)).hasSize(1);
    assertTriedOnce(BALLOTS - 1);
  }

  @Test
  void the_next_are_sealed_while_the_database_works() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    sealed = both::countDown;
    CompletionStage<Outcome> first = castWhileTheDatabaseWaitsFor(both);
    get(queue.add(null, GOOD));
    get(first);
  }

  @Test
  void who_finds_no_place_is_asked_to_send_again_and_places_become_free() throws Exception {
    CountDownLatch door = new CountDownLatch(1);
    List<CompletionStage<Outcome>> answers = new ArrayList<>();
    answers.add(castWhileTheDatabaseWaitsFor(door));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < PLACES + SEALED_AT_ONCE + 1; i++) {
                answers.add(queue.add(null, GOOD));
              }
            })
        .hasMessageContaining("again in a moment");
    // The writer holds the first, and the sealer may hold some.
    assertThat(answers).hasSizeBetween(1 + PLACES, 1 + PLACES + SEALED_AT_ONCE);
    door.countDown();
    for (CompletionStage<Outcome> answer : answers) {
      get(answer);
    }
    get(queue.add(null, GOOD));
  }

  @Test
  void a_writer_that_stumbles_goes_on() throws Exception {
    // Fewer outcomes than ballots: an unforeseen error.
    assertThat(castAll(batch -> Map.of())).hasSize(BALLOTS);
    assertThatThrownBy(() -> get(queue.add(null, GOOD))).isInstanceOf(BallotRefusal.class);
    assertTriedOnce(BALLOTS + 1);
  }

  @Test
  void nobody_waits_for_a_writer_that_was_stopped() throws Exception {
    castAll(batch -> fail(new SQLException("refused", "08001")));
    queue.stop(null);
    assertThatThrownBy(() -> queue.add(null, GOOD)).isInstanceOf(BallotRefusal.class);
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
              return admit(batch);
            },
            new Sizes(Duration.ofMillis(50)));
    queue.start(null);
    assertThatThrownBy(() -> get(queue.add(null, GOOD)))
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
    assertThat(castAll(CastingQueueTest::admit))
        .hasSize(BALLOTS)
        .allSatisfy(refused -> assertThat(refused).hasMessageContaining("not known"));
  }

  @Test
  void a_writer_is_alive_until_it_is_gone_or_at_one_thing_for_minutes() throws Exception {
    castAll(CastingQueueTest::admit);
    assertThat(queue.isAlive(System.nanoTime())).isTrue();
    assertThat(queue.isAlive(System.nanoTime() + Duration.ofMinutes(6).toNanos())).isFalse();
    queue.stop(null);
    assertThat(queue.isAlive()).isFalse();
  }

  /**
   * Casts many at once.
   *
   * @return why ballots were not stored
   */
  private List<Throwable> castAll(Function<List<Sealed>, Map<Waiting, Outcome>> commit)
      throws Exception {
    queue = queue(commit, new Sizes(Duration.ofSeconds(10)));
    List<CompletionStage<Outcome>> answers = new ArrayList<>();
    for (int i = 0; i < BALLOTS; i++) {
      answers.add(queue.add(null, i == BALLOTS / 2 ? BAD : GOOD));
    }
    queue.start(null);
    List<Throwable> refused = new ArrayList<>();
    for (CompletionStage<Outcome> answer : answers) {
      try {
        get(answer);
      } catch (BallotRefusal e) {
        refused.add(e);
      }
    }
    return refused;
  }

  /** Returns once the writer holds the ballot. */
  private CompletionStage<Outcome> castWhileTheDatabaseWaitsFor(CountDownLatch door) {
    CountDownLatch isWriting = new CountDownLatch(1);
    queue =
        queue(
            batch -> {
              isWriting.countDown();
              awaitUninterruptibly(door);
              return admit(batch);
            },
            new Sizes(Duration.ofSeconds(10)));
    queue.start(null);
    CompletionStage<Outcome> answer = queue.add(null, GOOD);
    awaitUninterruptibly(isWriting);
    return answer;
  }

  private CastingQueue queue(
      Function<List<Sealed>, Map<Waiting, Outcome>> commit, BallotConfig config) {
    return new CastingQueue(
        new CastingTransaction(null, null, null, null) {
          @Override
          List<Sealed> seal(List<Waiting> batch) {
            if (batch.stream().anyMatch(waiting -> waiting.handedIn() == unsealable)) {
              throw new IllegalStateException(TOO_LONG);
            }
            batch.forEach(any -> sealed.run());
            return batch.stream().map(waiting -> new Sealed(waiting, null)).toList();
          }

          @Override
          Map<Waiting, Outcome> commit(List<Sealed> batch) {
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

  private static void get(CompletionStage<Outcome> answer) throws Exception {
    try {
      ((CompletableFuture<Outcome>) answer).get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    }
  }

  /** Asserts that no ballot of a failed batch was tried again singly. */
  private void assertTriedOnce(int ballots) {
    assertThat(tried.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ballots);
  }

  private static boolean isBad(List<Sealed> batch) {
    return batch.stream().anyMatch(each -> each.waiting().handedIn() == BAD);
  }

  private static Map<Waiting, Outcome> admit(List<Sealed> batch) {
    return batch.stream().collect(Collectors.toMap(Sealed::waiting, each -> Outcome.CAST));
  }

  private static Map<Waiting, Outcome> fail(SQLException e) {
    throw new IllegalStateException(e);
  }

  private record Sizes(Duration patience) implements BallotConfig {
    @Override
    public int batch() {
      return PLACES;
    }

    @Override
    public int queue() {
      return PLACES;
    }
  }
}
