package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.redteam.Rewinding.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * An attacker has H2's file and rewinds it. Each slip was handed out to somebody, and customers
 * leave at times that a colleague knows: the state in which a code's row was marked as spent, and
 * the next in which a ballot appeared, lead from slip to millisecond to row.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@DisabledIfSystemProperty(
    named = "quarkus.datasource.db-kind",
    matches = "postgresql",
    disabledReason = "it has no file of H2")
class RewindingTest {

  private static final int CUSTOMERS = 8;

  private static final Duration CLOCKS = Duration.ofMillis(100);

  private static final String SPENT = "SELECT code_hash FROM invitation WHERE spent";
  private static final String BALLOTS = "SELECT sealed FROM ballot";
  private static final String TOKENS = "SELECT id FROM spent_token";

  @TempDir Path workshop;

  @Inject DataSource database;
  @Inject InstallationConfig installation;

  /** Hash of the code, and the time before and after the customer cast with it. */
  private final Map<String, List<Instant>> slips = new LinkedHashMap<>();

  private List<Object> ballots;
  private List<Object> tokens;
  private UUID touchpoint;

  @BeforeEach
  void cast() throws Exception {
    touchpoint = Api.newTouchpoint(Api.newOffice());
    Tables tables = new Tables(database);
    List<String> codes = Api.codes(touchpoint, CUSTOMERS);
    // The file as an opening leaves it: in the holes of a larger one H2 writes over earlier states.
    Api.open();
    for (String code : codes) {
      List<Object> before = tables.column(SPENT);
      Instant from = Instant.now();
      Api.cast(code, touchpoint, Map.of("heard", 3)).then().statusCode(201);
      Instant to = Instant.now();
      List<Object> spent = new ArrayList<>(tables.column(SPENT));
      spent.removeAll(before);
      slips.put(spent.get(0).toString(), List.of(from, to));
      Thread.sleep(2 * CLOCKS.toMillis());
    }
    ballots =
        tables.column(
            "SELECT sealed FROM ballot WHERE box_id IN (SELECT id FROM box WHERE node LIKE ?)",
            "%" + touchpoint + "%");
    tokens = tables.column(TOKENS);
  }

  @Test
  @DisplayName("Attack: opening H2's file as it was after each of its chunks (before an opening)")
  void until_the_next_opening_the_file_leads_from_slip_to_millisecond_to_row() throws Exception {
    Rewinding thief = new Rewinding(stolen(), workshop);
    assertThat(slipsWithTheirMoment(thief.of(SPENT))).isEqualTo(CUSTOMERS);
    assertThat(slipsWithTheirMoment(thief.of(BALLOTS), ballots)).isEqualTo(CUSTOMERS);
    assertThat(slipsWithTheirMoment(thief.of(TOKENS), tokens)).isEqualTo(CUSTOMERS);
  }

  @Test
  @DisplayName("Attack: opening H2's file as it was after each of its chunks")
  void after_an_opening_no_earlier_state_can_be_read_from_the_file() throws Exception {
    Instant before = Instant.now();
    // Fewer than k: the ballots stay, and so do the rows of codes and tokens.
    Api.open();
    Rewinding thief = new Rewinding(stolen(), workshop);
    assertThat(thief.states().values()).isNotEmpty().allMatch(time -> !time.isBefore(before));
    assertThat(slipsWithTheirMoment(thief.of(SPENT))).isZero();
    assertThat(slipsWithTheirMoment(thief.of(BALLOTS), ballots)).isZero();
    assertThat(slipsWithTheirMoment(thief.of(TOKENS), tokens)).isZero();
  }

  @Test
  @DisplayName("Attack: searching H2's file for what an opening has deleted")
  void nothing_that_an_opening_deleted_is_left_in_any_byte_of_the_data_directory()
      throws Exception {
    Api.castMany(touchpoint, CUSTOMERS, Map.of("heard", 2));
    DiskSearch thief = new DiskSearch();
    for (Object sealed : ballots) {
      thief.text("ballot", sealed.toString());
    }
    Path files = new DatabaseFiles(database, installation).written();
    assertThat(thief.in(files)).containsExactly("ballot");
    Api.open();
    new DatabaseFiles(database, installation).written();
    assertThat(thief.in(files)).isEmpty();
    assertThat(installation.dataDir().resolve("augenhoehe.rewriting")).doesNotExist();
  }

  private Path stolen() throws IOException {
    Path files = new DatabaseFiles(database, installation).written();
    return Files.copy(
        files.resolve("augenhoehe.mv.db"),
        workshop.resolve("stolen.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** How many slips are tied to the moment of their customer. */
  private long slipsWithTheirMoment(List<Event> events) {
    return events.stream()
        .filter(event -> slips.containsKey(event.value()))
        .filter(event -> isWithin(slips.get(event.value()), event.moment()))
        .map(Event::value)
        .distinct()
        .count();
  }

  /** How many of these customers' rows are tied to a moment at which one of them cast. */
  private long slipsWithTheirMoment(List<Event> events, List<Object> rows) {
    Set<String> ours = Set.copyOf(rows.stream().map(Object::toString).toList());
    return slips.values().stream()
        .filter(
            span ->
                events.stream()
                    .anyMatch(
                        event -> ours.contains(event.value()) && isWithin(span, event.moment())))
        .count();
  }

  private static boolean isWithin(List<Instant> span, Instant moment) {
    return !moment.isBefore(span.get(0).minus(CLOCKS)) && !moment.isAfter(span.get(1).plus(CLOCKS));
  }
}
