package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.SealingClient;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.database.RowsOfThen;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Node;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.vote.ballot.Boxes;
import org.augenhoehe.vote.ballot.LostBoxes;
import org.augenhoehe.vote.ballot.LostBoxes.Lost;
import org.augenhoehe.vote.release.OpeningLock;
import org.augenhoehe.vote.release.OpeningTimes;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.augenhoehe.vote.teller.Teller;
import org.augenhoehe.vote.teller.TellerRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A backup is restored after two openings, beside the keys of today. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class LostOpeningsTest {

  private static final Map<String, Integer> ANSWERS = Map.of("respected", 5, "time", 2);
  private static final Map<String, Integer> OTHERS = Map.of("respected", 1, "heard", 4);

  @Inject Openings openings;
  @Inject RestoredBackup restored;
  @Inject Releases releases;
  @Inject ReleaseBook written;
  @Inject LostBoxes lostBoxes;
  @Inject Boxes boxes;
  @Inject BoxKeys keys;
  @Inject Teller teller;
  @Inject OpeningLock lock;
  @Inject SlipBook slips;
  @Inject ScheduleBook book;
  @Inject OfficeTree tree;
  @Inject Clock clock;
  @Inject PlainJdbc jdbc;
  @Inject InstallationConfig installation;
  @Inject DataSource database;
  private Tables tables;
  private UUID office;
  private UUID reception;
  private UUID placement;
  private List<Release> before;
  private long last;

  /** Ten and four ballots are in the backup; one and eight come later, before the two openings. */
  @BeforeEach
  void loseTwoOpenings() {
    tables = new Tables(database);
    office = Api.newOffice();
    reception = Api.newTouchpoint(office);
    placement = Api.newTouchpoint(office);
    Api.castMany(reception, 10, ANSWERS);
    Api.castMany(placement, 4, OTHERS);
    RowsOfThen backup = RowsOfThen.copy(database);
    Api.castMany(reception, 1, OTHERS);
    Api.open();
    Api.castMany(placement, 8, ANSWERS);
    UUID made = Api.newTouchpoint(office);
    Api.castMany(made, 10, ANSWERS);
    Api.open();
    before = released();
    assertThat(before).extracting(Release::ballots).containsExactlyInAnyOrder(11, 12, 10);
    before = before.stream().filter(release -> !made.equals(release.node().touchpoint())).toList();
    last = turns();
    backup.putBack();
    assertThat(released()).isEmpty();
  }

  @Test
  @DisplayName("Without what the teller keeps, releases are gone and ballots lost (naive twin)")
  void what_the_backup_holds_by_itself() {
    assertThat(turns()).isEqualTo(last - 2);
    assertThat(waiting()).isEqualTo(14);
    assertThat(standing()).hasSize(2).noneMatch(keys::exists);
    openings.bringBack();
  }

  @Test
  @DisplayName("Invariant 1, Atoms: what was counted since a backup comes back and counts once")
  void releases_come_back_and_their_boxes_go() {
    // Looked for too early, their boxes are not told as lost.
    lostBoxes.find();
    assertThat(lost()).isEmpty();
    restored.start(null);
    assertSame(released(), before);
    assertThat(turns()).isEqualTo(last);
    assertThat(tables.number("SELECT counted FROM counting_lock")).isEqualTo(last);
    assertThat(standing()).isEmpty();
    assertThat(waiting()).isZero();
    assertThat(tables.number("SELECT count(*) FROM condemned_key")).isZero();
    assertThat(lost()).isEmpty();
    assertThat(
            tables.number(
                "SELECT count(*) FROM counted_list JOIN release ON release.id = release_id"
                    + " WHERE node LIKE '%s%%'".formatted(office)))
        .as("with their lists")
        .isEqualTo(2);
    restored.start(null);
    assertThat(released()).hasSize(2);

    Api.castMany(reception, 10, OTHERS);
    assertThat(Api.open()).hasSize(1);
    assertThat(released()).hasSize(3);
    Release next = released().get(2);
    assertThat(next.ballots()).isEqualTo(10);
    assertThat(next.spoiled()).isZero();
    assertThat(next.opening()).isEqualTo(last + 1);
  }

  @Test
  void the_next_opening_brings_them_back_where_the_start_could_not() {
    UUID late = Api.newTouchpoint(office);
    Api.castMany(late, 10, OTHERS);
    assertThat(Api.open()).hasSize(1);
    assertSame(released().subList(0, 2), before);
    assertThat(released().get(2).ballots()).isEqualTo(10);
    assertThat(released().get(2).opening()).isEqualTo(last + 1);
  }

  @Test
  void pages_go_on_without_places_that_the_backup_does_not_know() {
    openings.bringBack();
    for (String page : List.of("/dashboard", "/dashboard/counts", "/api/v1/releases", "/admin")) {
      Api.admin().get(page + "?office=" + office).then().statusCode(200);
      Api.admin().get(page).then().statusCode(200);
    }
    List<String> ids =
        Api.admin().get("/api/v1/releases?office=" + office).then().extract().path("releases.id");
    assertThat(ids)
        .containsExactlyElementsOf(
            before.stream().map(release -> release.id().toString()).toList());
  }

  @Test
  @DisplayName("Attack: what the teller keeps was changed; nothing of it is written")
  void what_is_not_signed_stays_out() throws Exception {
    Path file = installation.keys().resolve("counted-%d-0.json".formatted(last));
    String signed = Files.readString(file);
    Files.writeString(file, signed.replaceFirst("\"ones\":0", "\"ones\":1"));
    try {
      assertThatThrownBy(openings::bringBack).isInstanceOf(TellerRefusal.class);
      restored.start(null);
      Api.admin().post("/api/v1/releases").then().statusCode(503);
      assertThat(released()).isEmpty();
      assertThat(turns()).isEqualTo(last - 2);
      assertThat(waiting()).isEqualTo(14);
    } finally {
      Files.writeString(file, signed);
    }
    new RestoredBackup(openings).again();
    assertSame(released(), before);
  }

  @Test
  void a_teller_whose_clock_is_wrong_dates_nothing_into_the_future() throws Exception {
    Path file = installation.keys().resolve("counted-%d-0.json".formatted(last));
    String kept = Files.readString(file);
    Files.writeString(file, kept.replaceAll("\"at\":\\d+", "\"at\":4000000000"));
    openings.bringBack();
    assertThat(released())
        .hasSize(2)
        .allMatch(release -> release.openedAt().getEpochSecond() < 4_000_000_000L);
    Files.writeString(file, kept);
  }

  @Test
  @DisplayName("Attack: a writer of the database deletes a release and sets its number back")
  void what_was_deleted_comes_back_and_what_is_there_stays() {
    openings.bringBack();
    assertThat(released()).hasSize(2);
    UUID deleted = before.get(1).id();
    for (String table : List.of("release_item", "counted_list")) {
      tables.change("DELETE FROM %s WHERE release_id = ?".formatted(table), deleted);
    }
    tables.change("DELETE FROM release WHERE id = ?", deleted);
    tables.change("UPDATE opening_lock SET openings = ?", last - 2);
    tables.change("UPDATE counting_lock SET counted = ?", last - 2);
    assertThat(released()).isEmpty();
    openings.bringBack();
    assertSame(released(), before);
  }

  @Test
  void ballots_whose_keys_are_there_wait_on_and_others_are_told() {
    openings.bringBack();
    Api.castMany(reception, 3, ANSWERS);
    UUID box = SealingClient.box(reception, "PHONE").id();
    Api.castMany(placement, 3, ANSWERS);
    UUID gone = SealingClient.box(placement, "PHONE").id();
    RowsOfThen backup = RowsOfThen.copy(database);
    UUID other = Api.newTouchpoint(office);
    Api.castMany(other, 10, ANSWERS);
    Api.open();
    new KeysOnDisk(installation.keys()).destroy(List.of(gone));
    backup.putBack();
    tables.change("UPDATE box SET waited = 2 WHERE id = ?", box);
    openings.bringBack();
    assertThat(tables.column("SELECT waited FROM box WHERE id = ?", box))
        .as("since the leaf was last counted, or its ballots would be missed where they wait")
        .containsExactly(0);
    assertThat(lost()).containsExactly(new Lost(new Node(office, placement, Channel.PHONE), 3));
    assertThat(standing()).containsExactlyInAnyOrder(box, gone);
    Api.castMany(reception, 7, ANSWERS);
    Api.open();
    assertThat(released().get(2).ballots()).isEqualTo(10);
    tables.change("DELETE FROM ballot WHERE box_id = ?", gone);
    lostBoxes.find();
  }

  @Test
  void the_first_release_after_it_tells_no_slips() {
    openings.bringBack();
    for (int i = 0; i < 2; i++) {
      Api.castMany(reception, 10, OTHERS);
      Api.open();
    }
    List<Integer> printed =
        Api.admin()
            .get("/api/v1/releases?touchpoint=" + reception)
            .then()
            .extract()
            .path("releases.printed");
    assertThat(printed).containsExactly(null, null, 10);
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: a scheduled opening that was lost is not made up")
  void their_scheduled_times_are_honoured() {
    String monthly = "0 0 5 1 * ?";
    Instant time = OpeningTimes.of(monthly).last(before.get(0).openedAt()).orElseThrow();
    LostOpenings scheduled =
        new LostOpenings(
            teller,
            lock,
            boxes,
            releases,
            written,
            slips,
            book,
            tree,
            Scheduled.at(monthly),
            clock,
            jdbc);
    assertThat(book.isHonoured(time)).isFalse();
    QuarkusTransaction.requiringNew().run(scheduled::bringBack);
    assertThat(book.isHonoured(time)).isTrue();
  }

  private static void assertSame(List<Release> back, List<Release> before) {
    assertThat(back)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("openedAt", "items")
        .containsExactlyElementsOf(before);
    for (int i = 0; i < back.size(); i++) {
      assertThat(back.get(i).items()).containsExactlyInAnyOrderElementsOf(before.get(i).items());
      assertThat(Duration.between(back.get(i).openedAt(), before.get(i).openedAt()).abs())
          .isLessThan(Duration.ofSeconds(5));
    }
  }

  private List<Lost> lost() {
    return lostBoxes.all().stream().filter(box -> box.node().office().equals(office)).toList();
  }

  private List<Release> released() {
    return releases.ledger().releases().stream()
        .filter(release -> release.node().office().equals(office))
        .toList();
  }

  private long turns() {
    return tables.number("SELECT openings FROM opening_lock");
  }

  private long waiting() {
    return tables.number(
        "SELECT count(*) FROM ballot b JOIN box ON box.id = box_id WHERE node LIKE ?",
        office + "%");
  }

  /** Boxes with ballots. */
  private List<UUID> standing() {
    return tables
        .column(
            "SELECT id FROM box WHERE node LIKE ? AND id IN (SELECT box_id FROM ballot)",
            office + "%")
        .stream()
        .map(UUID.class::cast)
        .toList();
  }
}
