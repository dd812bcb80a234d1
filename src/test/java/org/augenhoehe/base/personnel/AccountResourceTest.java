package org.augenhoehe.base.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, changing and ending accounts by the API. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class AccountResourceTest {

  @Inject DataSource database;

  private final String name = Staff.name();

  private static Response dashboard(String session) {
    return Session.browser().cookie(Session.COOKIE, session).get("/dashboard");
  }

  private static String session(String name) {
    String session = Session.signIn(name, Staff.PASSWORD).cookie(Session.COOKIE);
    dashboard(session).then().statusCode(200);
    return session;
  }

  private List<Object> acts(String subject) {
    return new Tables(database)
        .column("SELECT what FROM audit_entry WHERE subject LIKE ? ORDER BY n", subject + "%");
  }

  @Test
  void a_manager_is_made_sets_the_account_up_and_signs_in() {
    UUID office = Api.newOffice();
    String setup =
        Api.admin()
            .body(Map.of("name", name, "role", "manager", "offices", List.of(office)))
            .post("/api/v1/accounts")
            .then()
            .statusCode(201)
            .body("name", equalTo(name))
            .body("role", equalTo("manager"))
            .body("roles", contains("manager"))
            .body("offices", contains(office.toString()))
            .body("setup", matchesPattern("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}"))
            .extract()
            .path("setup");
    Staff.as(name, "").get("/api/v1/results").then().statusCode(401);
    Staff.setUp(setup, Staff.PASSWORD).then().statusCode(204);
    Staff.as(name, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    Staff.as(name, Staff.PASSWORD).get("/api/v1/accounts").then().statusCode(403);
    Api.admin()
        .get("/api/v1/accounts/{name}", name)
        .then()
        .statusCode(200)
        .body("offices", contains(office.toString()))
        .body("disabled", equalTo(false))
        .body("setUp", equalTo(true))
        .body("lastSignIn", matchesPattern("\\d{4}-\\d\\d-\\d\\d"));
    assertThat(acts(name)).containsExactly("account-added", "password-changed");
  }

  @Test
  void the_list_has_everybody_and_no_secret() {
    String setup = Staff.added(name, Role.AUDITOR);
    String list =
        Api.admin()
            .get("/api/v1/accounts")
            .then()
            .statusCode(200)
            .body("accounts.name", hasItem("admin"))
            .body("accounts.name", hasItem(name))
            .body("accounts.find { it.name == '" + name + "' }.setUp", equalTo(false))
            .body("accounts.find { it.name == '" + name + "' }.offices", nullValue())
            .body("accounts.find { it.name == '" + name + "' }.lastSignIn", nullValue())
            .extract()
            .asString();
    assertThat(list).doesNotContain(setup).doesNotContain("hash").doesNotContain("$2");
    assertThat(new Tables(database).dump())
        .doesNotContain(setup)
        .doesNotContain(setup.replace("-", ""));
  }

  @Test
  void a_person_may_have_several_roles_of_which_the_first_is_the_role() {
    Staff.add(name, List.of("auditor", "manager", "reader"), List.of())
        .then()
        .statusCode(201)
        .body("role", equalTo("manager"))
        .body("roles", contains("manager", "reader", "auditor"))
        .body("offices", equalTo(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"X\"}",
        "{\"name\":\"X\",\"role\":\"chef\"}",
        "{\"name\":\"X\",\"role\":\"Admin\"}",
        "{\"name\":\"X\",\"role\":null}",
        "{\"name\":\"X\",\"role\":1}",
        "{\"name\":\"X\",\"roles\":[]}",
        "{\"name\":\"X\",\"roles\":[null]}",
        "{\"name\":\"X\",\"roles\":[\"admin\",\"chef\"]}",
        "{\"name\":\"X\",\"roles\":[\"admin\",\"admin\",\"admin\",\"admin\",\"admin\"]}",
        "{\"name\":\"X\",\"role\":\"admin\",\"roles\":[\"admin\"]}",
        "{\"name\":\"X\",\"role\":\"reader\",\"offices\":\"all\"}",
        "{\"name\":\"X\",\"role\":\"reader\",\"offices\":[\"all\"]}",
        "{\"name\":\"X\",\"role\":\"reader\",\"offices\":[null]}",
        "{\"name\":\"X\",\"role\":\"reader\",\"password\":\"drei Regenschirme\"}",
        "{\"role\":\"reader\"}",
        "{\"name\":null,\"role\":\"reader\"}",
        "null",
        "[]"
      })
  void what_is_no_account_is_refused(String body) {
    Map<String, Long> before = new Tables(database).sizes();
    Api.admin()
        .body(body)
        .post("/api/v1/accounts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertThat(new Tables(database).sizes()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a/b",
        "a\\b",
        "%2F",
        "..",
        ".",
        "a\u0000b",
        "a\nb",
        "a\u202Eb",
        "a\u200Bb",
        "a\u200Db",
        "\u3164",
        "\u115F",
        "a:b",
        "a;b",
        "a?b",
        "a#b",
        "<b>",
        "\"",
        "-",
        "\uD83D\uDC7E",
        "a\uD800"
      })
  void names_that_an_address_a_reader_or_a_header_would_misread_are_refused(String bad) {
    Staff.add(bad, List.of("reader"), null).then().statusCode(400);
  }

  @Test
  void a_name_has_at_most_eighty_characters() {
    String eighty = (name + "ä".repeat(80)).substring(0, 80);
    Staff.add(eighty + "ä", List.of("reader"), null).then().statusCode(400);
    Staff.add(eighty, List.of("reader"), null).then().statusCode(201);
    Api.admin().get("/api/v1/accounts/{name}", eighty).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Müller, Änne", "o'Brien", "anna.b@amt.example", "Петро", "a+b & c", "a_b-c", "李"})
  void names_of_all_scripts_and_mail_addresses_are_good_and_found_by_their_address(String good) {
    String unique = good + " " + UUID.randomUUID();
    Staff.add(unique, List.of("reader"), null).then().statusCode(201);
    Api.admin()
        .get("/api/v1/accounts/{name}", unique)
        .then()
        .statusCode(200)
        .body("name", equalTo(unique));
    Api.admin().delete("/api/v1/accounts/{name}", unique).then().statusCode(204);
    Api.admin().get("/api/v1/accounts/{name}", unique).then().statusCode(404);
  }

  @Test
  void names_that_look_alike_are_one() {
    Staff.added(name, Role.READER);
    for (String twin :
        List.of(
            name,
            name.toUpperCase(),
            "  " + name.replace(" ", "   "),
            name.replace("E", "Е"),
            name.replace("a", "а"))) {
      Staff.add(twin, List.of("reader"), null)
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:augenhoehe:problem:name-taken"));
    }
    for (String reserved : List.of("admin", "ADMIN", "аdmin", "command line", "Command Line")) {
      Staff.add(reserved, List.of("reader"), null).then().statusCode(409);
    }
  }

  @Test
  void two_who_give_one_name_at_once_make_one_account() throws Exception {
    assertThat(atOnce(6, () -> Staff.add(name, List.of("reader"), null).statusCode()))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
  }

  @Test
  void people_sign_in_in_any_case() {
    Staff.setUp(Staff.added(name, Role.MANAGER), Staff.PASSWORD).then().statusCode(204);
    for (String typed : List.of(name.toLowerCase(), name.toUpperCase(), " " + name + " ")) {
      Staff.as(typed, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
      assertThat(Session.signIn(typed, Staff.PASSWORD).cookie(Session.COOKIE)).isNotNull();
    }
  }

  @Test
  void an_office_that_is_none_is_refused() {
    Map<String, Long> before = new Tables(database).sizes();
    Staff.add(name, List.of("manager"), List.of(UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:augenhoehe:problem:unknown-office"));
    Staff.add(name, List.of("manager"), Collections.nCopies(1_001, Api.newOffice()))
        .then()
        .statusCode(400);
    Staff.add(name, List.of("manager"), Collections.nCopies(10_000, UUID.randomUUID()))
        .then()
        .statusCode(413);
    assertThat(new Tables(database).number("SELECT count(*) FROM account"))
        .isEqualTo(
            before.entrySet().stream()
                .filter(table -> table.getKey().equalsIgnoreCase("account"))
                .findFirst()
                .orElseThrow()
                .getValue());
  }

  @Test
  void an_office_given_twice_is_given_once() {
    UUID office = Api.newOffice();
    Staff.add(name, List.of("manager"), List.of(office, office))
        .then()
        .statusCode(201)
        .body("offices", contains(office.toString()));
  }

  @Test
  void what_a_change_leaves_out_stays_and_null_offices_are_all() {
    UUID office = Api.newOffice();
    Staff.add(name, List.of("manager"), List.of(office)).then().statusCode(201);
    Staff.patch(name, Map.of("roles", List.of("reader", "manager")))
        .then()
        .statusCode(200)
        .body("roles", contains("manager", "reader"))
        .body("offices", contains(office.toString()));
    Map<String, Object> all = new HashMap<>();
    all.put("offices", null);
    Staff.patch(name, all)
        .then()
        .statusCode(200)
        .body("roles", contains("manager", "reader"))
        .body("offices", nullValue());
    Staff.patch(name, Map.of("role", "auditor", "offices", List.of()))
        .then()
        .statusCode(200)
        .body("roles", contains("auditor"))
        .body("offices", equalTo(List.of()));
    assertThat(acts(name))
        .containsExactly("account-added", "account-changed", "account-changed", "account-changed");
    Staff.patch(name, Map.of("role", "auditor")).then().statusCode(200);
    Staff.patch(name, Map.of()).then().statusCode(200);
    assertThat(acts(name)).as("a change of nothing is none").hasSize(4);
    Staff.patch(name, Map.of("role", "chef")).then().statusCode(400);
    Staff.patch(name, Map.of("role", "admin", "roles", List.of("admin"))).then().statusCode(400);
    Staff.patch(name, Map.of("name", "other")).then().statusCode(400);
    Staff.patch(name, Map.of("disabled", "yes")).then().statusCode(400);
    Staff.patch("niemand", Map.of("disabled", true)).then().statusCode(404);
  }

  @Test
  void other_roles_offices_and_a_reset_end_sessions_and_passwords_that_were_remembered() {
    String person = Staff.appointed(Role.MANAGER);
    for (Map<String, ?> change :
        List.of(
            Map.of("offices", List.of(Api.newOffice())),
            Map.of("roles", List.of("manager", "auditor")))) {
      String session = session(person);
      Staff.patch(person, change).then().statusCode(200);
      dashboard(session).then().statusCode(303).header("Location", containsString("/signin"));
    }
    String session = session(person);
    String other = session(person);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    String setup =
        Api.admin()
            .post("/api/v1/accounts/{name}/reset", person)
            .then()
            .statusCode(200)
            .body("name", equalTo(person))
            .extract()
            .path("setup");
    dashboard(session).then().statusCode(303);
    dashboard(other).then().statusCode(303);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(401);
    Staff.setUp(setup, "vier Regenschirme im Schnee").then().statusCode(204);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(401);
    Staff.as(person, "vier Regenschirme im Schnee").get("/api/v1/results").then().statusCode(200);
    assertThat(acts(person)).contains("account-reset");
  }

  @Test
  void a_disabled_account_is_out_at_the_next_click_and_may_come_back_later() {
    String person = Staff.appointed(Role.MANAGER);
    String session = session(person);
    Staff.patch(person, Map.of("disabled", true))
        .then()
        .statusCode(200)
        .body("disabled", equalTo(true));
    dashboard(session).then().statusCode(303).header("Location", containsString("/signin"));
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(401);
    assertThat(Session.signIn(person, Staff.PASSWORD).cookie(Session.COOKIE)).isNull();
    Api.admin()
        .post("/api/v1/accounts/{name}/reset", person)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:augenhoehe:problem:disabled-account"));
    Staff.patch(person, Map.of("disabled", false)).then().statusCode(200);
    dashboard(session).then().statusCode(303);
    session(person);
    assertThat(acts(person)).contains("account-disabled", "account-enabled");
  }

  @Test
  void whoever_is_disabled_before_the_link_was_used_cannot_use_it() {
    String setup = Staff.added(name, Role.MANAGER);
    Staff.patch(name, Map.of("disabled", true)).then().statusCode(200);
    Staff.setUp(setup, Staff.PASSWORD).then().statusCode(410);
    Staff.patch(name, Map.of("disabled", false)).then().statusCode(200);
    Staff.setUp(setup, Staff.PASSWORD).then().statusCode(410);
  }

  @Test
  void a_deleted_account_is_gone_with_its_sessions_and_its_name_is_free() {
    String person = Staff.appointed(Role.MANAGER);
    String session = session(person);
    Api.admin().delete("/api/v1/accounts/{name}", person).then().statusCode(204);
    dashboard(session).then().statusCode(303);
    Staff.as(person, Staff.PASSWORD).get("/api/v1/results").then().statusCode(401);
    Api.admin().delete("/api/v1/accounts/{name}", person).then().statusCode(404);
    Api.admin().post("/api/v1/accounts/{name}/reset", person).then().statusCode(404);
    Staff.setUp(Staff.added(person, Role.MANAGER), Staff.PASSWORD).then().statusCode(204);
    dashboard(session).then().statusCode(303);
    assertThat(acts(person)).contains("account-deleted");
  }

  @Test
  void the_last_administrator_can_be_neither_disabled_nor_deleted_nor_lose_the_role() {
    Staff.added(Staff.name(), Role.ADMIN);
    String disabled = Staff.appointed(Role.ADMIN);
    Staff.patch(disabled, Map.of("disabled", true)).then().statusCode(200);
    for (Response refused :
        List.of(
            Staff.patch("admin", Map.of("disabled", true)),
            Staff.patch("admin", Map.of("role", "manager")),
            Api.admin().delete("/api/v1/accounts/admin"),
            Api.admin().post("/api/v1/accounts/admin/reset"))) {
      refused
          .then()
          .statusCode(409)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:augenhoehe:problem:last-admin"));
    }
    Api.admin().get("/api/v1/accounts/admin").then().body("roles", contains("admin"));
    assertThat(acts("admin"))
        .doesNotContain("account-disabled", "account-deleted", "account-reset", "account-changed");
    Staff.patch("admin", Map.of("roles", List.of("admin", "auditor"))).then().statusCode(200);
    Staff.patch("admin", Map.of("roles", List.of("admin"))).then().statusCode(200);
  }

  @Test
  void of_two_administrators_who_each_give_up_one_stays() throws Exception {
    for (Map<String, Object> givingUp :
        List.<Map<String, Object>>of(Map.of("role", "auditor"), Map.of("disabled", true))) {
      String other = Staff.appointed(Role.ADMIN);
      List<Integer> statuses =
          atOnce(
              Stream.of("admin", other)
                  .<Callable<Integer>>map(
                      each ->
                          () ->
                              Staff.as(
                                      each,
                                      each.equals("admin")
                                          ? TestInstallation.ADMIN_PASSWORD
                                          : Staff.PASSWORD)
                                  .body(givingUp)
                                  .patch("/api/v1/accounts/{name}", each)
                                  .statusCode())
                  .toList());
      try {
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      } finally {
        restore();
        Api.admin().delete("/api/v1/accounts/{name}", other);
      }
    }
  }

  /** Makes {@code admin} an administrator again, behind the service's back. */
  private void restore() {
    Tables tables = new Tables(database);
    tables.change("UPDATE account SET disabled = FALSE WHERE name = 'admin'");
    tables.change("UPDATE account_role SET role = 'admin' WHERE account = 'admin'");
  }

  @Test
  void two_who_delete_each_other_at_once_do_not_both() throws Exception {
    String other = Staff.appointed(Role.ADMIN);
    atOnce(
        List.of(
            () -> Api.admin().delete("/api/v1/accounts/{name}", other).statusCode(),
            () ->
                Staff.as(other, Staff.PASSWORD)
                    .body(Map.of("disabled", true))
                    .patch("/api/v1/accounts/admin")
                    .statusCode()));
    long left =
        new Tables(database)
            .number(
                "SELECT count(*) FROM account JOIN account_role ON name = account"
                    + " WHERE role = 'admin' AND NOT disabled AND password_hash IS NOT NULL");
    restore();
    assertThat(left).isPositive();
    Api.admin().delete("/api/v1/accounts/{name}", other);
  }

  @Test
  void nobody_but_administrators_reads_or_changes_accounts() {
    for (String role : List.of(Role.MANAGER, Role.READER, Role.AUDITOR)) {
      String person = Staff.appointed(role);
      Staff.as(person, Staff.PASSWORD).get("/api/v1/accounts").then().statusCode(403);
      Staff.as(person, Staff.PASSWORD)
          .get("/api/v1/accounts/{name}", person)
          .then()
          .statusCode(403);
      Staff.as(person, Staff.PASSWORD)
          .body(Map.of("role", "admin"))
          .patch("/api/v1/accounts/{name}", person)
          .then()
          .statusCode(403);
      Staff.as(person, Staff.PASSWORD)
          .post("/api/v1/accounts/{name}/reset", "admin")
          .then()
          .statusCode(403);
      Staff.as(person, Staff.PASSWORD).delete("/api/v1/accounts/admin").then().statusCode(403);
    }
  }

  @Test
  @DisplayName("Attack: a copied session resets its own account, to take over its second factor")
  void nobody_resets_their_own_account() {
    String person = Staff.appointed(Role.ADMIN);
    Staff.as(person, Staff.PASSWORD)
        .post("/api/v1/accounts/{name}/reset", person)
        .then()
        .statusCode(409)
        .body("type", endsWith("own-account"));
    Staff.as(person, Staff.PASSWORD).get("/api/v1/accounts").then().statusCode(200);
    Api.admin().delete("/api/v1/accounts/{name}", person).then().statusCode(204);
  }

  @Test
  void the_day_of_the_last_sign_in_is_kept_and_no_time() {
    String person = Staff.appointed(Role.MANAGER);
    Api.admin().get("/api/v1/accounts/{name}", person).then().body("lastSignIn", nullValue());
    session(person);
    Api.admin().get("/api/v1/accounts/{name}", person).then().body("lastSignIn", not(nullValue()));
    assertThat(
            new Tables(database)
                .column("SELECT last_sign_in FROM account WHERE name = ?", person)
                .get(0))
        .isInstanceOf(java.sql.Date.class);
  }

  private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
    return atOnce(Collections.nCopies(times, request));
  }

  private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : threads.invokeAll(requests)) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      threads.shutdown();
    }
  }
}
