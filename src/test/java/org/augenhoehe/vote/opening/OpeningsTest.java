package org.augenhoehe.vote.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.BallotPaper;
import org.augenhoehe.vote.release.ItemCount;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.augenhoehe.vote.teller.BoxKeys;
import org.augenhoehe.vote.teller.KeysOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class OpeningsTest {

  private static final Map<String, Integer> ANSWERS = Map.of("respected", 5, "time", 2);

  @Inject Openings openings;
  @Inject ScheduleBook book;
  @Inject Releases releases;
  @Inject BoxKeys keys;
  @Inject Questionnaires questionnaires;
  @Inject InstallationConfig installation;
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
  @DisplayName("Invariant 1, Atoms: nine ballots stay in the box, ten are counted, once")
  void fewer_than_k_stay() {
    Api.castMany(touchpoint, 9, ANSWERS);
    Api.open();
    assertThat(released()).isEmpty();
    assertThat(waiting()).isEqualTo(9);
    Api.castMany(touchpoint, 1, Map.of("respected", 1));
    Api.open();
    Release release = only();
    assertThat(release.ballots()).isEqualTo(10);
    assertThat(release.spoiled()).isZero();
    assertThat(release.items())
        .contains(
            new ItemCount("respected", 1, 0, 0, 0, 9, 0),
            new ItemCount("time", 0, 9, 0, 0, 0, 1),
            new ItemCount("heard", 0, 0, 0, 0, 0, 10));
    assertThat(waiting()).isZero();
    Api.open();
    assertThat(released()).containsExactly(release);
  }

  @Test
  @DisplayName("Invariant 6, Sealed: the private key is gone after the opening, for backups too")
  void the_key_is_destroyed_and_old_copies_stay_unreadable() throws Exception {
    Api.castMany(touchpoint, 10, ANSWERS);
    UUID box = box();
    assertThat(keys.exists(box)).isTrue();
    List<Object> backup = sealedRows();
    assertThat(backup).hasSize(10);
    assertThat(backup.stream().map(row -> row.toString().length()).distinct()).hasSize(1);
    Api.open();
    assertThat(keys.opener(box)).isEmpty();
    assertThat(new KeysOnDisk(installation.keys()).boxes()).doesNotContain(box);
    assertThat(tables.dump()).doesNotContain(backup.get(0).toString());
    assertThat(tables.number("SELECT count(*) FROM condemned_key")).isZero();
  }

  @Test
  void what_cannot_be_read_is_counted_as_spoiled_and_stops_nothing() {
    UUID other = Api.newTouchpoint(office);
    Api.castMany(other, 1, ANSWERS);
    String elsewhere =
        tables
            .column(
                "SELECT sealed FROM ballot b JOIN box ON box.id = box_id WHERE node LIKE ?",
                "%" + other + "%")
            .get(0)
            .toString();
    Api.castMany(touchpoint, 10, ANSWERS);
    String whole = sealedRows().get(0).toString();
    List<String> spoiled =
        List.of(elsewhere, "not Base64 at all!", "", "AAAA", whole.substring(4), whole + whole);
    for (int i = 0; i < spoiled.size(); i++) {
      tables.change(
          "INSERT INTO ballot (id, box_id, sealed) VALUES (?, ?, ?)", i, box(), spoiled.get(i));
    }
    Api.open();
    assertThat(only().ballots()).isEqualTo(10);
    assertThat(only().spoiled()).isEqualTo(spoiled.size());
    assertThat(waiting()).isZero();
  }

  @Test
  void spoiled_ballots_do_not_fill_a_box() {
    Api.castMany(touchpoint, 9, ANSWERS);
    tables.change("INSERT INTO ballot (id, box_id, sealed) VALUES (99, ?, 'AAAA')", box());
    Api.open();
    assertThat(released()).isEmpty();
    assertThat(waiting()).isEqualTo(10);
    Api.castMany(touchpoint, 1, ANSWERS);
    Api.open();
    assertThat(only().ballots()).isEqualTo(10);
    assertThat(only().spoiled()).isEqualTo(1);
  }

  @Test
  @DisplayName("Invariant 2, One tree: what waited three openings is counted in the parent's box")
  void leftovers_rise_and_take_their_spoiled_ballots_along() {
    Api.castMany(touchpoint, 6, ANSWERS);
    final UUID leaf = box();
    tables.change("INSERT INTO ballot (id, box_id, sealed) VALUES (98, ?, 'AAAA')", leaf);
    Api.open();
    Api.open();
    assertThat(box()).isEqualTo(leaf);
    Api.open();
    assertThat(nodes()).containsExactly(office + "/" + touchpoint);
    Api.castMany(touchpoint, 4, ANSWERS);
    Api.open();
    Api.open();
    assertThat(nodes())
        .containsExactlyInAnyOrder(office.toString(), office + "/" + touchpoint + "/PHONE");
    Api.open();
    Api.open();
    assertThat(released()).isEmpty();
    Api.open();
    assertThat(only().node().path()).isEqualTo(office.toString());
    assertThat(only().ballots()).isEqualTo(10);
    assertThat(only().spoiled()).isEqualTo(1);
    assertThat(nodes()).isEmpty();
    assertThat(keys.opener(leaf)).isEmpty();
  }

  @Test
  @DisplayName("Invariant 2, One tree: one ballot before each opening rises like three before one")
  void a_trickle_rises_with_what_is_spoiled_in_each_of_its_boxes() {
    for (int opening = 0; opening < 3; opening++) {
      assertThat(nodes()).doesNotContain(office + "/" + touchpoint);
      Api.castMany(touchpoint, 1, ANSWERS);
      tables.change(
          "INSERT INTO ballot (id, box_id, sealed)"
              + " SELECT ?, id, 'AAAA' FROM box WHERE node = ? AND period ="
              + " (SELECT openings FROM opening_lock)",
          900 + opening,
          office + "/" + touchpoint + "/PHONE");
      Api.open();
    }
    assertThat(nodes()).containsExactly(office + "/" + touchpoint);
    assertThat(waiting()).isEqualTo(6);
  }

  @Test
  @DisplayName("Invariant 5, No trace: ballots that are left lie in no order in which they came")
  void ballots_that_are_left_lie_in_random_order() throws Exception {
    List<Integer> came = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    for (int number : came) {
      Api.castMany(touchpoint, 1, Map.of("respected", 1 + number / 5, "time", 1 + number % 5));
    }
    List<Object> before = tables.column("SELECT id FROM ballot WHERE box_id = ?", box());
    Api.open();
    assertThat(tables.column("SELECT id FROM ballot WHERE box_id = ?", box()))
        .hasSize(9)
        .doesNotContainAnyElementsOf(before);
    String place = TestInstallation.isOnPostgres() ? "ctid" : "_rowid_";
    BoxKeys.Opener opener = keys.opener(box()).orElseThrow();
    List<Integer> lie = new ArrayList<>();
    for (Object sealed :
        tables.column("SELECT sealed FROM ballot WHERE box_id = ? ORDER BY " + place, box())) {
      lie.add(numberOn(sealed.toString(), opener));
    }
    List<Integer> backwards = new ArrayList<>(came);
    Collections.reverse(backwards);
    // Two of 362,880 runs fail by chance.
    assertThat(lie).containsExactlyInAnyOrderElementsOf(came).isNotIn(came, backwards);
  }

  private int numberOn(String sealed, BoxKeys.Opener opener) throws Exception {
    byte[] paper = opener.open(Base64.getDecoder().decode(sealed));
    Map<String, Integer> answers = BallotPaper.read(paper, questionnaires.current()).answers();
    return 5 * (answers.get("respected") - 1) + answers.get("time") - 1;
  }

  @Test
  @DisplayName("Invariant 1, Atoms: two who open at once make one release")
  void two_who_open_at_once_make_one_release() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 5; round++) {
        UUID here = Api.newTouchpoint(office);
        Api.castMany(here, 10, ANSWERS);
        long turns = turns();
        CyclicBarrier start = new CyclicBarrier(4);
        List<Future<List<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          answers.add(
              threads.submit(
                  () -> {
                    start.await();
                    return Api.open();
                  }));
        }
        List<String> opened = new ArrayList<>();
        for (Future<List<String>> answer : answers) {
          opened.addAll(answer.get());
        }
        assertThat(opened).isNotEmpty().doesNotHaveDuplicates();
        assertThat(released()).hasSize(round + 1);
        // No two openings share a number; from the number readers know what they have read.
        assertThat(turns()).isEqualTo(turns + 4);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: an opening that the schedule asks for happens once")
  void a_scheduled_opening_happens_once() {
    Instant monday = Instant.parse("2031-01-06T05:00:00Z");
    Api.castMany(touchpoint, 10, ANSWERS);
    Instant now = Instant.now();
    assertThat(openings.openOnSchedule(now, monday)).hasSize(1);
    long turns = turns();
    Api.castMany(touchpoint, 10, ANSWERS);
    assertThat(openings.openOnSchedule(now, monday)).isEmpty();
    assertThat(turns()).isEqualTo(turns);
    assertThat(waiting()).isEqualTo(10);
    assertThat(openings.openOnSchedule(now, monday.plus(Duration.ofDays(7)))).hasSize(1);
  }

  @Test
  @DisplayName("Invariant 1, Atoms: an opening that dies half-way is finished by the next")
  void an_opening_that_fails_half_way_is_finished_with_the_same_ballots() {
    Api.castMany(touchpoint, 10, ANSWERS);
    UUID second = Api.newTouchpoint(office);
    Api.castMany(second, 6, ANSWERS);
    final long turns = turns();
    UUID box = box();
    // An opening writes items last; boxes are removed before.
    tables.change(
        "ALTER TABLE release_item ADD CONSTRAINT out_of_order CHECK (ones < 0) "
            + (TestInstallation.isOnPostgres() ? "NOT VALID" : "NOCHECK"));
    try {
      assertThatThrownBy(() -> openings.open(Instant.now())).isInstanceOf(RuntimeException.class);
      // Trying again changes nothing as long as the reason lasts.
      assertThatThrownBy(() -> openings.open(Instant.now())).isInstanceOf(RuntimeException.class);
    } finally {
      tables.change("ALTER TABLE release_item DROP CONSTRAINT out_of_order");
    }
    assertThat(turns()).isEqualTo(turns + 1);
    assertThat(released()).isEmpty();
    assertThat(waiting()).isEqualTo(10);
    assertThat(keys.opener(box)).as("the teller has counted").isEmpty();
    Api.castMany(touchpoint, 1, ANSWERS);
    assertThat(waiting()).as("the period is closed").isEqualTo(11);
    Api.open();
    assertThat(turns()).isEqualTo(turns + 2);
    assertThat(only().ballots()).isEqualTo(10);
    assertThat(only().spoiled()).isZero();
    assertThat(waiting()).isEqualTo(1);
    assertThat(tables.column("SELECT waited FROM box WHERE node LIKE ?", "%" + second + "/PHONE"))
        .containsExactly(2);
  }

  @Test
  void a_clock_that_is_set_back_keeps_releases_in_order() {
    Api.castMany(touchpoint, 10, ANSWERS);
    openings.open(Instant.now());
    Api.castMany(touchpoint, 11, ANSWERS);
    openings.open(Instant.now().minus(Duration.ofDays(30)));
    List<Release> inOrder = released();
    assertThat(inOrder).extracting(Release::ballots).containsExactly(10, 11);
    assertThat(inOrder.get(1).openedAt()).isAfterOrEqualTo(inOrder.get(0).openedAt());
  }

  @Test
  void a_box_whose_key_is_gone_waits_for_it_instead_of_being_thrown_away() throws Exception {
    Api.castMany(touchpoint, 10, ANSWERS);
    UUID box = box();
    KeysOnDisk onDisk = new KeysOnDisk(installation.keys());
    byte[] aside = onDisk.secret(box).orElseThrow();
    onDisk.destroy(List.of(box));
    Api.open();
    assertThat(waiting()).isEqualTo(10);
    Api.castMany(touchpoint, 11, ANSWERS);
    Api.open();
    assertThat(only().ballots()).isEqualTo(11);
    assertThat(waiting()).isEqualTo(10);
    onDisk.create(box, aside);
    Api.open();
    assertThat(released()).extracting(Release::ballots).containsExactly(11, 10);
  }

  @Test
  @DisplayName("Invariant 4, An item shows: the list of releases says nothing about any item")
  void the_list_of_releases_shows_no_item() {
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    List<Map<String, Object>> listed =
        Api.admin().get("/api/v1/releases?office=" + office).then().extract().path("releases");
    assertThat(listed).hasSize(1);
    // Nine of ten could have left an item out: sums of items must pass the rule of withholding.
    assertThat(listed.get(0))
        .containsOnlyKeys(
            "id",
            "openedAt",
            "office",
            "touchpoint",
            "channel",
            "questionnaire",
            "ballots",
            "spoiled",
            "printed",
            "exchanged");
  }

  @Test
  void two_instances_that_start_at_once_make_up_a_missed_opening_once() throws Exception {
    awaitOwnSchedule();
    // No other test uses this schedule, so none of its times has been honoured.
    String cron = "0 17 3 ? * WED";
    Instant now = Instant.parse("2026-02-05T09:00:00Z");
    book.keep(new KeptSchedule(cron, now.minus(Duration.ofDays(30))));
    Api.castMany(touchpoint, 10, ANSWERS);
    long before = turns();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService instances = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> starts = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        OpeningSchedule instance =
            new OpeningSchedule(
                openings, book, Scheduled.at(cron), Clock.fixed(now, ZoneOffset.UTC));
        starts.add(
            instances.submit(
                () -> {
                  together.await();
                  instance.keep(Duration.ofMillis(1));
                  return null;
                }));
      }
      for (Future<?> start : starts) {
        start.get();
      }
    } finally {
      instances.shutdownNow();
    }
    assertThat(turns()).isEqualTo(before + 1);
    assertThat(only().ballots()).isEqualTo(10);
    new OpeningSchedule(openings, book, Scheduled.at(cron), Clock.fixed(now, ZoneOffset.UTC))
        .keep(Duration.ofMillis(1));
    assertThat(turns()).isEqualTo(before + 1);
  }

  /** Waits for the service's own schedule: it is off here, and records that once after start. */
  private void awaitOwnSchedule() throws InterruptedException {
    while (book.kept().isEmpty()) {
      Thread.sleep(100);
    }
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

  private List<Object> nodes() {
    return tables.column(
        "SELECT DISTINCT COALESCE(risen_to, node) FROM box WHERE node LIKE ?", office + "%");
  }

  private UUID box() {
    return Optional.of(
            tables.column("SELECT id FROM box WHERE node LIKE ?", "%" + touchpoint + "/PHONE"))
        .map(found -> (UUID) found.get(0))
        .orElseThrow();
  }

  private List<Object> sealedRows() {
    return tables.column("SELECT sealed FROM ballot WHERE box_id = ?", box());
  }

  private long waiting() {
    return tables.number(
        "SELECT count(*) FROM ballot b JOIN box ON box.id = box_id WHERE node LIKE ?",
        "%" + touchpoint + "%");
  }

  private long turns() {
    return tables.number("SELECT openings FROM opening_lock");
  }
}
