package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The administrator of the database wants to know which code cast which ballot. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class JoiningCodesToBallotsTest {

  private static final int CUSTOMERS = 40;

  /** Blind guessing hits one on average, and this many once in ten million runs. */
  private static final int LUCK = 10;

  private static final String INVITATIONS = "invitation WHERE touchpoint_id = ?";
  private static final String BALLOTS =
      "ballot WHERE box_id IN (SELECT id FROM box WHERE node LIKE ?)";
  private static final String TOKENS =
      "spent_token WHERE issuer_key_id IN (SELECT id FROM issuer_key WHERE touchpoint_id = ?)";

  @Inject DataSource database;

  @Inject Insider insider;

  private UUID touchpoint;
  private final Map<String, Integer> owners = new HashMap<>();

  @BeforeEach
  void build() {
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @Test
  @DisplayName("Attack: joining codes to ballots by value, order and transaction (naive twin)")
  void a_store_with_times_numbers_and_shared_transactions_ties_every_code_to_its_ballot()
      throws SQLException {
    try (NaiveStore naive = new NaiveStore(database)) {
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        naive.cast("code " + customer, "ballot " + customer);
      }
      List<Seen> codes = Seen.rows(database, "naive.code", null, row -> last(row.get("code")));
      List<Seen> ballots =
          Seen.rows(database, "naive.ballot", null, row -> last(row.get("answers")));
      String[] written = {"xmin", "id"};
      assertThat(Joining.hits(Joining.byValue(codes, ballots, written)))
          .as("by the time both have")
          .isEqualTo(CUSTOMERS);
      Collections.shuffle(codes, new Random(1));
      Collections.shuffle(ballots, new Random(2));
      assertThat(Joining.hits(Joining.byOrder(codes, ballots))).as("by order").isEqualTo(CUSTOMERS);
      if (TestInstallation.isOnPostgres()) {
        String[] others = {"id", "moment", "code", "answers"};
        assertThat(Joining.hits(Joining.byValue(codes, ballots, others)))
            .as("by the transaction that wrote both")
            .isEqualTo(CUSTOMERS);
      }
    }
  }

  @Test
  @DisplayName("Attack: joining codes to ballots, with a copy of the ballots from before")
  void after_an_opening_nothing_ties_a_code_to_a_ballot() throws Exception {
    castByCode();
    List<Seen> copied = ballots();
    assertThat(copied).hasSize(CUSTOMERS);
    Api.open();
    List<Seen> invitations = invitations();
    assertThat(Joining.byValue(invitations, copied)).isEmpty();
    assertThat(Joining.hits(Joining.byOrder(invitations, copied))).isLessThan(LUCK);
  }

  @Test
  @DisplayName("Limit: before the opening neighbouring transactions tie a code to a sealed ballot")
  void before_the_opening_a_code_cast_without_script_leads_to_a_sealed_ballot() throws Exception {
    castByCode();
    List<Seen> invitations = invitations();
    List<Seen> ballots = ballots();
    assertThat(Joining.byValue(invitations, ballots)).as("nothing is shared").isEmpty();
    long hits = Joining.hits(Joining.byOrder(invitations, ballots));
    if (TestInstallation.isOnPostgres()) {
      // Where one came after another, each code was exchanged just before its ballot was cast.
      assertThat(hits).isEqualTo(CUSTOMERS);
    } else {
      assertThat(hits).isLessThan(LUCK);
    }
    assertSealedAlike(ballots);
  }

  @Test
  @DisplayName("Limit: before the opening a code, the key file and PostgreSQL lead to a ballot")
  void whoever_holds_code_and_key_file_finds_the_token_of_a_code_cast_without_script()
      throws Exception {
    List<String> codes = castByCode();
    String key = issuerKey();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      owners.put(insider.place(codes.get(customer), key), customer);
    }
    List<Seen> tokens = tokens();
    assertThat(tokens).hasSize(CUSTOMERS);
    if (TestInstallation.isOnPostgres()) {
      assertThat(Joining.hits(Joining.byValue(tokens, ballots()))).isEqualTo(CUSTOMERS);
    } else {
      assertUntied(tokens, ballots());
    }
    List<Seen> copied = ballots();
    Api.open();
    assertUntied(tokens(), copied);
  }

  private static void assertSealedAlike(List<Seen> ballots) {
    assertThat(ballots.stream().map(ballot -> ballot.value("sealed").length()).distinct())
        .hasSize(1);
    assertThat(ballots.stream().map(ballot -> ballot.value("sealed")).distinct())
        .hasSize(CUSTOMERS);
  }

  @Test
  @DisplayName("Attack: joining codes, spent tokens and ballots, before and after an opening")
  void with_tokens_nothing_ties_a_code_to_a_ballot_at_any_time() throws Exception {
    castByToken();
    List<Seen> invitations = invitations();
    List<Seen> tokens = tokens();
    List<Seen> ballots = ballots();
    assertThat(List.of(invitations, tokens, ballots)).allMatch(rows -> rows.size() == CUSTOMERS);
    assertUntied(invitations, tokens);
    assertUntied(invitations, ballots);
    if (TestInstallation.isOnPostgres()) {
      // A token admits its ballot in one transaction; this tie identifies no customer.
      assertThat(Joining.hits(Joining.byValue(tokens, ballots))).isEqualTo(CUSTOMERS);
    }
    Api.open();
    assertUntied(invitations(), tokens());
    assertUntied(invitations(), ballots);
    assertUntied(tokens(), ballots);
  }

  private static void assertUntied(List<Seen> first, List<Seen> second) {
    assertThat(Joining.byValue(first, second)).isEmpty();
    assertThat(Joining.hits(Joining.byOrder(first, second))).isLessThan(LUCK);
  }

  private List<String> castByCode() throws Exception {
    List<String> codes = Api.codes(touchpoint, CUSTOMERS);
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      owners.put(insider.hash(codes.get(customer)), customer);
      Api.cast(codes.get(customer), touchpoint, Insider.answers(customer)).then().statusCode(201);
    }
    return codes;
  }

  private String issuerKey() throws SQLException {
    return Seen.rows(database, "issuer_key WHERE touchpoint_id = ?", touchpoint, row -> 0)
        .get(0)
        .value("key_id");
  }

  /** Casts in another order than the one in which the codes were exchanged. */
  private void castByToken() throws Exception {
    List<String> codes = Api.codes(touchpoint, CUSTOMERS);
    List<Token> tokens = new ArrayList<>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      owners.put(insider.hash(codes.get(customer)), customer);
      tokens.add(Tokens.tokenByCode(touchpoint, codes.get(customer)));
      owners.put(Insider.place(tokens.get(customer)), customer);
    }
    List<Integer> done = new ArrayList<>(IntStream.range(0, CUSTOMERS).boxed().toList());
    Collections.shuffle(done, new Random(3));
    for (int customer : done) {
      Tokens.cast(tokens.get(customer), touchpoint, "PHONE", Insider.answers(customer))
          .then()
          .statusCode(201);
    }
  }

  private List<Seen> invitations() throws SQLException {
    return Seen.rows(database, INVITATIONS, touchpoint, row -> owners.get(row.get("code_hash")));
  }

  private List<Seen> tokens() throws SQLException {
    return Seen.rows(database, TOKENS, touchpoint, row -> owners.get(row.get("id")));
  }

  private List<Seen> ballots() throws SQLException {
    return Seen.rows(database, BALLOTS, "%" + touchpoint + "%", insider::ballotOf);
  }

  private static int last(String text) {
    return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
  }
}
