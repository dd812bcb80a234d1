package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class SlipsToldTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 4);

  @Inject Openings openings;
  @Inject DataSource database;
  private Tables tables;
  private UUID office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    office = Api.newOffice();
    touchpoint = Api.newTouchpoint(office);
  }

  @Test
  void releases_tell_what_was_printed_and_exchanged_since_the_last_one() {
    List<String> codes = Api.codes(touchpoint, 50);
    cast(codes.subList(0, 10));
    // Exchanged, and cast after the opening.
    var late = Tokens.tokenByCode(touchpoint, codes.get(10));
    assertThat(told()).isEmpty();
    Api.open();
    assertThat(told()).containsExactly("PHONE: 50 printed, 10 exchanged, 10 counted");
    Tokens.cast(late, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
    cast(codes.subList(11, 30));
    Api.codes(touchpoint, 5);
    Api.open();
    assertThat(told())
        .containsExactly(
            "PHONE: 50 printed, 10 exchanged, 10 counted",
            "PHONE: 5 printed, 20 exchanged, 20 counted");
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: nothing of slips shows before their leaf is counted")
  void a_leaf_that_waits_tells_nothing_and_later_all() {
    Api.castMany(touchpoint, 6, ANSWERS);
    Api.open();
    assertThat(told()).isEmpty();
    Api.castMany(touchpoint, 5, ANSWERS);
    Api.open();
    assertThat(told()).containsExactly("PHONE: 11 printed, 10 exchanged, 11 counted");
  }

  @Test
  @DisplayName(
      "Invariant 2, One tree: of ballots that rose no count of codes tells how many were phones")
  void slips_are_told_where_the_ballots_rose_to() {
    Api.codes(touchpoint, 20);
    castUntilTheyRise();
    assertThat(told()).containsExactly("null: 26 printed, 0 exchanged, 12 counted");
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    castUntilTheyRise();
    assertThat(told())
        .containsExactly(
            "null: 26 printed, 0 exchanged, 12 counted",
            "PHONE: 10 printed, 10 exchanged, 10 counted",
            "null: 6 printed, 10 exchanged, 12 counted");
  }

  /** Six phones and as many at the kiosk, too few of each. */
  private void castUntilTheyRise() {
    Api.castMany(touchpoint, 6, ANSWERS);
    castAtKiosk(6);
    for (int opening = 0; opening < 3; opening++) {
      Api.open();
    }
  }

  @Test
  void codes_that_were_deleted_meanwhile_are_told_once() {
    Api.castMany(touchpoint, 4, ANSWERS);
    Api.codes(touchpoint, 3);
    expire();
    Api.open();
    assertThat(codes()).isZero();
    Api.castMany(touchpoint, 6, ANSWERS);
    Api.open();
    assertThat(told()).containsExactly("PHONE: 13 printed, 10 exchanged, 10 counted");
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    assertThat(told())
        .containsExactly(
            "PHONE: 13 printed, 10 exchanged, 10 counted",
            "PHONE: 10 printed, 10 exchanged, 10 counted");
  }

  @Test
  void a_kiosk_tells_nothing_of_slips() {
    castAtKiosk(10);
    Api.open();
    assertThat(told()).containsExactly("KIOSK: null printed, null exchanged, 10 counted");
  }

  @Test
  void after_an_update_the_first_release_of_a_node_tells_nothing() {
    // As the migration writes it of each node that it finds.
    tables.change(
        "INSERT INTO carried_slips (node, printed, exchanged, whole) VALUES (?, 0, 0, FALSE)",
        office + "/" + touchpoint + "/PHONE");
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    assertThat(told())
        .containsExactly(
            "PHONE: null printed, null exchanged, 10 counted",
            "PHONE: 10 printed, 10 exchanged, 10 counted");
  }

  @Test
  @DisplayName("Invariant 1, Atoms: slips are told with the release or not at all")
  void an_opening_that_fails_tells_nothing_and_once_repeated_all() {
    Api.castMany(touchpoint, 10, ANSWERS);
    expire();
    List<Long> before = written();
    for (String table : List.of("carried_slips", "release_slips")) {
      tables.change(
          "ALTER TABLE %s ADD CONSTRAINT out_of_order CHECK (printed > 1000) %s"
              .formatted(table, TestInstallation.isOnPostgres() ? "NOT VALID" : "NOCHECK"));
      try {
        assertThatThrownBy(() -> openings.open(Instant.now())).isInstanceOf(RuntimeException.class);
      } finally {
        tables.change("ALTER TABLE %s DROP CONSTRAINT out_of_order".formatted(table));
      }
      assertThat(told()).isEmpty();
      assertThat(written()).isEqualTo(before);
    }
    assertThat(openings.finish(Instant.now())).hasSize(1);
    assertThat(told()).containsExactly("PHONE: 10 printed, 10 exchanged, 10 counted");
    assertThat(codes()).isZero();
  }

  private void expire() {
    tables.change(
        "UPDATE invitation SET valid_through = ? WHERE touchpoint_id = ?",
        LocalDate.now().minusDays(100),
        touchpoint);
  }

  private long codes() {
    return tables.number("SELECT count(*) FROM invitation WHERE touchpoint_id = ?", touchpoint);
  }

  /** Rows that change only when ballots are counted. */
  private List<Long> written() {
    return Stream.of("release", "release_slips", "carried_slips", "invitation", "ballot")
        .map(table -> tables.number("SELECT count(*) FROM " + table))
        .toList();
  }

  private void cast(List<String> codes) {
    codes.forEach(code -> Api.cast(code, touchpoint, ANSWERS).then().statusCode(201));
  }

  private void castAtKiosk(int ballots) {
    String secret = Api.newKiosk(touchpoint, "Ausgang " + UUID.randomUUID()).path("secret");
    for (int i = 0; i < ballots; i++) {
      Tokens.cast(
              Tokens.token(touchpoint, "KIOSK", "Kiosk secret=\"" + secret + "\""),
              touchpoint,
              "KIOSK",
              ANSWERS)
          .then()
          .statusCode(201);
    }
  }

  private List<String> told() {
    List<Map<String, Object>> releases =
        Api.admin().get("/api/v1/releases?touchpoint=" + touchpoint).path("releases");
    return releases.stream()
        .map(
            release ->
                "%s: %s printed, %s exchanged, %s counted"
                    .formatted(
                        release.get("channel"),
                        release.get("printed"),
                        release.get("exchanged"),
                        release.get("ballots")))
        .toList();
  }
}
