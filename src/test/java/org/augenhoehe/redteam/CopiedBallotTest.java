package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.SealingClient.NamedBox;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A reader of the database, or of what a proxy decrypts, casts a copy of a victim's sealed ballot
 * with nine tokens of their own: then the commonest answer to every item is the victim's.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class CopiedBallotTest {

  private static final int COPIES = 9;

  @Inject Releases releases;
  @Inject DataSource database;
  private UUID office;
  private UUID touchpoint;
  private NamedBox box;
  private List<Token> tokens;
  private Map<String, Integer> victim;

  @BeforeEach
  void castWithOthers() {
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
    box = SealingClient.box(touchpoint, "PHONE");
    tokens = new ArrayList<>();
    for (String code : Api.codes(touchpoint, 1 + COPIES + 4)) {
      tokens.add(Tokens.tokenByCode(touchpoint, code));
    }
    victim = answers(3, 1, 4, 1, 5, 2, 5, 3, 5, 4, 2, 1);
    cast(victim);
  }

  @Test
  @DisplayName("Attack: nine copies of one sealed ballot, where copies count (naive twin)")
  void who_can_cast_the_same_again_reads_it_in_the_counts() {
    IntStream.range(0, COPIES).forEach(copy -> cast(victim));
    castOthers();
    Api.open();
    assertThat(commonest(only())).isEqualTo(victim);
  }

  @Test
  @DisplayName("Attack: nine copies of one sealed ballot")
  void copies_are_spoiled_and_fill_no_box() {
    String stolen =
        new Tables(database)
            .column("SELECT sealed FROM ballot WHERE box_id = ?", box.id())
            .get(0)
            .toString();
    for (int copy = 0; copy < COPIES; copy++) {
      SealingClient.cast(tokens.remove(0), touchpoint, box, Base64.getDecoder().decode(stolen))
          .then()
          .statusCode(201);
    }
    castOthers();
    Api.open();
    assertThat(released()).isEmpty();
    Api.castMany(touchpoint, 5, answers(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
    Api.open();
    assertThat(only().ballots()).isEqualTo(10);
    assertThat(only().spoiled()).isEqualTo(COPIES);
    assertThat(commonest(only())).isNotEqualTo(victim);
  }

  private void castOthers() {
    cast(answers(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2));
    cast(answers(5, 5, 5, 4, 4, 4, 3, 4, 4, 5, 5, 5));
    cast(answers(2, 3, 2, 3, 2, 3, 2, 2, 2, 3, 3, 3));
    cast(answers(4, 4, 1, 5, 1, 5, 4, 1, 1, 1, 4, 4));
  }

  /** Seals anew, which makes another text of the same answers. */
  private void cast(Map<String, Integer> answers) {
    SealingClient.cast(tokens.remove(0), touchpoint, box, answers).then().statusCode(201);
  }

  private Map<String, Integer> answers(int... answers) {
    return IntStream.range(0, answers.length)
        .boxed()
        .collect(Collectors.toMap(item -> box.items().get(item), item -> answers[item]));
  }

  private static Map<String, Integer> commonest(Release release) {
    return release.items().stream()
        .collect(Collectors.toMap(ItemCount::item, CopiedBallotTest::commonest));
  }

  private static int commonest(ItemCount item) {
    List<Integer> counts =
        List.of(item.ones(), item.twos(), item.threes(), item.fours(), item.fives());
    return 1 + counts.indexOf(counts.stream().max(Integer::compare).orElseThrow());
  }

  private List<Release> released() {
    return releases.ledger().releases().stream()
        .filter(release -> release.node().office().equals(office))
        .toList();
  }

  private Release only() {
    assertThat(released()).hasSize(1);
    return released().get(0);
  }
}
