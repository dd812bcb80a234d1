package org.augenhoehe.desk.codes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that require a second factor. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class RequiredFactorTest {

  @Inject OfficeClock clock;
  @Inject DataSource database;

  private final String person = Staff.name();

  @BeforeEach
  void stop() {
    clock.stopAt(Instant.now());
  }

  /** Behind the service's back: who may call it may need a second factor. */
  @AfterEach
  void requireNothing() {
    Tables tables = new Tables(database);
    tables.change("DELETE FROM required_factor");
    tables.change("DELETE FROM second_factor WHERE account = 'admin'");
    // They began later than now.
    tables.change("DELETE FROM staff_session");
    clock.goOn();
  }

  private static Response require(String... roles) {
    return Api.admin().body(Map.of("roles", List.of(roles))).put("/api/v1/second-factor");
  }

  private String appointed(String role) {
    Staff.setUp(Staff.added(person, role), Staff.PASSWORD).then().statusCode(204);
    return person;
  }

  private String signIn() {
    return Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
  }

  private List<Object> acts(String who) {
    return new Tables(database)
        .column("SELECT what || ' ' || subject FROM audit_entry WHERE who = ? ORDER BY n", who);
  }

  @Test
  void administrators_say_by_the_api_which_roles_require_one() {
    Api.admin().get("/api/v1/second-factor").then().statusCode(200).body("roles", empty());
    require("auditor", "reader")
        .then()
        .statusCode(200)
        .body("roles", contains("reader", "auditor"));
    require("reader").then().statusCode(200);
    require("reader").then().statusCode(200);
    Api.admin().get("/api/v1/second-factor").then().body("roles", contains("reader"));
    require().then().statusCode(200).body("roles", empty());
    assertThat(acts("admin"))
        .containsSubsequence(
            "second-factor-required – → reader, auditor",
            "second-factor-required reader, auditor → reader",
            "second-factor-required reader → –");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        "{\"roles\":null}",
        "{\"roles\":\"admin\"}",
        "{\"roles\":[null]}",
        "{\"roles\":[\"chef\"]}",
        "{\"roles\":[\"admin\",\"admin\",\"admin\",\"admin\",\"admin\"]}",
        "{\"roles\":[\"admin\"],\"more\":1}"
      })
  void what_is_no_rule_is_refused(String body) {
    Api.admin()
        .body(body)
        .put("/api/v1/second-factor")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    Api.admin().get("/api/v1/second-factor").then().body("roles", empty());
  }

  @Test
  void nobody_but_administrators_in_person_changes_the_rule() {
    appointed(Role.MANAGER);
    for (Response refused :
        List.of(
            Staff.as(person, Staff.PASSWORD).get("/api/v1/second-factor"),
            Staff.as(person, Staff.PASSWORD)
                .body(Map.of("roles", List.of()))
                .put("/api/v1/second-factor"),
            Phone.as(signIn()).formParam("role", "admin").post("/admin/people/factor"))) {
      refused.then().statusCode(403);
    }
    String key =
        Api.admin()
            .body(Map.of("name", person.substring(6), "role", "admin", "validDays", 1))
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .extract()
            .path("key");
    given()
        .header("Authorization", "Bearer " + key)
        .get("/api/v1/second-factor")
        .then()
        .statusCode(200);
    given()
        .header("Authorization", "Bearer " + key)
        .contentType("application/json")
        .body(Map.of("roles", List.of()))
        .put("/api/v1/second-factor")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:augenhoehe:problem:person-needed"));
  }

  @Test
  void the_page_of_people_says_it_as_well() {
    Session.admin()
        .formParam("role", "reader", "auditor", "nonsense")
        .post("/admin/people/factor")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/admin/people?factor=1"));
    Api.admin().get("/api/v1/second-factor").then().body("roles", contains("reader", "auditor"));
    Session.admin()
        .get("/admin/people?factor=1")
        .then()
        .body(containsString("value=\"reader\" checked"))
        .body(containsString("Es gilt ab dem nächsten Klick."));
    // Whoever was shown the page before takes back nothing that they did not see.
    Session.admin()
        .formParam("role", "manager")
        .post("/admin/people/factor")
        .then()
        .statusCode(303);
    Api.admin()
        .get("/api/v1/second-factor")
        .then()
        .body("roles", contains("manager", "reader", "auditor"));
    Session.admin()
        .formParam("shown", "manager", "reader", "auditor")
        .post("/admin/people/factor")
        .then()
        .statusCode(303);
    Api.admin().get("/api/v1/second-factor").then().body("roles", empty());
  }

  @Test
  void from_the_link_to_the_page_that_was_wanted_in_one_go() {
    require("manager").then().statusCode(200);
    appointed(Role.MANAGER);
    Response begun =
        Session.browser()
            .urlEncodingEnabled(false)
            .formParam("name", person)
            .formParam("password", Staff.PASSWORD)
            .post("/signin/check?to=%2Faccount");
    String session = begun.cookie(Session.COOKIE);
    Phone.as(session)
        .urlEncodingEnabled(false)
        .get(begun.header("Location"))
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin/factor?to=%2Faccount"));
    Response offered =
        Phone.as(session).urlEncodingEnabled(false).get("/signin/factor?to=%2Faccount");
    offered
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("action=\"/signin/factor/on?to=%2Faccount\""));
    Phone phone = Phone.reading(offered, clock);
    confirm(session, phone, "000000").then().statusCode(403).body(containsString(phone.offer));
    Response on = confirm(session, phone, phone.next());
    on.then().statusCode(200).body(containsString("href=\"/dashboard\""));
    assertThat(Phone.recoveryCodes(on)).hasSize(10);
    String whole = on.cookie(Session.COOKIE);
    Phone.as(whole).get("/account").then().statusCode(200);
    Phone.as(session).get("/account").then().statusCode(303);
    assertThat(acts(person))
        .containsExactly("password-changed " + person, "second-factor-on " + person, "signed-in ");
    // Sent once more, by reloading, it does no harm.
    confirm(session, phone, phone.next()).then().header("Location", endsWith("/signin?ended=1"));
  }

  private static Response confirm(String session, Phone phone, String code) {
    return Phone.as(session)
        .formParam("offer", phone.offer)
        .formParam("code", code)
        .post("/signin/factor/on");
  }

  @Test
  void a_session_that_goes_on_does_nothing_else_at_its_next_click() {
    appointed(Role.AUDITOR);
    String session = signIn();
    Phone.as(session).get("/admin/audit").then().statusCode(200);
    require("auditor").then().statusCode(200);
    Phone.as(session)
        .get("/admin/audit")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin/factor?to=%2Fadmin%2Faudit"));
    Phone.as(session).get("/api/v1/audit").then().statusCode(401);
    Phone.as(session).post("/account/sessions/end").then().statusCode(303);
    Phone.as(session).get("/account/factor").then().header("Location", containsString("/signin/f"));
    // Somebody else may have found this browser open.
    Phone.as(session)
        .get("/signin/factor")
        .then()
        .statusCode(200)
        .body(not(containsString("otpauth")))
        .body(containsString("autocomplete=\"current-password\""));
    Phone.as(session)
        .formParam("password", "falsch")
        .post("/signin/factor")
        .then()
        .statusCode(403)
        .body(not(containsString("otpauth")));
    Phone phone =
        Phone.reading(
            Phone.as(session).formParam("password", Staff.PASSWORD).post("/signin/factor"), clock);
    Response on = confirm(session, phone, phone.next());
    on.then().statusCode(200).body(containsString("href=\"/admin/audit\""));
    String onward = on.cookie(Session.COOKIE);
    Phone.as(onward).get("/admin/audit").then().statusCode(200);
    Phone.as(session).get("/admin/audit").then().header("Location", containsString("/signin?"));
    // It had signed in before, and is still the same session to the log.
    assertThat(acts(person)).filteredOn("signed-in "::equals).hasSize(1);
  }

  @Test
  void where_it_is_required_no_more_a_session_that_goes_on_does_so() {
    appointed(Role.AUDITOR);
    String session = signIn();
    require("auditor");
    String waiting = signIn();
    Phone.as(session).get("/admin/audit").then().statusCode(303);
    require();
    Phone.as(session).get("/admin/audit").then().statusCode(200);
    // One that began waiting is in no log yet.
    Phone.as(waiting).get("/admin/audit").then().header("Location", containsString("/signin?"));
  }

  @Test
  void signing_out_of_a_session_that_went_on_is_in_the_log() {
    appointed(Role.AUDITOR);
    String session = signIn();
    require("auditor");
    Phone.as(session).post("/signout").then().statusCode(303);
    String waiting = signIn();
    Phone.as(waiting).post("/signout").then().statusCode(303);
    assertThat(acts(person)).containsSubsequence("signed-in ", "signed-out ");
    assertThat(acts(person)).filteredOn("signed-out "::equals).hasSize(1);
  }

  @Test
  void http_basic_does_not_open_the_account_even_before_a_factor_is_set_up() {
    appointed(Role.MANAGER);
    require("manager");
    Staff.as(person, Staff.PASSWORD)
        .get("/api/v1/results")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:augenhoehe:problem:second-factor"))
        .body("detail", containsString("/signin"));
    Staff.as(person, "falsch").get("/api/v1/results").then().statusCode(401);
    // A role that does not require it is not enough where another does.
    Staff.patch(person, Map.of("roles", List.of("manager", "auditor"))).then().statusCode(200);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(403);
    Staff.patch(person, Map.of("roles", List.of("auditor"))).then().statusCode(200);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/audit").then().statusCode(200);
  }

  @Test
  void what_is_required_cannot_be_switched_off() {
    appointed(Role.MANAGER);
    String session = signIn();
    Phone phone = Phone.of(person, session, clock);
    session = phone.session;
    require("manager");
    Phone.as(session).get("/account").then().body(not(containsString("/account/factor/off")));
    Phone.as(session)
        .get("/account/factor/off")
        .then()
        .statusCode(200)
        .body(containsString("lässt sich nicht ausschalten"));
    Phone.as(session)
        .formParam("password", Staff.PASSWORD)
        .formParam("code", phone.next())
        .post("/account/factor/off")
        .then()
        .statusCode(409);
    Phone.as(session).get("/dashboard").then().statusCode(200);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(403);
  }

  @Test
  @DisplayName("Attack: locking everybody out by a rule")
  void the_only_administrator_sets_one_up_at_sign_in() {
    require("admin", "manager", "reader", "auditor").then().statusCode(200);
    Api.admin().get("/api/v1/offices").then().statusCode(403);
    String session =
        Session.signIn("admin", TestInstallation.ADMIN_PASSWORD).cookie(Session.COOKIE);
    Phone phone = Phone.reading(Phone.as(session).get("/signin/factor"), clock);
    String whole = confirm(session, phone, phone.next()).cookie(Session.COOKIE);
    Phone.as(whole).get("/admin/people").then().statusCode(200);
    Phone.as(whole)
        .formParam("shown", "admin", "manager", "reader", "auditor")
        .post("/admin/people/factor")
        .then()
        .statusCode(303);
    assertThat(new Tables(database).number("SELECT count(*) FROM required_factor")).isZero();
  }

  @Test
  void who_takes_much_longer_than_half_an_hour_begins_anew() {
    require("manager");
    appointed(Role.MANAGER);
    String session = signIn();
    Phone phone = Phone.reading(Phone.as(session).get("/signin/factor"), clock);
    clock.stopAt(clock.instant().plus(Duration.ofMinutes(45)));
    confirm(session, phone, phone.next()).then().header("Location", endsWith("/signin?ended=1"));
  }

  @Test
  void people_of_the_identity_provider_are_exempt() {
    require("manager");
    appointed(Role.MANAGER);
    new Tables(database)
        .change("UPDATE account SET provider_subject = ? WHERE name = ?", "iss " + person, person);
    String session = signIn();
    Phone.as(session)
        .get("/account")
        .then()
        .statusCode(200)
        .body(containsString("Anmeldedienst"))
        .body(not(containsString("href=\"/account/factor")));
    for (String form : List.of("/account/factor", "/account/factor/on")) {
      Phone.as(session)
          .formParam("password", Staff.PASSWORD)
          .post(form)
          .then()
          .statusCode(303)
          .header("Location", endsWith("/account"));
    }
  }
}
