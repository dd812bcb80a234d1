package org.augenhoehe.desk.self;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do about their own account, and how they choose their first password. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AccountPageTest {

  private static final String NEW = "vier Regenschirme im Schnee";

  @Inject DataSource database;

  private String person;
  private String session;

  @BeforeEach
  void signIn() {
    person = Staff.appointed(Role.MANAGER);
    session = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
  }

  private RequestSpecification me() {
    return Session.browser().cookie(Session.COOKIE, session);
  }

  private Response change(String present, String password) {
    return me().formParam("present", present)
        .formParam("password", password)
        .post("/account/password");
  }

  private List<Object> acts() {
    return new Tables(database)
        .column("SELECT what FROM audit_entry WHERE who = ? ORDER BY n", person);
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.ADMIN, Role.MANAGER, Role.READER, Role.AUDITOR})
  void everybody_who_works_here_has_the_page(String role) {
    String somebody = Staff.appointed(role);
    Session.browser()
        .cookie(Session.COOKIE, Session.signIn(somebody, Staff.PASSWORD).cookie(Session.COOKIE))
        .get("/account")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("<bdi>" + somebody + "</bdi>"));
    if (role.equals(Role.ADMIN)) {
      Staff.patch(somebody, java.util.Map.of("disabled", true)).then().statusCode(200);
    }
  }

  @Test
  void whoever_is_not_signed_in_is_led_there_afterwards() {
    Session.browser()
        .get("/account")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?to=%2Faccount"));
  }

  @Test
  void a_changed_password_ends_every_other_session_and_what_scripts_remembered() {
    String other = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    String copied = session;
    Response changed = change(Staff.PASSWORD, NEW);
    changed.then().statusCode(303).header("Location", endsWith("/account?done=password"));
    session = changed.cookie(Session.COOKIE);
    Session.browser().cookie(Session.COOKIE, copied).get("/account").then().statusCode(303);
    me().get("/account").then().statusCode(200);
    Session.browser().cookie(Session.COOKIE, other).get("/account").then().statusCode(303);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(401);
    Staff.as(person, NEW).get("/api/v1/results").then().statusCode(200);
    assertThat(acts()).contains("password-changed");
  }

  @Test
  void a_wrong_present_password_changes_nothing_and_costs_time() {
    long asked = System.nanoTime();
    change("falsch", NEW)
        .then()
        .statusCode(403)
        .body(containsString("Das jetzige Passwort stimmt nicht."))
        .body(not(containsString(NEW)));
    assertThat(System.nanoTime() - asked).isGreaterThan(500_000_000L);
    me().post("/account/password").then().statusCode(403);
    Staff.as(person, NEW).get("/api/v1/results").then().statusCode(401);
  }

  @Test
  void a_weak_new_password_is_refused_and_the_old_one_stays() {
    change(Staff.PASSWORD, "kurz").then().statusCode(422).body(containsString("Zu kurz"));
    change(Staff.PASSWORD, "Passwort1234")
        .then()
        .statusCode(422)
        .body(containsString("Zu leicht zu erraten"));
    change(Staff.PASSWORD, person).then().statusCode(422);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
  }

  @Test
  void signing_out_everywhere_means_here_as_well() {
    String other = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    me().post("/account/sessions/end")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?signedout=1"));
    me().get("/account").then().statusCode(303);
    Session.browser().cookie(Session.COOKIE, other).get("/account").then().statusCode(303);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    assertThat(acts()).contains("sessions-ended");
  }

  @Test
  void the_chosen_language_is_that_of_all_pages_unless_another_is_asked_for() {
    me().formParam("language", "en")
        .post("/account/language?lang=de")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account?done=language"));
    me().get("/dashboard").then().body(containsString("<html lang=\"en\""));
    me().get("/dashboard?lang=de").then().body(containsString("<html lang=\"de\""));
    me().get("/dashboard?lang=zz").then().body(containsString("<html lang=\"en\""));
    String later = Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE);
    Session.browser()
        .cookie(Session.COOKIE, later)
        .get("/account")
        .then()
        .body(containsString("<html lang=\"en\""));
    for (String none : List.of("", "uk", "nonsense")) {
      me().formParam("language", none).post("/account/language").then().statusCode(303);
      me().get("/account").then().body(containsString("<html lang=\"de\""));
    }
  }

  @Test
  void another_site_cannot_send_the_forms() {
    for (String form : List.of("password", "language", "sessions/end")) {
      given()
          .cookie(Session.COOKIE, session)
          .header("Sec-Fetch-Site", "cross-site")
          .post("/account/" + form)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void the_page_of_a_link_sets_the_account_up_once_and_leads_to_sign_in() {
    String name = Staff.name();
    String secret = Staff.added(name, Role.MANAGER);
    Session.browser().get("/setup").then().statusCode(200).header("Cache-Control", "no-store");
    Response weak = setUp(secret, "kurz");
    weak.then()
        .statusCode(422)
        .body(containsString("Zu kurz"))
        .body(containsString("value=\"" + secret + "\""))
        .body(not(containsString("kurz\"")));
    Response set = setUp(secret, Staff.PASSWORD);
    set.then().statusCode(303).header("Location", endsWith("/signin?setup=1"));
    Session.browser()
        .cookie("augenhoehe-name", set.cookie("augenhoehe-name"))
        .get("/signin?setup=1")
        .then()
        .body(containsString("value=\"" + name + "\""))
        .body(containsString("Ihr Passwort ist gespeichert."));
    setUp(secret, NEW)
        .then()
        .statusCode(410)
        .body(containsString("schon benutzt"))
        .body(not(containsString(secret)));
    Session.browser().post("/setup").then().statusCode(410);
  }

  private static Response setUp(String secret, String password) {
    return Session.browser()
        .formParam("secret", secret)
        .formParam("password", password)
        .post("/setup");
  }
}
