package org.augenhoehe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.desk.export.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who sees some offices sees of the others only the authority's whole, at every entrance. The
 * entrances are read from the classes, so that a new one is tested as well.
 */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsByOfficeTest {

  private static final String PASSWORD = "nur-mein-Standort";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** An address for staff who read results. */
  record Entrance(String path, String mediaType) {

    boolean isForPrograms() {
      return path.startsWith("/api/");
    }

    /** Tells the authority's mean; the others list what is of the person's own offices. */
    boolean isOfWhole() {
      return List.of("/dashboard", "/dashboard/results.csv", "/api/v1/results").contains(path);
    }

    boolean isOfTouchpoint() {
      return path.contains("/touchpoints/{id}/");
    }

    String at(UUID touchpoint) {
      return path.replace("{id}", touchpoint.toString()).replace("{number}", "1");
    }

    /** Takes each parameter once, and refuses what it does not know. */
    boolean isStrict() {
      return isForPrograms();
    }

    @Override
    public String toString() {
      return path + " as " + mediaType;
    }
  }

  /** An office with one touchpoint and one release. */
  private record Place(UUID office, UUID touchpoint, String name, String release) {

    /** Everything that names it, or what was counted there. */
    String[] marks() {
      return new String[] {
        office.toString(), touchpoint.toString(), name, name.toUpperCase(Locale.ROOT), release
      };
    }
  }

  @Inject DataSource database;

  private final String manager = "leitung-" + UUID.randomUUID();
  private final String reader = "vertrauen-" + UUID.randomUUID();
  private Place own;
  private Place foreign;
  private Place far;

  /** Those that take an office or a touchpoint as a parameter. */
  static Stream<Entrance> entrances() {
    return allEntrances().filter(entrance -> !entrance.isOfTouchpoint());
  }

  /** Those that have a touchpoint in their path. */
  static Stream<Entrance> entrancesOfTouchpoints() {
    return allEntrances().filter(Entrance::isOfTouchpoint);
  }

  private static Stream<Entrance> allEntrances() {
    List<Entrance> entrances = new ArrayList<>();
    for (JavaClass type : OurClasses.all()) {
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(GET.class) && isForManagers(type, method)) {
          String path =
              type.getAnnotationOfType(Path.class).value()
                  + method
                      .tryGetAnnotationOfType(Path.class)
                      .map(it -> "/" + it.value())
                      .orElse("");
          String mediaType =
              method
                  .tryGetAnnotationOfType(Produces.class)
                  .or(() -> type.tryGetAnnotationOfType(Produces.class))
                  .map(it -> it.value()[0].replaceAll(";.*", ""))
                  .orElse("application/json");
          entrances.add(new Entrance(path.replaceAll("/+", "/"), mediaType));
        }
      }
    }
    return entrances.stream();
  }

  private static boolean isForManagers(JavaClass type, JavaMethod method) {
    return Stream.of(
            method.tryGetAnnotationOfType(RolesAllowed.class),
            type.tryGetAnnotationOfType(RolesAllowed.class))
        .flatMap(Optional::stream)
        .findFirst()
        // One's own account has no results, and auditors have one, too.
        .filter(rule -> !List.of(rule.value()).contains(Role.AUDITOR))
        .filter(rule -> List.of(rule.value()).contains(Role.MANAGER))
        .isPresent();
  }

  /** Once; before all tests the client does not know the port yet. */
  @BeforeEach
  void count() {
    if (own != null) {
      return;
    }
    UUID here = Api.newOffice();
    UUID there = Api.newOffice();
    UUID reception = Api.newTouchpoint(here, "Empfang " + here);
    UUID beyond = Api.newOffice();
    UUID afar = Api.newTouchpoint(beyond, "Empfang " + beyond);
    UUID elsewhere = Api.newTouchpoint(there, "Empfang " + there);
    Api.castMany(reception, 10, Map.of("respected", 5, "heard", 5, "person", 5));
    Api.castMany(elsewhere, 11, Map.of("respected", 1, "heard", 1));
    Api.castMany(afar, 10, Map.of("respected", 3, "heard", 3));
    Api.open();
    own = place(here, reception);
    foreign = place(there, elsewhere);
    far = place(beyond, afar);
    new Colleagues(database).appoint(manager, PASSWORD, Role.MANAGER, here);
    new Colleagues(database).appoint(reader, PASSWORD, Role.READER, here);
  }

  private static Place place(UUID office, UUID touchpoint) {
    String release =
        Api.admin()
            .get("/api/v1/releases?office=" + office)
            .then()
            .statusCode(200)
            .extract()
            .path("releases[0].id");
    return new Place(office, touchpoint, "Empfang " + office, release);
  }

  private static RequestSpecification as(String name) {
    return given()
        .redirects()
        .follow(false)
        .header("Accept-Language", "de")
        .auth()
        .preemptive()
        .basic(name, PASSWORD);
  }

  /** A query as it is typed, not as a client would encode it. */
  private static Response ask(String name, Entrance entrance, String query) {
    return as(name)
        .accept(entrance.mediaType())
        .urlEncodingEnabled(false)
        .get(entrance.path() + query);
  }

  private List<String> ownQueries() {
    return List.of(
        "?office=" + own.office(),
        "?office=" + own.office().toString().toUpperCase(Locale.ROOT),
        "?touchpoint=" + own.touchpoint(),
        "?touchpoint=" + own.touchpoint() + "&office=" + own.office(),
        "?office=" + own.office() + "&channel=PHONE&from=2020-01-01&to=2999-12-31",
        "?office=" + own.office() + "&touchpoint=&channel=&from=&to=");
  }

  private List<String> foreignQueries() {
    String office = "office=" + foreign.office();
    String touchpoint = "touchpoint=" + foreign.touchpoint();
    return List.of(
        "?" + office,
        "?" + touchpoint,
        "?" + office + "&" + touchpoint,
        "?office=" + foreign.office().toString().toUpperCase(Locale.ROOT),
        "?touchpoint=" + foreign.touchpoint().toString().toUpperCase(Locale.ROOT),
        "?%6Fffice=" + foreign.office(),
        "?office=&" + touchpoint,
        "?office=%20&" + touchpoint,
        "?" + office + "&touchpoint=%20",
        "?office=" + own.office() + "&" + touchpoint,
        "?touchpoint=" + own.touchpoint() + "&" + office,
        "?" + office + "&channel=PHONE",
        "?" + touchpoint + "&channel=KIOSK",
        "?" + office + "&from=2020-01-01&to=2999-12-31",
        "?" + touchpoint + "&channel=PHONE&from=2020-01-01",
        "?" + office + "&from=2026-02-01&to=2026-01-01",
        "?" + touchpoint + "&to=2020-01-01");
  }

  @Test
  void every_entrance_is_known() {
    assertThat(allEntrances())
        .extracting(Entrance::toString)
        .containsExactlyInAnyOrder(
            "/dashboard as text/html",
            "/dashboard/results.csv as text/csv",
            "/dashboard/all.csv as text/csv",
            "/dashboard/all.xlsx as " + XLSX,
            "/dashboard/counts as text/html",
            "/dashboard/comparison as text/html",
            "/dashboard/periods as text/html",
            "/dashboard/appointments as text/html",
            "/dashboard/appointments/table.csv as text/csv",
            "/dashboard/touchpoints/{id}/appointments as text/html",
            "/api/v1/touchpoints/{id}/appointments as application/json",
            "/dashboard/touchpoints/{id}/improvements as text/html",
            "/dashboard/touchpoints/{id}/improvements/{number} as text/html",
            "/dashboard/touchpoints/{id}/improvements/{number}/withdrawal as text/html",
            "/api/v1/touchpoints/{id}/improvements as application/json",
            "/api/v1/results as application/json",
            "/api/v1/results as text/csv",
            "/api/v1/results.xlsx as " + XLSX,
            "/api/v1/releases as application/json",
            "/api/v1/findings as application/json",
            "/api/v1/effects as application/json");
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void managers_and_readers_see_their_own_office(Entrance entrance) {
    for (String query : ownQueries()) {
      for (String name : List.of(manager, reader)) {
        Response answer = ask(name, entrance, query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.asString()).as(query).doesNotContain(foreign.marks());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void no_entrance_leads_to_another_office(Entrance entrance) {
    for (String query : foreignQueries()) {
      Response answer = ask(manager, entrance, query);
      assertThat(answer.statusCode()).as(query).isEqualTo(403);
      assertThat(answer.asString()).as(query).doesNotContain(foreign.marks());
      assertThat(answer.headers().toString()).as(query).doesNotContain(foreign.marks());
      if (entrance.isForPrograms()) {
        answer
            .then()
            .contentType("application/problem+json")
            .body("type", equalTo("urn:augenhoehe:problem:other-office"))
            .body("detail", containsString("whole authority"));
      }
      assertThat(ask(reader, entrance, query).statusCode()).as(query).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("entrancesOfTouchpoints")
  void a_touchpoint_s_own_pages_are_for_those_of_its_office(Entrance entrance) {
    for (Place place : List.of(own, foreign)) {
      Api.improve(place.touchpoint(), "Wir grüßen.").then().statusCode(201);
    }
    String mediaType = entrance.mediaType();
    as(manager).accept(mediaType).get(entrance.at(own.touchpoint())).then().statusCode(200);
    for (String name : List.of(manager, reader)) {
      Response answer = as(name).accept(mediaType).get(entrance.at(foreign.touchpoint()));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.asString()).doesNotContain(foreign.marks());
      as(name).accept(mediaType).head(entrance.at(foreign.touchpoint())).then().statusCode(403);
      int unknown = as(name).accept(mediaType).get(entrance.at(UUID.randomUUID())).statusCode();
      assertThat(unknown).isIn(403, 404);
    }
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void asking_for_the_headers_alone_is_no_way_round(Entrance entrance) {
    as(manager)
        .accept(entrance.mediaType())
        .head(entrance.path() + "?office=" + foreign.office())
        .then()
        .statusCode(403);
    as(manager)
        .accept(entrance.mediaType())
        .head(entrance.path() + "?office=" + own.office())
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void a_parameter_given_twice_means_one_office_or_none(Entrance entrance) {
    String ownFirst = "?office=" + own.office() + "&office=" + foreign.office();
    String foreignFirst = "?office=" + foreign.office() + "&office=" + own.office();
    Response answer = ask(manager, entrance, ownFirst);
    answer.then().statusCode(entrance.isStrict() ? 400 : 200);
    assertThat(answer.asString()).doesNotContain(foreign.marks());
    ask(manager, entrance, foreignFirst).then().statusCode(entrance.isStrict() ? 400 : 403);
    ask(
            manager,
            entrance,
            "?touchpoint=" + foreign.touchpoint() + "&touchpoint=" + own.touchpoint())
        .then()
        .statusCode(entrance.isStrict() ? 400 : 403);
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void the_authority_as_a_whole_names_no_other_office(Entrance entrance) {
    for (String query : List.of("", "?office=", "?channel=PHONE", "?from=2020-01-01")) {
      Response answer = ask(manager, entrance, query);
      assertThat(answer.statusCode()).as(query).isIn(200, 403);
      assertThat(answer.asString()).as(query).doesNotContain(foreign.marks());
      assertThat(answer.headers().toString()).as(query).doesNotContain(foreign.marks());
    }
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void days_do_not_narrow_the_authority_to_one_office(Entrance entrance) {
    for (String query : List.of("?from=2020-01-01", "?to=2999-12-31", "?channel=&to=2020-01-01")) {
      Response answer = ask(manager, entrance, query);
      if (entrance.isOfWhole()) {
        assertThat(answer.statusCode()).as(query).isEqualTo(403);
      } else {
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
      }
    }
  }

  @Test
  void the_authority_less_all_offices_but_one_is_told_at_no_entrance() {
    String name = "fast-alle-" + UUID.randomUUID();
    List<String> ids = Api.admin().get("/api/v1/offices").then().extract().path("id");
    UUID[] others =
        ids.stream()
            .map(UUID::fromString)
            .filter(id -> !id.equals(foreign.office()))
            .toArray(UUID[]::new);
    new Colleagues(database).appoint(name, PASSWORD, Role.MANAGER, others);
    for (Entrance entrance : entrances().filter(Entrance::isOfWhole).toList()) {
      Response answer = ask(name, entrance, "");
      if (entrance.mediaType().equals("text/html")) {
        answer
            .then()
            .statusCode(200)
            .body(containsString("das Mittel würde dessen Zahlen verraten"))
            .body(containsString("<h2 id=\"findings-name\">"))
            .body(not(containsString("id=\"core-name\"")));
      } else {
        assertThat(answer.statusCode()).as(entrance.toString()).isEqualTo(403);
      }
      ask(name, entrance, "?channel=PHONE").then().statusCode(403);
      ask(name, entrance, "?office=" + own.office()).then().statusCode(200);
    }
    new Colleagues(database)
        .move(name, Stream.of(others).filter(id -> !id.equals(far.office())).toArray(UUID[]::new));
    for (Entrance entrance : entrances().filter(Entrance::isOfWhole).toList()) {
      ask(name, entrance, "").then().statusCode(200);
    }
  }

  @Test
  void what_one_other_office_adds_changes_no_file_of_the_whole() {
    List<Object> before = whole();
    Api.castMany(foreign.touchpoint(), 10, Map.of("respected", 5, "heard", 5));
    Api.open();
    assertThat(whole()).isEqualTo(before);
    Api.castMany(far.touchpoint(), 10, Map.of("respected", 5, "heard", 5));
    Api.open();
    List<Object> after = whole();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).as("%d", i).isNotEqualTo(before.get(i));
    }
  }

  /** How often the two questions are answered in the whole, by each way to it. */
  private List<Object> whole() {
    String json = as(manager).get("/api/v1/results").asString();
    String page = ask(manager, new Entrance("/dashboard/results.csv", "text/csv"), "").asString();
    String all = ask(manager, new Entrance("/dashboard/all.csv", "text/csv"), "").asString();
    String book = Workbooks.text(as(manager).get("/dashboard/all.xlsx").asByteArray());
    List<Object> told = new ArrayList<>();
    told.add(JsonPath.from(json).get("items.findAll { it.id in ['respected', 'heard'] }"));
    for (String table : List.of(page, all, book)) {
      told.add(
          table
              .lines()
              .filter(line -> line.startsWith("Alle Standorte"))
              .filter(line -> line.contains("respektvoll behandelt") || line.contains("gehört?"))
              .toList());
    }
    return told;
  }

  @Test
  void of_the_authority_only_who_sees_all_is_shown_a_trend() {
    Entrance page = new Entrance("/dashboard", "text/html");
    assertThat(ask(manager, page, "").asString())
        .contains("ein Mittel über alle Tage, ohne Verlauf")
        .doesNotContain("-trend-title");
    assertThat(ask(manager, page, "?office=" + own.office()).asString()).contains("-trend-title");
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void a_guessed_touchpoint_is_unknown(Entrance entrance) {
    ask(manager, entrance, "?touchpoint=" + UUID.randomUUID()).then().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void an_auditor_sees_no_results_unless_they_are_a_manager_too(Entrance entrance) {
    String name = "pruefung-" + UUID.randomUUID();
    Colleagues colleagues = new Colleagues(database);
    colleagues.appoint(name, PASSWORD, Role.AUDITOR);
    ask(name, entrance, "").then().statusCode(403);
    colleagues.give(name, Role.MANAGER);
    ask(name, entrance, "?office=" + foreign.office()).then().statusCode(200);
  }

  @ParameterizedTest
  @MethodSource("entrances")
  void other_offices_count_from_the_next_request_on(Entrance entrance) {
    String name = "versetzt-" + UUID.randomUUID();
    Colleagues colleagues = new Colleagues(database);
    colleagues.appoint(name, PASSWORD, Role.MANAGER, own.office());
    ask(name, entrance, "?office=" + foreign.office()).then().statusCode(403);
    colleagues.move(name, foreign.office());
    ask(name, entrance, "?office=" + foreign.office()).then().statusCode(200);
    ask(name, entrance, "?office=" + own.office()).then().statusCode(403);
    colleagues.move(name, own.office(), foreign.office());
    ask(name, entrance, "?office=" + own.office()).then().statusCode(200);
    colleagues.take(name, Role.MANAGER);
    ask(name, entrance, "?office=" + own.office()).then().statusCode(403);
  }

  @Test
  void other_offices_count_from_the_next_click_on() {
    String name = "versetzt-" + UUID.randomUUID();
    Colleagues colleagues = new Colleagues(database);
    colleagues.appoint(name, PASSWORD, Role.MANAGER, own.office());
    String session = Session.signIn(name, PASSWORD).cookie(Session.COOKIE);
    String page = "/dashboard?office=" + own.office();
    Session.browser().cookie(Session.COOKIE, session).get(page).then().statusCode(200);
    colleagues.move(name, foreign.office());
    Session.browser()
        .cookie(Session.COOKIE, session)
        .get(page)
        .then()
        .statusCode(403)
        .body(containsString("Für diesen Standort sehen Sie keine eigenen Zahlen"))
        .body(not(containsString(own.office().toString())));
    colleagues.take(name, Role.MANAGER);
    Session.browser().cookie(Session.COOKIE, session).get("/dashboard").then().statusCode(403);
  }

  @Test
  void the_page_offers_the_own_office_and_the_authority() {
    ask(manager, new Entrance("/dashboard", "text/html"), "")
        .then()
        .body(containsString("<h1>Alle Standorte (Mittel der Behörde)</h1>"))
        .body(containsString("<option value=\"" + own.office() + "\">"))
        .body(containsString("<option value=\"" + own.touchpoint() + "\">"));
    ask(manager, new Entrance("/dashboard/results.csv", "text/csv"), "")
        .then()
        .body(containsString("Alle Standorte (Mittel der Behörde);Alle Kontaktpunkte;"));
  }

  @Test
  void how_much_was_counted_in_the_authority_is_told_to_all_and_its_releases_are_not() {
    as(manager)
        .get("/api/v1/results")
        .then()
        .body("ballots", equalTo(Api.admin().get("/api/v1/results").path("ballots")))
        .body("ballots", greaterThanOrEqualTo(31));
    as(manager)
        .get("/api/v1/releases")
        .then()
        .body("releases.id", equalTo(List.of(own.release())))
        .body("releases.office", equalTo(List.of(own.office().toString())));
  }

  @Test
  void an_administrator_sees_every_office_and_so_does_who_was_given_all() {
    String name = "alle-" + UUID.randomUUID();
    new Colleagues(database).appoint(name, PASSWORD, Role.READER);
    for (UUID office : List.of(own.office(), foreign.office())) {
      as(name).get("/api/v1/results?office=" + office).then().statusCode(200);
      Api.admin().get("/api/v1/results?office=" + office).then().statusCode(200);
    }
    as(name)
        .accept(ContentType.HTML)
        .get("/dashboard")
        .then()
        .body(containsString("<h1>Alle Standorte</h1>"));
  }

  @Test
  void what_anybody_may_ask_names_no_office() {
    for (String path : List.of("/q/metrics", "/q/health", "/q/openapi")) {
      assertThat(given().get(path).asString()).as(path).doesNotContain(foreign.marks());
    }
  }
}
