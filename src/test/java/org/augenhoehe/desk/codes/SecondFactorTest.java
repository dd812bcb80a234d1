package org.augenhoehe.desk.codes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.access.EndedHours;
import org.augenhoehe.base.access.FailedSignIns;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.personnel.Staff;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.InstallationConfig;
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

/** Signing in with a second factor, and all ways around it that were thought of. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class SecondFactorTest {

  @Inject OfficeClock clock;
  @Inject DataSource database;
  @Inject InstallationConfig installation;
  @Inject FailedSignIns failed;

  private String person;
  private String session;
  private Phone phone;

  @BeforeEach
  void switchOn() {
    clock.stopAt(Instant.now());
    person = Staff.appointed(Role.MANAGER);
    phone = Phone.of(person, Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE), clock);
    session = phone.session;
  }

  @AfterEach
  void goOn() {
    clock.goOn();
    // They began later than now.
    new Tables(database).change("DELETE FROM staff_session");
  }

  /** After the right password. */
  private String waiting() {
    Response answer = Session.signIn(person, Staff.PASSWORD);
    answer.then().statusCode(302).header("Location", endsWith("/signin?entered=1"));
    return answer.cookie(Session.COOKIE);
  }

  /** Sums of right passwords without a right code, as the log has them. */
  private List<Integer> codesFailed() {
    EndedHours.write(failed);
    return new Tables(database)
            .column(
                "SELECT subject FROM audit_entry WHERE what = 'code-failed' AND subject LIKE ?",
                person + ": %")
            .stream()
            .map(subject -> Integer.valueOf(subject.toString().replaceAll(".*: (\\d+) .*", "$1")))
            .toList();
  }

  private static Response show(String session, String code) {
    return Phone.as(session).formParam("code", code).post("/signin/code");
  }

  private List<Object> acts() {
    return new Tables(database)
        .column("SELECT what FROM audit_entry WHERE who = ? ORDER BY n", person);
  }

  @Test
  void signing_in_takes_password_and_code() {
    String waiting = waiting();
    Phone.as(waiting)
        .urlEncodingEnabled(false)
        .get("/signin?entered=1&to=%2Faccount")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin/code?to=%2Faccount"));
    Phone.as(waiting)
        .urlEncodingEnabled(false)
        .get("/signin/code?to=%2Faccount")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("autocomplete=\"one-time-code\""))
        .body(containsString("action=\"/signin/code?to=%2Faccount\""));
    Response entered =
        Phone.as(waiting)
            .urlEncodingEnabled(false)
            .formParam("code", phone.next())
            .post("/signin/code?to=%2Faccount");
    entered.then().statusCode(303).header("Location", endsWith("/account"));
    String whole = entered.cookie(Session.COOKIE);
    assertThat(entered.detailedCookie(Session.COOKIE).getSameSite()).isEqualTo("Strict");
    Phone.as(whole)
        .get("/account")
        .then()
        .statusCode(200)
        .body(containsString("10 Wiederherstellungscodes"));
    assertThat(acts()).containsSubsequence("signed-in", "second-factor-on", "signed-in");
    // The session goes on under another id: who knew the old one knows nothing.
    Phone.as(waiting).get("/account").then().statusCode(303);
    // The page that asked is left behind, by the back button as well.
    Phone.as(whole)
        .get("/signin/code")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/account", "/account/factor", "/account/factor/off", "/dashboard", "/admin"})
  void who_has_not_shown_the_code_is_led_to_where_it_is_asked_for(String path) {
    Phone.as(waiting())
        .get(path)
        .then()
        .statusCode(303)
        .header("Location", containsString("/signin/code?to=" + path.replace("/", "%2F")));
  }

  @Test
  @DisplayName("Attack: using a session that waits for its code")
  void a_waiting_session_opens_nothing() {
    String waiting = waiting();
    for (String path : List.of("/api/v1/results", "/api/v1/releases", "/api/v1/accounts")) {
      Phone.as(waiting)
          .get(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:augenhoehe:problem:second-factor"));
      Phone.as(waiting)
          .header("Authorization", "Bearer augenhoehe_" + "A".repeat(43))
          .get(path)
          .then()
          .statusCode(401);
    }
    for (String form :
        List.of(
            "/account/password",
            "/account/language",
            "/account/sessions/end",
            "/account/factor",
            "/account/factor/on",
            "/account/factor/off",
            "/account/factor/codes",
            "/admin/people/factor")) {
      Phone.as(waiting)
          .formParam("present", Staff.PASSWORD)
          .formParam("password", Staff.PASSWORD)
          .post(form)
          .then()
          .statusCode(303)
          .header("Location", containsString("/signin/code"));
    }
    // Nor does it set up another phone by the page for those who have none.
    Phone.as(waiting).get("/signin/factor").then().statusCode(303);
    Phone.as(waiting)
        .formParam("password", Staff.PASSWORD)
        .post("/signin/factor")
        .then()
        .statusCode(303);
    Phone.as(waiting)
        .formParam("offer", phone.offer)
        .formParam("code", phone.next())
        .post("/signin/factor/on")
        .then()
        .statusCode(303);
    Phone.as(waiting).get("/signin/code").then().statusCode(200);
    Phone.as(waiting).get("/").then().statusCode(200);
    Staff.as(person, Staff.PASSWORD)
        .cookie(Session.COOKIE, waiting)
        .get("/api/v1/results")
        .then()
        .statusCode(403);
    assertThat(acts().stream().filter("signed-in"::equals)).hasSize(1);
  }

  @Test
  void signing_out_ends_a_session_that_waits() {
    String waiting = waiting();
    Phone.as(waiting)
        .post("/signout")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/signin?signedout=1"));
    show(waiting, phone.next()).then().header("Location", endsWith("/signin?ended=1"));
    assertThat(acts()).doesNotContain("signed-out");
  }

  @Test
  void who_finds_no_code_for_long_begins_anew() {
    String waiting = waiting();
    clock.stopAt(clock.instant().plus(Duration.ofMinutes(10)).minusSeconds(1));
    Phone.as(waiting).get("/signin/code").then().statusCode(200);
    clock.stopAt(clock.instant().plus(Duration.ofMinutes(15)));
    show(waiting, phone.next()).then().header("Location", endsWith("/signin?ended=1"));
  }

  @Test
  void a_wrong_code_is_said_in_plain_words_and_counted() {
    String waiting = waiting();
    for (String wrong : List.of("", "000 000", "nonsense", "\0", "9".repeat(3_000))) {
      show(waiting, wrong)
          .then()
          .statusCode(403)
          .body(containsString("Dieser Code stimmt nicht"))
          .body(not(containsString(wrong.isEmpty() ? "\0" : wrong)));
    }
    show(waiting, phone.next()).then().statusCode(303).header("Location", endsWith("/dashboard"));
  }

  @Test
  @DisplayName("Attack: showing a code once more that somebody looked at")
  void a_code_counts_once_however_often_it_is_shown() {
    String code = phone.next();
    show(waiting(), code).then().statusCode(303).header("Location", endsWith("/dashboard"));
    String later = waiting();
    show(later, code).then().statusCode(403);
    // Nor one from before it, which is still in its time.
    show(later, phone.at(clock.instant().minusSeconds(30))).then().statusCode(403);
    // The one that switched it on was used as well.
    show(later, phone.next()).then().statusCode(303);
  }

  @Test
  @DisplayName("Attack: showing one code in many places at once")
  void of_many_who_show_a_code_at_once_one_gets_in() throws Exception {
    List<String> sessions = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sessions.add(waiting());
    }
    String code = phone.next();
    List<String> ends =
        atOnce(
            sessions.stream()
                .<Callable<String>>map(each -> () -> show(each, code).header("Location"))
                .toList());
    assertThat(ends.stream().filter(to -> to != null && to.endsWith("/dashboard"))).hasSize(1);
    assertThat(Collections.frequency(ends, null)).isEqualTo(7);
  }

  @Test
  @DisplayName("Attack: showing one's own code for another account")
  void a_code_of_another_account_is_wrong() {
    String other = Staff.appointed(Role.MANAGER);
    String theirs = Session.signIn(other, Staff.PASSWORD).cookie(Session.COOKIE);
    Phone otherPhone = Phone.of(other, theirs, clock);
    show(waiting(), otherPhone.next()).then().statusCode(403);
    // Nor does it help to write one's own secret into another's row.
    Tables tables = new Tables(database);
    tables.change(
        "UPDATE second_factor SET sealed ="
            + " (SELECT o.sealed FROM second_factor o WHERE o.account = ?) WHERE account = ?",
        other,
        person);
    show(waiting(), otherPhone.next()).then().statusCode(503);
  }

  @Test
  @DisplayName("Attack: guessing codes with a stolen password")
  void after_ten_wrong_codes_none_is_looked_at_and_the_owner_gets_in_by_a_recovery_code()
      throws Exception {
    List<String> codes = renew();
    String waiting = waiting();
    String right = phone.next();
    List<Integer> statuses =
        atOnce(
            Collections.nCopies(
                16,
                () -> show(waiting, right.equals("123456") ? "654321" : "123456").statusCode()));
    assertThat(Collections.frequency(statuses, 403)).isEqualTo(10);
    assertThat(Collections.frequency(statuses, 429)).isEqualTo(6);
    Response refused = show(waiting, right);
    refused.then().statusCode(429).body(containsString("nicht geprüft"));
    // A right one and a wrong one look the same.
    assertThat(refused.asString()).isEqualTo(show(waiting, "000000").asString());
    show(waiting, codes.get(0)).then().statusCode(200).body(containsString("9 Wieder"));
    assertThat(codesFailed()).containsExactly(18);
    clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
    show(waiting(), phone.next()).then().statusCode(303).header("Location", endsWith("/dashboard"));
  }

  @Test
  @DisplayName("Attack: keeping the owner out by guessing codes with a stolen password")
  void a_browser_that_showed_a_right_code_before_has_guesses_of_its_own() {
    Response entered = show(waiting(), phone.next());
    String known = entered.cookie("augenhoehe-browser-code");
    assertThat(entered.detailedCookie("augenhoehe-browser-code").getPath()).isEqualTo("/signin");
    String waiting = waiting();
    for (int i = 0; i < 10; i++) {
      show(waiting, "no code").then().statusCode(403);
    }
    show(waiting, phone.next()).then().statusCode(429);
    // The password alone makes no browser known.
    assertThat(Session.signIn(person, Staff.PASSWORD).cookies())
        .doesNotContainKey("augenhoehe-browser-code");
    showAt(known, waiting(), phone.next()).then().statusCode(303);
    // Nor is it known to another account, nor for ever.
    showAt("x" + known, waiting(), phone.next()).then().statusCode(429);
    for (int i = 0; i < 10; i++) {
      showAt(known, waiting, "no code").then().statusCode(403);
    }
    showAt(known, waiting, phone.next()).then().statusCode(429);
  }

  private static Response showAt(String browser, String session, String code) {
    return Phone.as(session)
        .cookie("augenhoehe-browser-code", browser)
        .formParam("code", code)
        .post("/signin/code");
  }

  @Test
  void a_clock_that_was_years_ahead_keeps_nobody_out_for_longer_than_an_hour() {
    Instant ahead = clock.instant().plus(Duration.ofDays(1_000));
    new Tables(database)
        .change(
            "UPDATE second_factor SET wrong_until = ? WHERE account = ?",
            ahead.atOffset(ZoneOffset.UTC),
            person);
    show(waiting(), phone.next()).then().statusCode(429);
    clock.stopAt(clock.instant().plus(Duration.ofHours(1)));
    show(waiting(), phone.next()).then().statusCode(303);
  }

  @Test
  @DisplayName("Invariant 5: that somebody switched it on dates no transaction of customers")
  void no_time_is_kept_of_switching_it_on() {
    assertThat(
            new Tables(database)
                .column(
                    "SELECT wrong_until FROM second_factor WHERE account = ?"
                        + " AND wrong_until > TIMESTAMP '1970-01-02 00:00:00'",
                    person))
        .isEmpty();
  }

  private List<String> renew() {
    Response made =
        Phone.as(session)
            .formParam("password", Staff.PASSWORD)
            .formParam("code", phone.next())
            .post("/account/factor/codes");
    made.then().statusCode(200);
    return Phone.recoveryCodes(made);
  }

  @Test
  void a_recovery_code_counts_once_and_says_how_many_are_left() {
    List<String> codes = renew();
    assertThat(codes).hasSize(10);
    show(waiting(), codes.get(3).toLowerCase().replace("-", " "))
        .then()
        .statusCode(200)
        .body(containsString("9 Wiederherstellungscodes sind übrig."))
        .body(containsString("href=\"/dashboard\""));
    show(waiting(), codes.get(3)).then().statusCode(403);
    assertThat(acts()).contains("recovery-codes-made", "recovery-code-used");
    String dump = new Tables(database).dump();
    for (String code : codes) {
      assertThat(dump).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }
    List<String> others = renew();
    show(waiting(), codes.get(4)).then().statusCode(403);
    show(waiting(), others.get(4)).then().statusCode(200);
  }

  @Test
  void of_two_who_use_a_recovery_code_at_once_one_gets_in() throws Exception {
    String code = renew().get(0);
    List<String> sessions = List.of(waiting(), waiting(), waiting(), waiting());
    List<Integer> statuses =
        atOnce(
            sessions.stream()
                .<Callable<Integer>>map(each -> () -> show(each, code).statusCode())
                .toList());
    assertThat(statuses).containsExactlyInAnyOrder(200, 403, 403, 403);
  }

  @Test
  void http_basic_says_why_it_does_not_open_the_account_and_only_to_who_knows_the_password() {
    Staff.as(person, Staff.PASSWORD)
        .get("/api/v1/results")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:augenhoehe:problem:second-factor"))
        .body("detail", containsString("key"));
    String wrong = Staff.as(person, "falsch").get("/api/v1/results").asString();
    assertThat(wrong)
        .contains("Unauthorized")
        .isEqualTo(Staff.as("niemand", "falsch").get("/api/v1/results").asString());
    assertThat(acts()).doesNotContain("signed-in-by-script");
    assertThat(codesFailed()).containsExactly(1);
    // On a page it leads to where people sign in.
    Staff.as(person, Staff.PASSWORD).get("/dashboard").then().statusCode(303);
  }

  @Test
  void switching_it_on_ends_all_other_sessions_and_this_one_goes_on() {
    String other = Staff.appointed(Role.MANAGER);
    String here = Session.signIn(other, Staff.PASSWORD).cookie(Session.COOKIE);
    String there = Session.signIn(other, Staff.PASSWORD).cookie(Session.COOKIE);
    Staff.as(other, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    String copied = here;
    here = Phone.of(other, here, clock).session;
    Phone.as(here).get("/account").then().statusCode(200);
    Phone.as(copied).get("/account").then().statusCode(303);
    Phone.as(there).get("/account").then().statusCode(303);
    Staff.as(other, Staff.PASSWORD).get("/api/v1/results").then().statusCode(403);
  }

  @Test
  void it_does_not_count_before_a_code_was_shown_and_needs_the_password() {
    String other = Staff.appointed(Role.MANAGER);
    String here = Session.signIn(other, Staff.PASSWORD).cookie(Session.COOKIE);
    Phone.as(here)
        .formParam("password", "falsch")
        .post("/account/factor")
        .then()
        .statusCode(403)
        .body(not(containsString("otpauth")));
    Response offered = Phone.as(here).formParam("password", Staff.PASSWORD).post("/account/factor");
    offered
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("otpauth://totp/Augenh%C3%B6he:"));
    Phone theirs = Phone.reading(offered, clock);
    Phone.as(here)
        .formParam("offer", theirs.offer)
        .formParam("code", "000000")
        .post("/account/factor/on")
        .then()
        .statusCode(403)
        .body(containsString(theirs.offer));
    Staff.as(other, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    // What was shown to one is no offer to another.
    Phone.as(session)
        .formParam("offer", theirs.offer)
        .formParam("code", theirs.next())
        .post("/account/factor/on")
        .then()
        .statusCode(410);
    theirs.confirm(here).then().statusCode(200);
    // Nor is it one once it was taken.
    theirs.confirm(theirs.session).then().statusCode(410);
  }

  @Test
  void an_offer_ends_after_half_an_hour() {
    String other = Staff.appointed(Role.MANAGER);
    String here = Session.signIn(other, Staff.PASSWORD).cookie(Session.COOKIE);
    Phone late =
        Phone.reading(
            Phone.as(here).formParam("password", Staff.PASSWORD).post("/account/factor"), clock);
    clock.stopAt(clock.instant().plus(Duration.ofMinutes(30)));
    late.confirm(here).then().statusCode(410);
    Phone.as(here)
        .formParam("offer", "AAAA")
        .formParam("code", "000000")
        .post("/account/factor/on")
        .then()
        .statusCode(410);
  }

  @Test
  void switching_it_off_takes_password_and_code_and_ends_all_other_sessions() {
    String there = enter();
    off("falsch", phone.next()).then().statusCode(403);
    off(Staff.PASSWORD, "000000").then().statusCode(403);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(403);
    String copied = session;
    Response off = off(Staff.PASSWORD, phone.next());
    off.then().statusCode(303).header("Location", endsWith("/account?done=off"));
    session = off.cookie(Session.COOKIE);
    Phone.as(copied).get("/account").then().statusCode(303);
    Phone.as(session).get("/account").then().statusCode(200);
    Phone.as(there).get("/account").then().statusCode(303);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    assertThat(acts()).contains("second-factor-off");
    assertThat(
            new Tables(database).column("SELECT hash FROM recovery_code WHERE account = ?", person))
        .isEmpty();
    off(Staff.PASSWORD, phone.next())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account"));
  }

  private String enter() {
    return show(waiting(), phone.next()).cookie(Session.COOKIE);
  }

  private Response off(String password, String code) {
    return Phone.as(session)
        .formParam("password", password)
        .formParam("code", code)
        .post("/account/factor/off");
  }

  @Test
  void another_phone_takes_password_and_code_of_the_old_one() {
    Phone.as(session)
        .formParam("password", Staff.PASSWORD)
        .post("/account/factor")
        .then()
        .statusCode(403)
        .body(not(containsString("otpauth")));
    Phone other =
        Phone.reading(
            Phone.as(session)
                .formParam("password", Staff.PASSWORD)
                .formParam("code", phone.next())
                .post("/account/factor"),
            clock);
    show(waiting(), phone.next()).then().statusCode(303);
    other.confirm(session).then().statusCode(200);
    show(waiting(), phone.next()).then().statusCode(403);
    show(waiting(), other.next()).then().statusCode(303);
  }

  @Test
  void an_administrators_reset_removes_it() {
    Api.admin().get("/api/v1/accounts/{name}", person).then().body("secondFactor", equalTo(true));
    String setup =
        Api.admin()
            .post("/api/v1/accounts/{name}/reset", person)
            .then()
            .statusCode(200)
            .extract()
            .path("setup");
    Api.admin().get("/api/v1/accounts/{name}", person).then().body("secondFactor", equalTo(false));
    Staff.setUp(setup, "vier Regenschirme im Schnee").then().statusCode(204);
    Staff.as(person, "vier Regenschirme im Schnee").get("/api/v1/results").then().statusCode(200);
    assertThat(
            new Tables(database)
                .column("SELECT what FROM audit_entry WHERE who = 'admin' AND subject = ?", person))
        .contains("account-reset", "second-factor-off");
  }

  @Test
  void the_list_of_people_shows_who_has_one() {
    Session.admin()
        .get("/admin/people?q=" + person.substring(6))
        .then()
        .statusCode(200)
        .body(containsString("<span class=\"tag\">Zweiter Faktor</span>"));
  }

  @Test
  void where_the_key_is_lost_people_are_told_and_get_in_by_a_recovery_code() throws Exception {
    List<String> codes = renew();
    Path key = installation.keys().resolve("staff-factors.key");
    byte[] lost = Files.readAllBytes(key);
    Files.delete(key);
    try (CapturedLog log = new CapturedLog()) {
      show(waiting(), phone.next())
          .then()
          .statusCode(503)
          .body(containsString("Schlüssel dafür verloren"));
      show(waiting(), codes.get(0)).then().statusCode(200);
      assertThat(log.text()).isEmpty();
    } finally {
      Files.write(key, lost);
    }
    show(waiting(), phone.next()).then().statusCode(303);
  }

  @Test
  void no_secret_is_stored_in_the_clear_or_logged() {
    try (CapturedLog log = new CapturedLog()) {
      String other = Staff.appointed(Role.MANAGER);
      String here = Session.signIn(other, Staff.PASSWORD).cookie(Session.COOKIE);
      Response offered =
          Phone.as(here).formParam("password", Staff.PASSWORD).post("/account/factor");
      Phone theirs = Phone.reading(offered, clock);
      theirs.confirm(here);
      String printed = offered.asString().replaceAll("(?s).*secret=([A-Z2-7]{32}).*", "$1");
      assertThat(printed).hasSize(32);
      assertThat(new Tables(database).dump()).doesNotContain(printed);
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  @DisplayName("Attack: another site sends the forms")
  void another_site_cannot_send_the_forms() {
    for (String form :
        List.of(
            "/signin/code",
            "/signin/factor",
            "/signin/factor/on",
            "/account/factor",
            "/account/factor/on",
            "/account/factor/off",
            "/account/factor/codes",
            "/admin/people/factor")) {
      given()
          .cookie(Session.COOKIE, session)
          .header("Sec-Fetch-Site", "cross-site")
          .post(form)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void without_a_session_every_page_leads_to_the_beginning() {
    for (String page : List.of("/signin/code", "/signin/factor")) {
      for (String cookie : List.of("", "AAAA", session)) {
        Phone.as(cookie).get(page).then().statusCode(303).header("Location", endsWith("/signin"));
        Phone.as(cookie)
            .post(page)
            .then()
            .statusCode(303)
            .header("Location", endsWith("/signin?ended=1"));
      }
    }
  }

  @Test
  void the_language_that_somebody_chose_is_that_of_the_page_that_asks() {
    Phone.as(session).formParam("language", "en").post("/account/language");
    Phone.as(waiting())
        .get("/signin/code")
        .then()
        .body(containsString("<html lang=\"en\""))
        .body(containsString("Code of the app"));
  }

  private static <T> List<T> atOnce(List<Callable<T>> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
