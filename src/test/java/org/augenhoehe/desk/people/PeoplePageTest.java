package org.augenhoehe.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms about people, as a browser sends them. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class PeoplePageTest {

  private static final Pattern LINK = Pattern.compile("http://[^<]+/setup#([0-9A-Z-]{39})");

  @Inject DataSource database;

  private final String name = Staff.name();
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(database);
  }

  private static Response add(String name, List<String> roles, String scope, List<String> offices) {
    return Session.admin()
        .formParam("name", name)
        .formParam("role", roles)
        .formParam("scope", scope)
        .formParam("office", offices)
        .post("/admin/people");
  }

  private static String secretOn(Response page) {
    Matcher link = LINK.matcher(page.then().statusCode(200).extract().asString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Response post(String form) {
    return Session.admin().formParam("name", name).post("/admin/people/person/" + form);
  }

  @Test
  void a_person_is_added_and_the_link_is_shown_once_and_cached_nowhere() {
    String office = Api.newOffice().toString();
    Response page = add(name, List.of("manager", "reader"), "some", List.of(office));
    page.then().header("Cache-Control", "no-store");
    String secret = secretOn(page);
    Api.admin()
        .get("/api/v1/accounts/{name}", name)
        .then()
        .body("roles", org.hamcrest.Matchers.contains("manager", "reader"))
        .body("offices", org.hamcrest.Matchers.contains(office));
    assertThat(Session.admin().get("/admin/people?q=" + name).asString())
        .contains(name)
        .doesNotContain(secret);
    add(name, List.of("manager"), "all", List.of())
        .then()
        .statusCode(409)
        .body(containsString("Diesen Namen gibt es schon."));
    Staff.setUp(secret, Staff.PASSWORD).then().statusCode(204);
  }

  @ParameterizedTest
  @CsvSource({
    "'', manager, Bitte geben Sie einen Namen ein.",
    "a/b, manager, Ein Name besteht aus Buchstaben",
    "<b>, manager, Ein Name besteht aus Buchstaben",
    "Kim, chef, Bitte wählen Sie mindestens eines."
  })
  void what_is_wrong_is_said_beside_it_and_what_was_typed_stays(
      String typed, String role, String words) {
    add(typed, List.of(role), "all", List.of())
        .then()
        .statusCode(400)
        .body(containsString(words))
        .body(containsString("autofocus"))
        .body(not(containsString("<b>")));
  }

  @Test
  void names_that_are_too_long_and_offices_that_are_none_are_said() {
    add("a".repeat(81), List.of("manager"), "all", List.of())
        .then()
        .statusCode(400)
        .body(containsString("höchstens 80 Zeichen"));
    for (String office : List.of(UUID.randomUUID().toString(), "nonsense")) {
      add(name, List.of("manager"), "some", List.of(office))
          .then()
          .statusCode(422)
          .body(containsString("gibt es nicht mehr"))
          .body(containsString("value=\"" + name + "\""));
    }
    Api.admin().get("/api/v1/accounts/{name}", name).then().statusCode(404);
  }

  @Test
  void a_form_without_fields_is_no_fault_of_the_service() {
    for (String path :
        List.of(
            "/admin/people",
            "/admin/people/person/rights",
            "/admin/people/person/disabled",
            "/admin/people/person/enabled",
            "/admin/people/person/link",
            "/admin/people/person/deletion")) {
      assertThat(Session.admin().post(path).statusCode()).as(path).isBetween(400, 404);
    }
    Session.admin().get("/admin/people/person").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "..%2F..", "%E2%80%AE", "%3Cscript%3E", "a%2Fb", "%F0%9F"})
  void strange_names_are_nobodys(String strange) {
    Response answer =
        Session.admin().urlEncodingEnabled(false).get("/admin/people/person?name=" + strange);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.asString()).doesNotContain("<script>");
  }

  @Test
  void rights_are_changed_and_the_person_has_to_sign_in_anew() {
    String person = Staff.appointed(Role.MANAGER);
    String session = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    Session.admin()
        .formParam("name", person)
        .formParam("role", "reader")
        .formParam("scope", "some")
        .post("/admin/people/person/rights")
        .then()
        .statusCode(303)
        .header("Location", endsWith("&done=saved"));
    Session.browser().cookie(Session.COOKIE, session).get("/dashboard").then().statusCode(303);
    Api.admin()
        .get("/api/v1/accounts/{name}", person)
        .then()
        .body("roles", org.hamcrest.Matchers.contains("reader"));
  }

  @Test
  void a_person_is_disabled_enabled_and_deleted_by_forms_that_may_come_twice() {
    Staff.added(name, Role.MANAGER);
    for (String form : List.of("disabled", "disabled", "enabled", "enabled")) {
      post(form).then().statusCode(303);
    }
    secretOn(post("link"));
    post("disabled").then().statusCode(303);
    post("link").then().statusCode(409).body(containsString("role=\"alert\""));
    Session.admin()
        .queryParam("name", name)
        .get("/admin/people/person/deletion")
        .then()
        .statusCode(200)
        .body(containsString("Ja, löschen"));
    post("deletion").then().statusCode(303).header("Location", endsWith("?deleted=1"));
    post("deletion").then().statusCode(404);
  }

  @Test
  void keys_that_go_on_without_their_maker_are_shown_before_that_one_is_disabled_or_deleted() {
    Staff.setUp(Staff.added(name, Role.ADMIN), Staff.PASSWORD).then().statusCode(204);
    String going = newKey(Staff.as(name, Staff.PASSWORD));
    String over = newKey(Staff.as(name, Staff.PASSWORD));
    String revoked = newKey(Staff.as(name, Staff.PASSWORD));
    String anothers = newKey(Api.admin());
    tables.change(
        "UPDATE program_key SET through = ? WHERE name = ?", LocalDate.of(2020, 1, 1), over);
    tables.change("DELETE FROM program_key WHERE name = ?", revoked);
    for (String page : List.of("person", "person/deletion")) {
      Session.admin()
          .queryParam("name", name)
          .get("/admin/people/" + page)
          .then()
          .body(containsString("Sie gelten weiter"))
          .body(containsString(going))
          .body(not(containsString(over)))
          .body(not(containsString(revoked)))
          .body(not(containsString(anothers)))
          .body(containsString("href=\"/admin/keys\""));
    }
    post("disabled").then().statusCode(303);
    Session.admin()
        .queryParam("name", name)
        .get("/admin/people/person?done=disabled")
        .then()
        .body(containsString(going));
    post("deletion").then().statusCode(303);
    Session.admin().get("/admin/keys").then().body(containsString(going));
    Staff.added(name + "x", Role.MANAGER);
    Session.admin()
        .queryParam("name", name + "x")
        .get("/admin/people/person/deletion")
        .then()
        .body(not(containsString("Sie gelten weiter")));
  }

  private static String newKey(RequestSpecification maker) {
    String key = "Abruf " + UUID.randomUUID();
    maker
        .body(Map.of("name", key, "role", Role.MANAGER, "validDays", 30))
        .post("/api/v1/keys")
        .then()
        .statusCode(201);
    return key;
  }

  @Test
  void a_newer_link_ends_the_older() {
    String first = Staff.added(name, Role.MANAGER);
    String second = secretOn(post("link"));
    Staff.setUp(first, Staff.PASSWORD).then().statusCode(410);
    Staff.setUp(second, Staff.PASSWORD).then().statusCode(204);
  }

  @Test
  void the_last_administrator_stays_whatever_form_is_sent() {
    for (String form : List.of("disabled", "deletion", "link", "rights")) {
      Session.admin()
          .formParam("name", "admin")
          .formParam("role", "auditor")
          .formParam("scope", "all")
          .post("/admin/people/person/" + form)
          .then()
          .statusCode(409)
          .body(containsString("Niemand sonst kann gerade verwalten."));
    }
    Api.admin().get("/api/v1/accounts").then().statusCode(200);
  }

  @Test
  void the_last_administrator_stays_where_the_identity_provider_vouches_for_them() {
    String person = Staff.appointed(Role.ADMIN);
    String session = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    Tables tables = new Tables(database);
    tables.change("UPDATE account SET provider_subject = ? WHERE name = ?", person, person);
    List<Object> others =
        tables.column("SELECT name FROM account WHERE NOT disabled AND name <> ?", person);
    tables.change("UPDATE account SET disabled = TRUE WHERE name <> ?", person);
    try {
      for (String form : List.of("disabled", "deletion")) {
        Session.browser()
            .cookie(Session.COOKIE, session)
            .formParam("name", person)
            .post("/admin/people/person/" + form)
            .then()
            .statusCode(409)
            .body(containsString("Niemand sonst kann gerade verwalten."));
      }
    } finally {
      others.forEach(
          name -> tables.change("UPDATE account SET disabled = FALSE WHERE name = ?", name));
      tables.change("DELETE FROM account WHERE name = ?", person);
    }
  }

  @Test
  void an_administrator_who_deletes_themself_is_signed_out() {
    String person = Staff.appointed(Role.ADMIN);
    String session = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    Session.browser()
        .cookie(Session.COOKIE, session)
        .formParam("name", person)
        .post("/admin/people/person/deletion")
        .then()
        .statusCode(303);
    Session.browser()
        .cookie(Session.COOKIE, session)
        .get("/admin/people?deleted=1")
        .then()
        .statusCode(303)
        .header("Location", containsString("/signin"));
  }

  @Test
  void people_are_found_by_name_role_and_office_in_any_case() {
    String street = "Amt " + UUID.randomUUID();
    Staff.add(name, List.of("reader"), List.of(Api.newOffice(street))).then().statusCode(201);
    for (String query :
        List.of(name.toUpperCase(), street.toLowerCase(), "vertrauensperson " + street)) {
      Session.admin()
          .queryParam("q", query)
          .get("/admin/people")
          .then()
          .statusCode(200)
          .body(containsString("<bdi>" + name + "</bdi>"));
    }
    Session.admin()
        .queryParam("q", "Leitung " + street)
        .get("/admin/people")
        .then()
        .body(containsString("Dazu passt niemand."));
    Session.admin()
        .queryParam("q", "\"><script>alert(1)</script>")
        .get("/admin/people")
        .then()
        .statusCode(200)
        .body(not(containsString("<script>alert")));
  }

  @Test
  void nobody_but_administrators_sees_who_works_here() {
    String person = Staff.appointed(Role.MANAGER);
    String session = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    for (String path :
        List.of("/admin/people", "/admin/people/new", "/admin/people/person?name=admin")) {
      Session.browser().cookie(Session.COOKIE, session).get(path).then().statusCode(403);
      Session.browser().get(path).then().statusCode(303);
    }
    Session.browser()
        .cookie(Session.COOKIE, session)
        .formParam("name", "admin")
        .post("/admin/people/person/disabled")
        .then()
        .statusCode(403);
  }

  @Test
  void a_language_chosen_by_hand_goes_along() {
    Staff.added(name, Role.READER);
    Session.admin()
        .queryParam("name", name)
        .get("/admin/people/person?lang=en")
        .then()
        .body(containsString("/admin/people/person/deletion?name=Erika+"))
        .body(containsString("&amp;lang=en\""))
        .body(containsString("&amp;lang=de\""));
    Session.admin()
        .formParam("name", name)
        .post("/admin/people/person/disabled?lang=en")
        .then()
        .header("Location", endsWith("&done=disabled&lang=en"));
  }
}
