package org.augenhoehe.result.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.result.insight.Recomputed.Counts;
import org.augenhoehe.result.insight.Recomputed.Score;
import org.augenhoehe.vote.casting.Casting;
import org.augenhoehe.vote.casting.Outcome;
import org.augenhoehe.vote.opening.Openings;
import org.augenhoehe.vote.paper.RandomBallots;
import org.augenhoehe.vote.release.Release;
import org.augenhoehe.vote.release.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Everything that is published, worked out again from nothing but published counts of single items:
 * API, CSV, and the pages' tables.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class RecomputedTest {

  private static final int OPENINGS = 6;

  /** The opening with which a second span begins. */
  private static final int FROM = 2;

  @Inject Casting casting;
  @Inject Invitations invitations;
  @Inject Openings openings;
  @Inject Releases releases;
  @Inject Questionnaires questionnaires;
  @Inject DataSource database;

  private final Random random = new Random(22);
  private final List<UUID> touchpoints = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();

  /** Each state is asked for once. */
  private final Map<String, Counts> published = new HashMap<>();

  private UUID office;

  /** Nothing that other tests open may be dated in days to come, as it would be after these. */
  @AfterEach
  void datesNothingInDaysToCome() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    new Tables(database).change("UPDATE release SET opened_at = ? WHERE opened_at > ?", now, now);
  }

  @Test
  @DisplayName("Invariant 1: whatever is published is arithmetic on counts of single items")
  void every_figure_is_worked_out_again_from_items() {
    office = Api.newOffice();
    IntStream.range(0, 3).forEach(i -> touchpoints.add(Api.newTouchpoint(office)));
    Instant moment = afterAllOthers();
    for (int i = 0; i < OPENINGS; i++) {
      // The kiosk of the second place rises to the touchpoint, the third place to the office.
      cast(touchpoints.get(0), 16, 14);
      cast(touchpoints.get(1), 11 + 6 * i, 5);
      cast(touchpoints.get(2), 2, 1);
      openings.open(moment.plus(Duration.ofDays(7L * i)));
      days.add(LocalDate.ofInstant(moment.plus(Duration.ofDays(7L * i)), OfficeClock.ZONE));
    }
    int scores = 0;
    int points = 0;
    for (String place : places()) {
      for (String channel : List.of("", "&channel=PHONE", "&channel=KIOSK")) {
        for (String span : List.of("", "&from=" + days.get(FROM))) {
          String query = place + channel + span;
          Map<String, Object> results = results(query);
          scores += assertScores(results);
          assertCsv(query, results);
          points += assertTrend(query, results);
        }
      }
    }
    assertThat(scores).as("scores that were shown").isGreaterThan(60);
    assertThat(points).as("points of trends").isGreaterThan(120);
  }

  /** No release is dated before another, and other tests open boxes in days to come. */
  private Instant afterAllOthers() {
    return releases.ledger().releases().stream()
        .map(Release::openedAt)
        .max(Comparator.naturalOrder())
        .filter(last -> last.isAfter(Instant.now()))
        .orElseGet(Instant::now)
        .plus(Duration.ofDays(1));
  }

  private List<String> places() {
    List<String> places = new ArrayList<>(List.of("office=" + office));
    touchpoints.forEach(touchpoint -> places.add("touchpoint=" + touchpoint));
    return places;
  }

  private void cast(UUID touchpoint, int phones, int kiosks) {
    List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      boolean isPhone = channel == Channel.PHONE;
      for (InvitationCode code :
          invitations.issue(
              touchpoint, channel, isPhone ? phones : kiosks, LocalDate.now().plusYears(1))) {
        Map<String, Integer> said =
            RandomBallots.answers(
                questionnaires.current(), isPhone ? Form.FULL : Form.KIOSK, random);
        answers.add(casting.cast(code, new Leaf(touchpoint, channel), said).toCompletableFuture());
      }
    }
    assertThat(answers).allMatch(answer -> answer.join() instanceof Outcome.Cast);
  }

  // ---- scores ---------------------------------------------------------------------------------

  /** As it is published. Looked up in Java, because each path of REST Assured is compiled. */
  private static Map<String, Object> results(String query) {
    return Api.admin()
        .get("/api/v1/results?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("$");
  }

  private static Map<?, ?> entry(Map<String, Object> results, String list, String id) {
    return ((List<?>) results.get(list))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .filter(each -> each.get("id").equals(id))
            .findFirst()
            .orElseThrow();
  }

  private static Counts counts(Map<String, Object> results) {
    Counts counts = new Counts();
    for (Object each : (List<?>) results.get("items")) {
      Map<?, ?> item = (Map<?, ?>) each;
      if (item.get("counts") instanceof List<?> five) {
        counts.put((String) item.get("id"), five.stream().mapToInt(one -> (Integer) one).toArray());
      }
    }
    return counts;
  }

  private static int assertScores(Map<String, Object> results) {
    Counts counts = counts(results);
    int shown = 0;
    for (String measure : Recomputed.MEASURES) {
      Map<?, ?> published =
          measure.equals("core")
              ? (Map<?, ?>) results.get("core")
              : entry(results, "dimensions", measure);
      Score expected = Recomputed.score(measure, (String) results.get("form"), counts);
      if (expected == null) {
        assertThat(published.get("withheld")).isEqualTo(true);
        continue;
      }
      shown++;
      assertThat(published.get("n")).isEqualTo(expected.n());
      assertSame(published.get("score"), expected.score());
      assertSame(published.get("low"), expected.low());
      assertSame(published.get("high"), expected.high());
    }
    counts.forEach(
        (item, own) -> {
          Score alone = Recomputed.score(Map.of(item, 1.0), counts);
          Map<?, ?> published = entry(results, "items", item);
          assertThat(published.get("n")).isEqualTo(alone.n());
          assertSame(published.get("mean"), alone.score());
        });
    return shown;
  }

  /** REST Assured reads numbers as floats. */
  private static void assertSame(Object published, double expected) {
    assertThat(((Number) published).doubleValue()).isCloseTo(expected, within(1e-4));
  }

  private static void assertCsv(String query, Map<String, Object> results) {
    Counts counts = counts(results);
    String csv = Api.admin().accept("text/csv").get("/api/v1/results?" + query).asString();
    csv.lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(line -> line[6].equals("false"))
        .forEach(
            line -> {
              Score expected =
                  line[0].equals("item")
                      ? Recomputed.score(Map.of(line[1], 1.0), counts)
                      : Recomputed.score(line[1], (String) results.get("form"), counts);
              assertThat(Integer.parseInt(line[2])).isEqualTo(expected.n());
              assertThat(Double.parseDouble(line[3])).isCloseTo(expected.score(), within(1e-9));
              assertThat(Double.parseDouble(line[4])).isCloseTo(expected.low(), within(1e-6));
              assertThat(Double.parseDouble(line[5])).isCloseTo(expected.high(), within(1e-6));
            });
  }

  // ---- trends ---------------------------------------------------------------------------------

  /**
   * The boxes of a scope, each with its counts by opening: what is published of a place until a day
   * less what was published until the day before, and less what its parts have.
   */
  private List<TreeMap<LocalDate, Counts>> boxes(String query) {
    String span = query.replaceFirst("^[^&]*(&channel=[A-Z]*)?", "");
    String place = query.substring(0, query.length() - span.length());
    List<TreeMap<LocalDate, Counts>> boxes = new ArrayList<>();
    if (place.contains("channel")) {
      for (String leaf : place.startsWith("office") ? ofTouchpoints(place) : List.of(place)) {
        boxes.add(grown(List.of(leaf + span), List.of()));
      }
      return boxes;
    }
    List<String> parts = place.startsWith("office") ? ofTouchpoints(place) : List.of(place);
    if (place.startsWith("office")) {
      boxes.add(grown(List.of(place + span), parts.stream().map(part -> part + span).toList()));
    }
    for (String touchpoint : parts) {
      List<String> leaves =
          List.of(touchpoint + "&channel=PHONE" + span, touchpoint + "&channel=KIOSK" + span);
      boxes.add(grown(List.of(touchpoint + span), leaves));
      leaves.forEach(leaf -> boxes.add(grown(List.of(leaf), List.of())));
    }
    return boxes;
  }

  private List<String> ofTouchpoints(String place) {
    String channel = place.substring(("office=" + office).length());
    return touchpoints.stream().map(each -> "touchpoint=" + each + channel).toList();
  }

  private TreeMap<LocalDate, Counts> grown(List<String> wholes, List<String> parts) {
    TreeMap<LocalDate, Counts> grown = new TreeMap<>();
    Counts before = new Counts();
    for (LocalDate day : days) {
      Counts until = new Counts();
      wholes.forEach(query -> until.add(until(query, day), 1));
      parts.forEach(query -> until.add(until(query, day), -1));
      Counts added = new Counts();
      added.add(until, 1);
      added.add(before, -1);
      grown.put(day, added);
      before = until;
    }
    return grown;
  }

  private Counts until(String query, LocalDate day) {
    boolean isLater = query.contains("&from=") && day.isBefore(days.get(FROM));
    return isLater
        ? new Counts()
        : published.computeIfAbsent(query + "&to=" + day, any -> counts(results(any)));
  }

  private int assertTrend(String query, Map<String, Object> results) {
    String page = Api.admin().get("/dashboard?" + query).asString().replaceAll("\\s+", " ");
    List<TreeMap<LocalDate, Counts>> boxes = boxes(query);
    int points = 0;
    for (String measure : Recomputed.MEASURES) {
      TreeMap<LocalDate, Score> trend =
          Recomputed.trend(measure, (String) results.get("form"), counts(results), boxes);
      String table = trendTable(page, measure);
      assertThat(table.split("<th scope=\"row\">", -1)).hasSize(1 + trend.size());
      trend.forEach((day, score) -> assertThat(table).contains(row(day, score)));
      points += trend.size();
    }
    return points;
  }

  /** The body of the measure's table, or nothing where it has none. */
  private static String trendTable(String page, String measure) {
    int panel = page.indexOf("aria-labelledby=\"" + measure + "-name\"");
    if (panel < 0) {
      return "";
    }
    String section = page.substring(panel, page.indexOf("</section>", panel));
    int caption = section.indexOf("<caption>Verlauf</caption>");
    return caption < 0
        ? ""
        : section.substring(
            section.indexOf("<tbody>", caption), section.indexOf("</tbody>", caption));
  }

  private static String row(LocalDate day, Score score) {
    return "<th scope=\"row\">%s</th> <td>%d</td> <td>%s</td> <td>%s–%s</td>"
        .formatted(
            DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day),
            score.n(),
            shown(score.score()),
            shown(score.low()),
            shown(score.high()));
  }

  private static String shown(double score) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMAN);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(score);
  }
}
