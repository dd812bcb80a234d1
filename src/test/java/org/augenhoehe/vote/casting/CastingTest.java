package org.augenhoehe.vote.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.TakenOpeningLock;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.entitle.issuer.Entitlement;
import org.augenhoehe.redteam.Insider;
import org.augenhoehe.vote.paper.Ballot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class CastingTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject DataSource database;
  @Inject CastingTransaction transaction;
  private final ExecutorService threads = Executors.newFixedThreadPool(20);
  private Tables tables;
  private UUID office;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    office = Api.newOffice();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  @DisplayName("Invariant 7, Once: twenty deliveries of one code at once make one ballot")
  void twenty_deliveries_at_once_make_one_ballot() throws Exception {
    UUID touchpoint = Api.newTouchpoint(office);
    for (String code : Api.codes(touchpoint, 3)) {
      long before = waiting();
      List<Integer> statuses = all(Collections.nCopies(20, () -> status(code, touchpoint)));
      assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
      assertThat(waiting()).isEqualTo(before + 1);
    }
  }

  @Test
  @DisplayName("Invariant 7, Once: a cast that races an opening is neither lost nor counted twice")
  void a_cast_that_races_an_opening_is_counted_once() throws Exception {
    List<UUID> touchpoints = new ArrayList<>();
    List<List<String>> codes = new ArrayList<>();
    List<Callable<Integer>> casts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      UUID touchpoint = Api.newTouchpoint(office);
      touchpoints.add(touchpoint);
      codes.add(Api.codes(touchpoint, 20));
      codes.get(i).forEach(code -> casts.add(() -> patientStatus(code, touchpoint)));
    }
    Collections.shuffle(casts, new Random(5));
    // Half of them wait for the first opening to end and race the second, however fast casts are.
    CountDownLatch firstOpening = new CountDownLatch(1);
    casts.subList(casts.size() / 2, casts.size()).replaceAll(cast -> after(firstOpening, cast));
    AtomicBoolean isOver = new AtomicBoolean();
    Future<Integer> openings =
        threads.submit(
            () -> {
              int count = 0;
              for (; !isOver.get(); count++) {
                Api.open();
                firstOpening.countDown();
              }
              return count;
            });
    try {
      assertThat(all(casts)).containsOnly(201);
    } finally {
      isOver.set(true);
    }
    assertThat(openings.get()).isGreaterThan(1);
    assertThat(waiting() + released()).isEqualTo(160);
    for (int i = 0; i < 8; i++) {
      for (String code : codes.get(i)) {
        assertThat(status(code, touchpoints.get(i))).isEqualTo(409);
      }
    }
    Api.open();
    assertThat(waiting() + released()).isEqualTo(160);
  }

  @Test
  void a_ballot_for_no_touchpoint_costs_the_others_of_its_batch_nothing() {
    UUID touchpoint = Api.newTouchpoint(office);
    Token token = Tokens.tokenByCode(touchpoint, Api.codes(touchpoint, 1).get(0));
    CastingQueue.Waiting lost = delivery(token, UUID.randomUUID());
    CastingQueue.Waiting good = delivery(token, touchpoint);
    assertThat(transaction.commit(transaction.seal(List.of(lost, good))))
        .containsExactly(entry(good, Outcome.CAST));
    assertThat(lost.answer()).isCompletedExceptionally();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  @DisplayName("Invariant 7, Once: two instances that meet at one token make one ballot")
  void two_writers_that_meet_at_one_token_make_one_ballot() throws Exception {
    UUID touchpoint = Api.newTouchpoint(office);
    List<String> codes = Api.codes(touchpoint, 10);
    for (int round = 0; round < codes.size(); round++) {
      Token token = Tokens.tokenByCode(touchpoint, codes.get(round));
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Collection<Outcome>> writer =
          () -> {
            List<CastingQueue.Sealed> sealed =
                transaction.seal(List.of(delivery(token, touchpoint)));
            start.await();
            return transaction.commit(sealed).values();
          };
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Collection<Outcome>> outcome : threads.invokeAll(List.of(writer, writer))) {
        outcomes.addAll(outcome.get());
      }
      assertThat(outcomes).containsExactlyInAnyOrder(Outcome.CAST, Outcome.ALREADY_CAST);
      assertThat(waiting()).isEqualTo(round + 1);
    }
  }

  @Test
  @DisplayName("Invariant 7, Once: a ballot whose box closed meanwhile costs no other its place")
  void of_one_batch_those_are_refused_whose_box_has_closed() {
    UUID touchpoint = Api.newTouchpoint(office);
    List<String> codes = Api.codes(touchpoint, 3);
    NamedBox box = SealingClient.box(touchpoint, "PHONE");
    Paper sealed = new Paper.Sealed(box.id(), box.seal(box.paper(ANSWERS)));
    Token cast = Tokens.tokenByCode(touchpoint, codes.get(2));
    SealingClient.cast(cast, touchpoint, box, ANSWERS).then().statusCode(201);
    CastingQueue.Waiting plain = delivery(Tokens.tokenByCode(touchpoint, codes.get(0)), touchpoint);
    CastingQueue.Waiting late =
        delivery(Tokens.tokenByCode(touchpoint, codes.get(1)), touchpoint, sealed);
    CastingQueue.Waiting again = delivery(cast, touchpoint, sealed);

    List<CastingQueue.Sealed> batch = transaction.seal(List.of(plain, late, again));
    assertThat(batch).hasSize(3);
    Api.open();
    assertThat(transaction.commit(batch)).containsOnlyKeys(plain).containsValue(Outcome.CAST);
    assertThat(again.answer()).isCompletedWithValue(Outcome.ALREADY_CAST);
    assertThatThrownBy(late.answer()::join).hasCauseInstanceOf(BallotRefusal.class);
  }

  private static CastingQueue.Waiting delivery(Token token, UUID touchpoint) {
    return delivery(token, touchpoint, new Paper.Plain(new Ballot(1, Form.FULL, ANSWERS)));
  }

  private static CastingQueue.Waiting delivery(Token token, UUID touchpoint, Paper paper) {
    Refusal none = BallotRefusal.empty();
    return new CastingQueue.Waiting(
        new Claim(Entitlement.of(token), new Leaf(touchpoint, Channel.PHONE), () -> true, none),
        paper,
        new CompletableFuture<>());
  }

  @Test
  @DisplayName("Invariant 7, Once: where a box is gone from the database, a new one is filled")
  void nothing_is_cast_into_a_box_that_is_gone() {
    UUID touchpoint = Api.newTouchpoint(office);
    Api.castMany(touchpoint, 1, ANSWERS);
    // As after a restored backup or a failover that the running service does not notice.
    String boxes = "(SELECT id FROM box WHERE node LIKE '" + office + "%')";
    tables.change("DELETE FROM ballot WHERE box_id IN " + boxes);
    tables.change("DELETE FROM box WHERE id IN " + boxes);
    Api.castMany(touchpoint, 10, ANSWERS);
    assertThat(waiting()).isEqualTo(10);
    Api.open();
    assertThat(released()).isEqualTo(10);
  }

  @Test
  @DisplayName(
      "Invariant 5, No trace: not even a failing database makes the log tell of a customer")
  void a_row_that_fails_costs_the_others_nothing_and_says_nothing() throws Exception {
    UUID touchpoint = Api.newTouchpoint(office);
    Token bad = Tokens.tokenByCode(touchpoint, Api.codes(touchpoint, 1).get(0));
    String place = Insider.place(bad);
    List<String> good = Api.codes(touchpoint, 20);
    status(good.get(0), touchpoint);
    tables.change(
        "ALTER TABLE spent_token ADD CONSTRAINT bad_day CHECK (id <> %s)".formatted(place));
    try (CapturedLog log = new CapturedLog()) {
      List<Callable<Integer>> casts = new ArrayList<>();
      good.subList(1, 10).forEach(code -> casts.add(() -> status(code, touchpoint)));
      casts.add(() -> Tokens.cast(bad, touchpoint, "PHONE", ANSWERS).statusCode());
      good.subList(10, 20).forEach(code -> casts.add(() -> status(code, touchpoint)));
      List<Integer> statuses = whileTheDoorIsShut(casts);
      assertThat(statuses).containsOnlyOnce(503).containsOnly(201, 503);
      assertThat(statuses.get(9)).isEqualTo(503);
      assertThat(log.text()).isNotEmpty().doesNotContain(place, touchpoint.toString(), "/api/");
    } finally {
      tables.change("ALTER TABLE spent_token DROP CONSTRAINT bad_day");
    }
    assertThat(waiting()).isEqualTo(20);
    Tokens.cast(bad, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
  }

  /** Blocks the casts until all have been sent, so that they share the next transaction. */
  private List<Integer> whileTheDoorIsShut(List<Callable<Integer>> casts) throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    try (TakenOpeningLock lock = new TakenOpeningLock(database)) {
      casts.forEach(cast -> answers.add(threads.submit(cast)));
      Thread.sleep(500);
      assertThat(answers).noneMatch(Future::isDone);
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  private List<Integer> all(List<Callable<Integer>> casts) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : threads.invokeAll(casts)) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  private static <T> Callable<T> after(CountDownLatch event, Callable<T> call) {
    return () -> {
      assertThat(event.await(1, TimeUnit.MINUTES)).isTrue();
      return call.call();
    };
  }

  private static int status(String code, UUID touchpoint) {
    return Api.cast(code, touchpoint, ANSWERS).statusCode();
  }

  /** Casts as a customer's client does: sends again when asked to. */
  private static int patientStatus(String code, UUID touchpoint) {
    int status = status(code, touchpoint);
    for (int again = 0; status == 503 && again < 10; again++) {
      status = status(code, touchpoint);
    }
    return status;
  }

  private long waiting() {
    return tables.number(
        "SELECT count(*) FROM ballot b JOIN box ON box.id = box_id WHERE node LIKE ?",
        office + "%");
  }

  private long released() {
    return tables.number(
        "SELECT coalesce(sum(ballots), 0) FROM release WHERE node LIKE ?", office + "%");
  }
}
