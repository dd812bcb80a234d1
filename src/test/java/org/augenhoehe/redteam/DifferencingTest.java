package org.augenhoehe.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.redteam.Differencing.Figure;
import org.augenhoehe.redteam.Differencing.Remainder;
import org.augenhoehe.vote.opening.Openings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An attacker keeps every figure of every week and subtracts them from each other. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class DifferencingTest {

  private static final int MINIMUM = 10;
  private static final int WEEKS = 4;
  private static final List<String> ITEMS = List.of("respected", "heard");

  /** The same items as the spreadsheet words them. */
  private static final Map<String, String> QUESTIONS =
      Map.of("respected", "respektvoll behandelt gefühlt?", "heard", "wirklich gehört?");

  @Inject Openings openings;

  /**
   * The naive twin: refreshes every figure by itself in the evening once ten more people are in it,
   * which looks safe for each.
   */
  private static final class PerFigureRefresh {

    private final Map<String, int[]> totals = new LinkedHashMap<>();
    private final Map<String, int[]> shown = new LinkedHashMap<>();
    private final List<Figure> published = new ArrayList<>();

    void cast(String touchpoint, int answer) {
      for (String place : List.of("office", touchpoint)) {
        int[] total = totals.computeIfAbsent(place, any -> new int[2]);
        total[0]++;
        total[1] += answer;
      }
    }

    void publish() {
      totals.forEach(
          (place, total) -> {
            if (total[0] - shown.getOrDefault(place, new int[2])[0] >= MINIMUM) {
              shown.put(place, total.clone());
            }
          });
      int moment = published.size();
      shown.forEach(
          (place, total) ->
              published.add(new Figure("heard", place, moment, moment, total[0], total[1])));
    }
  }

  @Test
  @DisplayName("Attack: subtracting touchpoints from their office, refreshed singly (naive twin)")
  void figures_that_are_refreshed_one_by_one_isolate_somebody_every_time() {
    int alone = 0;
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      PerFigureRefresh naive = new PerFigureRefresh();
      for (int day = 0; day < 60; day++) {
        for (int customer = random.nextInt(6); customer > 0; customer--) {
          naive.cast("office/" + random.nextInt(2), 1 + random.nextInt(5));
        }
        naive.publish();
      }
      List<Remainder> isolated = Differencing.isolated(naive.published, MINIMUM);
      assertThat(isolated).as("history %d", seed).isNotEmpty();
      alone +=
          isolated.stream().anyMatch(one -> one.people() == 1 && one.sum() >= 1 && one.sum() <= 5)
              ? 1
              : 0;
    }
    assertThat(alone).as("histories in which one person stood alone").isGreaterThan(50);
  }

  @Test
  @DisplayName("Attack: subtracting spans, places and states of the real API (invariant 1, atoms)")
  void no_two_published_figures_differ_by_fewer_than_ten_people() {
    Random random = new Random(20);
    UUID office = Api.newOffice();
    List<UUID> touchpoints = List.of(Api.newTouchpoint(office), Api.newTouchpoint(office));
    List<Figure> figures = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    Instant moment = lastOpening();
    for (int week = 0; week < WEEKS; week++) {
      for (UUID touchpoint : touchpoints) {
        for (String code : Api.codes(touchpoint, 4 + random.nextInt(14))) {
          Api.cast(code, touchpoint, answers(random)).then().statusCode(201);
        }
      }
      moment = moment.plus(Duration.ofDays(7));
      openings.open(moment);
      days.add(LocalDate.ofInstant(moment, OfficeClock.ZONE));
      figures.addAll(published(office, touchpoints, "", 0, week));
    }
    for (int from = 0; from < WEEKS; from++) {
      for (int to = from; to < WEEKS; to++) {
        String span = "&from=%s&to=%s".formatted(days.get(from), days.get(to));
        figures.addAll(published(office, touchpoints, span, from, to));
      }
    }
    assertThat(figures.stream().mapToInt(Figure::n).max().orElse(0))
        .as("much was published")
        .isGreaterThan(5 * MINIMUM);
    assertThat(figures).extracting(Figure::n).allMatch(n -> n >= MINIMUM);
    assertThat(Differencing.isolated(figures, MINIMUM)).isEmpty();
  }

  /** Leaves items out at random, so that an item has fewer answers than there are ballots. */
  private static Map<String, Integer> answers(Random random) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    answers.put("person", 3);
    for (String item : ITEMS) {
      if (random.nextInt(3) > 0) {
        answers.put(item, 1 + random.nextInt(5));
      }
    }
    return answers;
  }

  /** Openings never go back in time, and other tests may have opened boxes before. */
  private static Instant lastOpening() {
    List<String> moments = Api.admin().get("/api/v1/releases").path("releases.openedAt");
    return moments.stream()
        .map(Instant::parse)
        .reduce(Instant.now(), (one, other) -> one.isAfter(other) ? one : other);
  }

  private static List<Figure> published(
      UUID office, List<UUID> touchpoints, String span, int from, int to) {
    List<Figure> figures = new ArrayList<>();
    for (String channel : List.of("", "&channel=PHONE")) {
      String leaf = channel.isEmpty() ? "" : "PHONE";
      figures.addAll(figures("office=" + office + channel + span, office + "/" + leaf, from, to));
      for (UUID touchpoint : touchpoints) {
        String place = office + "/" + touchpoint + "/" + leaf;
        figures.addAll(figures("touchpoint=" + touchpoint + channel + span, place, from, to));
      }
    }
    return figures;
  }

  /** Reads the API, the tables and the page; they must agree, or their differences would tell. */
  private static List<Figure> figures(String query, String place, int from, int to) {
    JsonPath json =
        Api.admin().get("/api/v1/results?" + query).then().statusCode(200).extract().jsonPath();
    String table = Api.admin().accept("text/csv").get("/api/v1/results?" + query).asString();
    String spreadsheet = Api.admin().get("/dashboard/results.csv?" + query).asString();
    List<Figure> figures = new ArrayList<>();
    int ballots = json.getInt("ballots");
    if (ballots > 0) {
      assertThat(Session.admin().get("/dashboard?" + query).asString())
          .contains(ballots + " Stimmzettel");
      figures.add(new Figure("ballots", place, from, to, ballots, 0));
    }
    for (String item : ITEMS) {
      Integer n = json.get("items.find { it.id == '%s' }.n".formatted(item));
      String told = n == null ? "" : n.toString();
      assertThat(table).contains("item," + item + "," + told + ",");
      if (ballots > 0) {
        assertThat(spreadsheet).contains(QUESTIONS.get(item) + ";" + told + ";");
      }
      if (n != null) {
        float mean = json.getFloat("items.find { it.id == '%s' }.mean".formatted(item));
        figures.add(new Figure(item, place, from, to, n, n * mean));
      }
    }
    return figures;
  }
}
