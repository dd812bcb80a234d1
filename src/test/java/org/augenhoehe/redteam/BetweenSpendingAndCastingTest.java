package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An attacker breaks the service between exchanging a code and casting with it, or between spending
 * a token and storing its ballot, to burn a vote or to cast twice. Here the database fails at that
 * moment; {@code PackagedServiceIT} kills the whole process.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class BetweenSpendingAndCastingTest {

  private static final int CUSTOMERS = 8;
  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject DataSource database;

  private Tables tables;
  private UUID touchpoint;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @BeforeEach
  void build() {
    tables = new Tables(database);
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  @DisplayName("Attack: failing between two transactions burns a code (naive twin)")
  void a_store_that_spends_first_and_casts_then_loses_the_vote() throws Exception {
    try (NaiveStore naive = new NaiveStore(database)) {
      tables.change("INSERT INTO naive.code (code) VALUES ('spent')");
      assertThatThrownBy(
              () ->
                  tables.change(
                      "INSERT INTO naive.ballot (answers) VALUES (?)", "too long".repeat(200)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(tables.number("SELECT count(*) FROM naive.code"))
          .isNotEqualTo(tables.number("SELECT count(*) FROM naive.ballot"));
    }
  }

  @Test
  @DisplayName("Attack: failing when the ballot is put in (invariant 7, once)")
  void a_ballot_that_cannot_be_put_in_spends_neither_code_nor_token() throws Exception {
    fail_at("ballot", "id IS NULL");
  }

  @Test
  @DisplayName("Attack: failing when a token is spent (invariant 7, once)")
  void a_token_that_cannot_be_spent_casts_no_ballot() throws Exception {
    fail_at("spent_token", "id IS NULL");
  }

  @Test
  @DisplayName("Attack: failing when a code is exchanged (invariant 7, once)")
  void a_code_that_cannot_be_exchanged_casts_no_ballot() throws Exception {
    try (CapturedLog log = new CapturedLog()) {
      fail_at("invitation", "NOT spent");
      assertThat(log.text()).as("invariant 5: a line would tell when a code was sent").isEmpty();
    }
  }

  @Test
  @DisplayName("Attack: failing between exchanging a code and casting (invariant 7, once)")
  void a_code_exchanged_in_vain_is_told_as_usable_and_casts_once() {
    String code = Api.codes(touchpoint, 1).get(0);
    Api.castMany(touchpoint, 1, ANSWERS);
    whileWritesFail(
        "spent_token",
        "id IS NULL",
        () -> Api.cast(code, touchpoint, ANSWERS).then().statusCode(503));
    assertThat(
            tables.number(
                "SELECT count(*) FROM invitation WHERE spent AND touchpoint_id = ?", touchpoint))
        .as("exchanged, in a commit of its own")
        .isEqualTo(2);
    assertThat(surplus()).isZero();
    Tokens.ask(code).then().statusCode(200);
    byte[] request = Tokens.challenge(touchpoint, "PHONE").blind().request();
    Tokens.request(Tokens.invitation(code), request)
        .then()
        .statusCode(409)
        .body("type", endsWith("begun-code"));
    Api.cast(code, Api.newTouchpoint(Api.newOffice()), ANSWERS).then().statusCode(422);
    Api.cast(code, touchpoint, ANSWERS).then().statusCode(201);
    Api.cast(code, touchpoint, ANSWERS).then().statusCode(409).body("type", endsWith("used-code"));
    Tokens.ask(code).then().statusCode(410).body("type", endsWith("used-code"));
    assertThat(surplus()).isZero();
  }

  /** Casts by codes and tokens at once while writes to this table fail. */
  private void fail_at(String table, String condition) throws Exception {
    List<String> codes = Api.codes(touchpoint, CUSTOMERS);
    List<Token> tokens = new ArrayList<>();
    for (String code : Api.codes(touchpoint, CUSTOMERS)) {
      tokens.add(Tokens.tokenByCode(touchpoint, code));
    }
    Api.castMany(touchpoint, 1, ANSWERS);
    assertThat(surplus()).isZero();
    List<Integer> refused = new ArrayList<>();
    whileWritesFail(table, condition, () -> refused.addAll(castAll(codes, tokens)));
    assertThat(refused).as("the attack hits").contains(503).isSubsetOf(503, 201);
    assertThat(surplus()).as("spent, but not cast, or the other way round").isZero();
    assertThat(castAll(codes, tokens)).isSubsetOf(200, 201, 409);
    assertThat(surplus()).isZero();
    assertThat(ballots()).isEqualTo(2 * CUSTOMERS + 1);
  }

  private void whileWritesFail(String table, String condition, Runnable attack) {
    tables.change(
        "ALTER TABLE %s ADD CONSTRAINT out_of_order CHECK (%s) %s"
            .formatted(
                table, condition, TestInstallation.isOnPostgres() ? "NOT VALID" : "NOCHECK"));
    try {
      attack.run();
    } finally {
      tables.change("ALTER TABLE " + table + " DROP CONSTRAINT out_of_order");
    }
  }

  private List<Integer> castAll(List<String> codes, List<Token> tokens) {
    List<Callable<Integer>> casts = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      String code = codes.get(i);
      Token token = tokens.get(i);
      casts.add(() -> Api.cast(code, touchpoint, ANSWERS).statusCode());
      casts.add(() -> Tokens.cast(token, touchpoint, "PHONE", ANSWERS).statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Integer> status : threads.invokeAll(casts)) {
        statuses.add(status.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return statuses;
  }

  /** Tokens spent, less ballots cast; anything but zero is a vote lost or doubled. */
  private long surplus() {
    long tokens =
        tables.number(
            "SELECT count(*) FROM spent_token WHERE issuer_key_id IN"
                + " (SELECT id FROM issuer_key WHERE touchpoint_id = ?)",
            touchpoint);
    return tokens - ballots();
  }

  private long ballots() {
    return tables.number(
        "SELECT count(*) FROM ballot WHERE box_id IN (SELECT id FROM box WHERE node LIKE ?)",
        "%" + touchpoint + "%");
  }
}
