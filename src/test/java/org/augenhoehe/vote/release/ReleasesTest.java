package org.augenhoehe.vote.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ReleasesTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  private static final Pattern METRIC =
      Pattern.compile("^([a-z_]+)(?:\\{.*})? ([0-9.E]+)$", Pattern.MULTILINE);

  @Inject Releases releases;
  @Inject Releases.Table table;
  @Inject DataSource database;

  private Tables tables;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @Test
  @DisplayName("Invariant 1, Atoms: a release never changes, whoever tries")
  void a_release_never_changes() {
    UUID id = releaseOf(10).id();
    QuarkusTransaction.requiringNew().run(() -> table.findById(id).ballots = 99);
    assertThat(tables.number("SELECT ballots FROM release WHERE id = ?", id)).isEqualTo(10);
  }

  @Test
  void a_database_that_is_set_back_is_read_anew() {
    releaseOf(10);
    long lost = releaseOf(11).opening();
    assertThat(here()).extracting(Release::ballots).containsExactly(10, 11);
    // As after restoring a backup under the running service.
    String releasesOfThen = "(SELECT id FROM release WHERE opening = ?)";
    tables.change("DELETE FROM release_item WHERE release_id IN " + releasesOfThen, lost);
    tables.change("DELETE FROM release_slips WHERE release_id IN " + releasesOfThen, lost);
    tables.change("DELETE FROM counted_list WHERE release_id IN " + releasesOfThen, lost);
    tables.change("DELETE FROM release WHERE opening = ?", lost);
    tables.change("UPDATE opening_lock SET openings = ?", lost - 1);
    tables.change("UPDATE counting_lock SET counted = ?", lost - 1);
    assertThat(here()).extracting(Release::ballots).containsExactly(10);
    releaseOf(12);
    assertThat(here())
        .as("with what the teller has kept")
        .extracting(Release::ballots)
        .containsExactly(10, 11, 12);
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: metrics tell openings, releases and ballots, no more")
  void metrics_tell_what_was_counted() {
    Map<String, Double> before = metrics();
    Api.castMany(touchpoint, 10, ANSWERS);
    tables.change(
        "INSERT INTO ballot (id, box_id, sealed)"
            + " SELECT 97, id, 'AAAA' FROM box WHERE node LIKE ?",
        "%" + touchpoint + "%");
    assertThat(metrics()).isEqualTo(before);
    Api.open();
    List<Release> all = releases.ledger().releases();
    assertThat(here()).hasSize(1).allMatch(release -> release.spoiled() == 1);
    assertThat(metrics())
        .containsOnly(
            entry("augenhoehe_openings", before.get("augenhoehe_openings") + 1),
            entry("augenhoehe_releases", (double) all.size()),
            entry("augenhoehe_ballots_counted", sum(all, Release::ballots)),
            entry("augenhoehe_ballots_spoiled", sum(all, Release::spoiled)));
  }

  private static double sum(List<Release> all, ToIntFunction<Release> part) {
    return all.stream().mapToInt(part).sum();
  }

  private static Map<String, Double> metrics() {
    String text = given().get("/q/metrics").then().statusCode(200).extract().asString();
    return METRIC
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(found -> found.group(1), found -> Double.valueOf(found.group(2))));
  }

  private Release releaseOf(int ballots) {
    Api.castMany(touchpoint, ballots, ANSWERS);
    Api.open();
    List<Release> here = here();
    assertThat(here.get(here.size() - 1).ballots()).isEqualTo(ballots);
    return here.get(here.size() - 1);
  }

  private List<Release> here() {
    return releases.ledger().releases().stream()
        .filter(release -> touchpoint.equals(release.node().touchpoint()))
        .toList();
  }
}
