package org.augenhoehe.desk.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class ExportPageTest {

  private static final String PASSWORD = "nur-mein-Standort";

  @Inject DataSource database;
  @Inject OfficeClock clock;

  private final String day = LocalDate.now(OfficeClock.ZONE).toString();

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private static Response get(String path) {
    Response answer = Api.admin().header("Accept-Language", "de").get(path);
    answer.then().statusCode(200);
    return answer;
  }

  private static Map<String, List<Row>> book(String query) throws IOException {
    return Workbooks.read(get("/dashboard/all.xlsx?" + query).asByteArray());
  }

  private static List<Object> values(Row row, int... columns) {
    return Arrays.stream(columns).mapToObj(column -> Workbooks.value(row, column)).toList();
  }

  private static List<Row> below(List<Row> rows) {
    return rows.subList(1, rows.size());
  }

  private static void count(UUID touchpoint) {
    Api.castMany(
        touchpoint,
        9,
        Map.of("respected", 3, "time", 3, "welcome", 3, "person", 3, "heard", 4, "honest", 5));
    Api.castMany(touchpoint, 3, Map.of("respected", 5, "time", 5, "welcome", 5, "person", 5));
    Api.open();
  }

  @Test
  void everything_of_an_office_is_on_five_sheets() throws IOException {
    UUID office = Api.newOffice("Amt " + UUID.randomUUID());
    UUID touchpoint = Api.newTouchpoint(office, "Empfang");
    count(touchpoint);
    Response answer = get("/dashboard/all.xlsx?office=" + office);
    assertThat(answer.contentType())
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment; filename=\"augenhoehe-alles-amt-")
        .endsWith("-" + day + ".xlsx\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    Map<String, List<Row>> sheets = Workbooks.read(answer.asByteArray());
    assertThat(sheets.keySet())
        .containsExactly("Überblick", "Verlauf", "Antworten", "Auszählungen", "Lesehilfe");

    List<Row> overview = sheets.get("Überblick");
    assertThat(values(overview.get(0), 0, 1, 2, 5, 7, 19, 20, 21, 22))
        .containsExactly(
            "Standort",
            "Kontaktpunkt",
            "Gefragt über",
            "Stimmzettel",
            "Kernindex: Punkte",
            "Freundlich: Punkte",
            "Freundlich: Spanne von",
            "Freundlich: Spanne bis",
            "Freundlich: Anzahl");
    assertThat(
            below(overview).stream()
                .map(row -> Workbooks.value(row, 1) + ", " + Workbooks.value(row, 2)))
        .containsExactly(
            "Alle Kontaktpunkte, Smartphone und Kiosk",
            "Alle Kontaktpunkte, Smartphone",
            "Empfang, Smartphone und Kiosk",
            "Empfang, Smartphone");
    Row phone = overview.get(4);
    assertThat(phone.getCell(3).asDate()).isEqualTo(LocalDate.parse(day).atStartOfDay());
    assertThat(values(phone, 5, 6, 19, 22)).containsExactly(12.0, 1.0, 62.5, 12.0);
    // Nine answered: no number.
    assertThat(values(phone, 11, 12, 13, 14)).containsOnlyNulls();

    List<Row> course = sheets.get("Verlauf");
    assertThat(course).hasSize(2);
    assertThat(course.get(1).getCell(3).asDate().toLocalDate()).hasToString(day);
    assertThat(values(course.get(1), 0, 1, 2)).contains("Empfang", "Smartphone");

    Row respected =
        below(sheets.get("Antworten")).stream()
            .filter(row -> "Smartphone".equals(Workbooks.value(row, 2)))
            .filter(row -> "Empfang".equals(Workbooks.value(row, 1)))
            .findFirst()
            .orElseThrow();
    assertThat(values(respected, 5, 6, 9, 10, 11, 12, 13, 14, 15))
        .containsExactly(
            "Haben Sie sich heute respektvoll behandelt gefühlt?",
            62.5,
            12.0,
            "unter 10\u00a0%",
            "unter 10\u00a0%",
            75.0,
            "unter 10\u00a0%",
            25.0,
            "wenige Antworten");
    assertThat(values(sheets.get("Auszählungen").get(1), 2, 3, 4, 5, 6, 7))
        .containsExactly("Empfang", "Smartphones", 12.0, 10.0, 12.0, 0.0);
    assertThat(sheets.get("Lesehilfe")).hasSizeGreaterThan(8);
  }

  @Test
  void names_become_no_formula() throws IOException {
    for (String name : List.of("=1+1", "＝1＋1", "＋49", "－1", "＠SUM(A1)", "−7", "@SUM(A1)")) {
      String own = name + " " + UUID.randomUUID();
      UUID office = Api.newOffice(own);
      count(Api.newTouchpoint(office, own + " x"));
      Map<String, List<Row>> sheets = book("office=" + office);
      for (String sheet : List.of("Überblick", "Verlauf", "Antworten", "Auszählungen")) {
        List<Object> texts = new ArrayList<>();
        below(sheets.get(sheet)).forEach(row -> texts.addAll(values(row, 0, 1, 2, 3)));
        assertThat(texts.stream().filter(Objects::nonNull).map(Object::toString))
            .as(sheet)
            .contains("'" + own)
            .noneMatch(text -> text.startsWith(name));
      }
      String csv = get("/dashboard/all.csv?office=" + office).asString();
      assertThat(csv).contains("'" + own).doesNotContain(";" + own).doesNotContain("\n" + own);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dashboard/all.xlsx", "/dashboard/all.csv", "/api/v1/results.xlsx"})
  void between_two_openings_nothing_changes(String path) throws IOException {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    count(touchpoint);
    byte[] before = get(path + "?office=" + office).asByteArray();
    Api.castMany(touchpoint, 11, Map.of("heard", 1));
    clock.stopAt(Instant.now().plus(Duration.ofDays(3)));
    assertThat(get(path + "?office=" + office).asByteArray()).isEqualTo(before);
    clock.goOn();
    Api.open();
    assertThat(get(path + "?office=" + office).asByteArray()).isNotEqualTo(before);
    if (path.endsWith("xlsx")) {
      assertThat(Workbooks.part(before, "docProps/core.xml")).contains(">" + openedOn());
    }
  }

  private static String openedOn() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  @Test
  void who_sees_some_offices_gets_those_and_the_authority_s_whole() throws IOException {
    UUID own = Api.newOffice();
    UUID other = Api.newOffice("Fremdes Amt " + UUID.randomUUID());
    count(Api.newTouchpoint(own, "Mein Empfang"));
    count(Api.newTouchpoint(other, "Fremder Empfang " + other));
    String name = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER, own);
    for (String path : List.of("/dashboard/all.xlsx", "/api/v1/results.xlsx")) {
      Response answer =
          given()
              .auth()
              .preemptive()
              .basic(name, PASSWORD)
              .header("Accept-Language", "de-DE,en;q=0.5")
              .get(path);
      answer.then().statusCode(200);
      Map<String, List<Row>> sheets = Workbooks.read(answer.asByteArray());
      assertThat(Workbooks.part(answer.asByteArray(), "xl/sharedStrings.xml"))
          .contains("Mein Empfang", "Alle Standorte (Mittel der Beh&#xf6;rde)", "sehen d&#xfc;rfen")
          .doesNotContain("Fremde");
      assertThat(
              below(sheets.get("Auszählungen")).stream()
                  .map(row -> Workbooks.value(row, 2))
                  .distinct())
          .containsExactly("Mein Empfang");
      assertThat(below(sheets.get("Überblick")).stream().map(row -> Workbooks.value(row, 1)))
          .contains("Alle Kontaktpunkte", "Mein Empfang");
    }
  }

  @Test
  void the_long_table_says_of_each_place_what_its_own_table_says() {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office, "Empfang");
    count(touchpoint);
    List<String> all = get("/dashboard/all.csv?office=" + office).asString().lines().toList();
    assertThat(all).hasSize(1 + 4 * 18 + 1);
    for (String query :
        List.of(
            "office=" + office,
            "office=" + office + "&channel=PHONE",
            "touchpoint=" + touchpoint,
            "touchpoint=" + touchpoint + "&channel=PHONE")) {
      List<String> own = get("/dashboard/results.csv?" + query).asString().lines().toList();
      assertThat(all).containsAll(own.subList(0, 1 + 6 + 12));
    }
    assertThat(all.stream().filter(line -> line.contains(";Verlauf;")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains(";Verlauf;Freundlich;12;62,5;;;"));
  }

  @Test
  void it_is_in_the_reader_s_language_and_may_be_empty() throws IOException {
    UUID office = Api.newOffice();
    UUID touchpoint = Api.newTouchpoint(office);
    for (boolean isCounted : new boolean[] {false, true}) {
      Map<String, List<Row>> sheets = book("lang=en&office=" + office);
      assertThat(sheets.keySet())
          .containsExactly("Overview", "Over time", "Answers", "Counts", "How to read this");
      assertThat(sheets.get("Overview")).hasSize(isCounted ? 5 : 1);
      if (!isCounted) {
        count(touchpoint);
      }
    }
    assertThat(get("/dashboard/all.csv?lang=en&office=" + office).asString())
        .startsWith("\uFEFFOffice,Touchpoint,Asked by,From,To,Kind,Name,Number,Score,");
    Response english =
        Api.admin().header("Accept-Language", "tr,en").get("/api/v1/results.xlsx?office=" + office);
    assertThat(Workbooks.read(english.asByteArray())).containsKey("Overview");
  }

  @Test
  void each_export_is_written_down() {
    String name = "Amt " + UUID.randomUUID();
    UUID office = Api.newOffice(name);
    for (String path :
        List.of("/dashboard/all.xlsx", "/dashboard/all.csv", "/api/v1/results.xlsx")) {
      get(path + "?office=" + office + "&from=2026-01-01");
    }
    List<Map<String, Object>> entries =
        Api.admin().get("/api/v1/audit?what=results-exported").jsonPath().getList("entries");
    assertThat(entries)
        .filteredOn(entry -> entry.get("on").equals(name + ", 2026-01-01"))
        .hasSize(3);
  }

  @Test
  void programs_are_told_what_they_misspelt() {
    for (String query : List.of("ofice=1", "from=X", "lang=de")) {
      Api.admin().get("/api/v1/results.xlsx?" + query).then().statusCode(400);
    }
  }
}
