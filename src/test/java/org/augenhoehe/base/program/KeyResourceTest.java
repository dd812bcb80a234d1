package org.augenhoehe.base.program;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class KeyResourceTest {

  @Inject DataSource database;
  private final String name = "Monatsbericht " + UUID.randomUUID().toString().substring(0, 8);
  private Tables tables;

  @BeforeEach
  void build() {
    tables = new Tables(database);
  }

  private static LocalDate today() {
    return LocalDate.now(OfficeClock.ZONE);
  }

  private static Map<String, Object> order(String name, String role, UUID... offices) {
    Map<String, Object> order = new HashMap<>();
    order.put("name", name);
    order.put("role", role);
    order.put("offices", offices.length == 0 ? null : Arrays.asList(offices));
    order.put("validDays", 90);
    return order;
  }

  private static Response make(Map<String, Object> order) {
    return Api.admin().body(order).post("/api/v1/keys");
  }

  /** The key as it is sent. */
  private String key(String role, UUID... offices) {
    return make(order(name, role, offices)).then().statusCode(201).extract().path("key");
  }

  private UUID id() {
    return UUID.fromString(entry("id"));
  }

  private <T> T entry(String field) {
    return Api.admin()
        .get("/api/v1/keys")
        .then()
        .statusCode(200)
        .extract()
        .path("find { it.name == '%s' }.%s".formatted(name, field));
  }

  private static RequestSpecification with(String key) {
    return given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer " + key)
        .contentType(ContentType.JSON);
  }

  private static void assertRefused(Response answer, String type) {
    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer realm=\"Augenhoehe\", error=\"invalid_token\""))
        .body("type", equalTo("urn:augenhoehe:problem:" + type));
  }

  @Test
  void a_key_is_shown_once_and_signs_in() {
    Response made = make(order(name, Role.MANAGER));
    made.then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .body("keySet().size()", equalTo(2))
        .body("key", startsWith("augenhoehe_"));
    String key = made.path("key");
    with(key).get("/api/v1/results").then().statusCode(200);
    Api.admin()
        .get("/api/v1/keys")
        .then()
        .body("find { it.name == '%s' }".formatted(name), equalTo(expected(made.path("id"))))
        .body(not(containsString(key)))
        .body(not(containsString("hash")));
    assertThat(tables.dump()).doesNotContain(key);
  }

  private Map<String, Object> expected(String id) {
    Map<String, Object> expected = new HashMap<>();
    expected.put("id", id);
    expected.put("name", name);
    expected.put("role", "manager");
    expected.put("offices", null);
    expected.put("made", today().toString());
    expected.put("validThrough", today().plusDays(90).toString());
    expected.put("lastUsed", today().toString());
    return expected;
  }

  @Test
  void a_key_sees_the_offices_it_was_made_for() {
    UUID own = Api.newOffice();
    UUID foreign = Api.newOffice();
    String key = key(Role.READER, own);
    assertThat(this.<List<String>>entry("offices")).containsExactly(own.toString());
    for (String path : List.of("/api/v1/results", "/api/v1/releases")) {
      with(key).get(path + "?office=" + own).then().statusCode(200);
      with(key)
          .get(path + "?office=" + foreign)
          .then()
          .statusCode(403)
          .body("type", equalTo("urn:augenhoehe:problem:other-office"));
    }
  }

  @Test
  void a_key_may_do_what_its_role_may() {
    String manager = key(Role.MANAGER);
    with(manager).get("/api/v1/offices").then().statusCode(403);
    with(manager).body(Map.of("name", "Meins")).post("/api/v1/offices").then().statusCode(403);
    Api.admin().delete("/api/v1/keys/{id}", id()).then().statusCode(204);
    String auditor = key(Role.AUDITOR);
    with(auditor).get("/api/v1/results").then().statusCode(403);
    with(auditor).get("/api/v1/keys").then().statusCode(403);
    Api.admin().delete("/api/v1/keys/{id}", id()).then().statusCode(204);
    String office = "Jobcenter " + UUID.randomUUID();
    with(key(Role.ADMIN))
        .body(Map.of("name", office))
        .post("/api/v1/offices")
        .then()
        .statusCode(201);
    assertThat(tables.column("SELECT who FROM audit_entry WHERE subject = ?", office))
        .as("the log names the key, and nobody who was not there")
        .containsExactly("Schlüssel: " + name);
  }

  /** They would outlive its revocation. */
  @Test
  void a_key_makes_changes_and_deletes_no_accounts() {
    String admin = key(Role.ADMIN);
    Map<String, String> person = Map.of("name", "Erika " + name, "role", Role.ADMIN);
    for (Response refused :
        List.of(
            with(admin).body(person).post("/api/v1/accounts"),
            with(admin).body(Map.of("disabled", true)).patch("/api/v1/accounts/admin"),
            with(admin).post("/api/v1/accounts/admin/reset"),
            with(admin).delete("/api/v1/accounts/admin"),
            with(admin).delete("/api/v1/keys/{id}", UUID.randomUUID()))) {
      refused.then().statusCode(403).body("type", equalTo("urn:augenhoehe:problem:person-needed"));
    }
    with(admin).get("/api/v1/accounts").then().statusCode(200);
  }

  @Test
  void a_key_makes_no_keys() {
    String admin = key(Role.ADMIN);
    with(admin)
        .body(order("Zweitschlüssel", Role.ADMIN))
        .post("/api/v1/keys")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:augenhoehe:problem:person-needed"));
    with(admin).get("/api/v1/keys").then().body("name", not(hasItem("Zweitschlüssel")));
  }

  @Test
  void only_administrators_make_list_and_revoke_keys() {
    String manager = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(manager, "nur-zum-Lesen", Role.MANAGER);
    key(Role.MANAGER);
    UUID id = id();
    RequestSpecification as =
        given().auth().preemptive().basic(manager, "nur-zum-Lesen").contentType(ContentType.JSON);
    as.get("/api/v1/keys").then().statusCode(403);
    as.delete("/api/v1/keys/{id}", id).then().statusCode(403);
    as.body(order("Meiner", Role.ADMIN)).post("/api/v1/keys").then().statusCode(403);
    given().get("/api/v1/keys").then().statusCode(401);
    assertThat(id()).isEqualTo(id);
  }

  @Test
  void a_revoked_key_ends_at_once() {
    String key = key(Role.MANAGER);
    with(key).get("/api/v1/results").then().statusCode(200);
    UUID id = id();
    Api.admin().delete("/api/v1/keys/{id}", id).then().statusCode(204);
    assertRefused(with(key).get("/api/v1/results"), "wrong-key");
    Api.admin()
        .delete("/api/v1/keys/{id}", id)
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:augenhoehe:problem:unknown-key"));
  }

  /** Another instance knows of it by the row alone. */
  @Test
  void a_key_that_another_instance_revoked_ends_at_once() {
    String key = key(Role.MANAGER, Api.newOffice());
    with(key).get("/api/v1/results").then().statusCode(200);
    tables.change("DELETE FROM program_key WHERE id = ?", id());
    assertRefused(with(key).get("/api/v1/results"), "wrong-key");
  }

  @Test
  void a_key_is_valid_through_its_last_day() {
    String key = key(Role.MANAGER);
    tables.change("UPDATE program_key SET through = ? WHERE id = ?", today(), id());
    with(key).get("/api/v1/results").then().statusCode(200);
    tables.change("UPDATE program_key SET through = ? WHERE id = ?", today().minusDays(1), id());
    assertRefused(with(key).get("/api/v1/results"), "expired-key");
    assertThat(this.<String>entry("validThrough")).isEqualTo(today().minusDays(1).toString());
  }

  @Test
  void the_day_of_its_use_is_written_once_a_day() throws Exception {
    String key = key(Role.MANAGER);
    assertThat(this.<String>entry("lastUsed")).isNull();
    assertThat(use(key, 8)).as("eight at once").containsOnly(200);
    assertThat(this.<String>entry("lastUsed")).isEqualTo(today().toString());
    // A clock that is set back, or another instance's that is ahead, does not move the day back.
    LocalDate tomorrow = today().plusDays(1);
    tables.change("UPDATE program_key SET used = ? WHERE id = ?", tomorrow, id());
    with(key).get("/api/v1/results").then().statusCode(200);
    assertThat(this.<String>entry("lastUsed")).isEqualTo(tomorrow.toString());
    tables.change("UPDATE program_key SET used = ? WHERE id = ?", today().minusDays(9), id());
    with(key).get("/api/v1/results").then().statusCode(200);
    assertThat(this.<String>entry("lastUsed")).isEqualTo(today().toString());
  }

  private static List<Integer> use(String key, int times) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<Integer>> uses = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        uses.add(() -> with(key).get("/api/v1/results").statusCode());
      }
      List<Integer> statuses = new ArrayList<>();
      for (var status : threads.invokeAll(uses)) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "bearer x",
        "BEARER augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, Basic YTpi",
        "Bearer token=\"augenhoehe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
        "Bearer ' OR ''='"
      })
  void a_wrong_key_is_refused_and_leaves_no_line(String header) {
    Map<String, Long> before = tables.sizes();
    try (CapturedLog log = new CapturedLog()) {
      assertRefused(given().header("Authorization", header).get("/api/v1/results"), "wrong-key");
      assertThat(log.text()).isEmpty();
    }
    assertThat(tables.sizes()).isEqualTo(before);
  }

  @Test
  void upper_and_lower_case_of_the_scheme_are_the_same() {
    String key = key(Role.MANAGER);
    given()
        .header("Authorization", "bEARER   " + key)
        .get("/api/v1/results")
        .then()
        .statusCode(200);
  }

  @Test
  void a_key_that_was_sent_decides_and_no_session_beside_it() {
    String session =
        Session.signIn("admin", TestInstallation.ADMIN_PASSWORD).cookie(Session.COOKIE);
    with(key(Role.MANAGER))
        .cookie(Session.COOKIE, session)
        .get("/api/v1/offices")
        .then()
        .statusCode(403);
    assertRefused(
        with("falsch").cookie(Session.COOKIE, session).get("/api/v1/offices"), "wrong-key");
  }

  @Test
  void a_key_opens_no_page_and_begins_no_session() {
    String key = key(Role.ADMIN);
    for (String page : List.of("/dashboard", "/admin", "/admin/keys", "/dashboard/results.csv")) {
      with(key).get(page).then().statusCode(303).header("Location", containsString("/signin"));
    }
    assertThat(with(key).get("/api/v1/results").cookies()).isEmpty();
    assertThat(with(key).get("/signin").cookies()).isEmpty();
  }

  /** Right or wrong, it is not even looked up where customers ask. */
  @Test
  void on_customers_addresses_a_key_changes_nothing_and_leaves_no_trace() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String key = key(Role.ADMIN);
    Map<String, Long> before = tables.sizes();
    try (CapturedLog log = new CapturedLog()) {
      for (String path :
          List.of(
              "/",
              "/r",
              "/anonym",
              "/method",
              "/kiosk",
              "/api/v1/questionnaire?form=full",
              "/api/v1/invitation",
              "/api/v1/kiosk",
              "/api/v1/touchpoints/" + touchpoint + "/counted?channel=PHONE",
              "/.well-known/augenhoehe-teller")) {
        Response plain = given().get(path);
        for (String sent : List.of(key, "falsch")) {
          Response answer = with(sent).get(path);
          assertThat(answer.statusCode()).as(path).isEqualTo(plain.statusCode());
          assertThat(answer.asString()).as(path).isEqualTo(plain.asString());
          assertThat(answer.header("WWW-Authenticate"))
              .as(path)
              .isEqualTo(plain.header("WWW-Authenticate"));
        }
      }
      for (String path : List.of("/api/v1/ballots", "/api/v1/tokens")) {
        Response plain = given().contentType(ContentType.JSON).body("{}").post(path);
        Response answer = with(key).body("{}").post(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(plain.statusCode());
        assertThat(answer.asString()).as(path).isEqualTo(plain.asString());
      }
      assertThat(log.text()).isEmpty();
    }
    assertThat(this.<String>entry("lastUsed")).isNull();
    assertThat(tables.sizes()).isEqualTo(before);
  }

  @Test
  void making_and_revoking_are_in_the_log_without_the_key() {
    UUID office = Api.newOffice();
    key(Role.MANAGER, office);
    Api.admin().delete("/api/v1/keys/{id}", id()).then().statusCode(204);
    List<Object> subjects =
        tables.column(
            "SELECT who || '|' || what || '|' || subject FROM audit_entry WHERE subject LIKE ?"
                + " ORDER BY n",
            name + "%");
    String officeName =
        (String) tables.column("SELECT name FROM office WHERE id = ?", office).get(0);
    assertThat(subjects)
        .containsExactly(
            "admin|key-made|%s (manager, %s, %s)".formatted(name, today().plusDays(90), officeName),
            "admin|key-revoked|" + name);
  }

  @Test
  void what_makes_no_sense_is_refused_and_nothing_is_stored() {
    UUID office = Api.newOffice();
    key(Role.MANAGER);
    Map<String, Long> before = tables.sizes();
    refused(400, order("", Role.MANAGER));
    refused(400, order("\u200b", Role.MANAGER));
    refused(400, order("x".repeat(61), Role.MANAGER));
    refused(400, order(name + "2", "chief"));
    refused(400, order(name + "2", "admin|manager"));
    refused(400, changed("role", null));
    refused(400, changed("validDays", null));
    refused(400, changed("validDays", 0));
    refused(400, changed("validDays", 366));
    refused(400, changed("validDays", "90"));
    refused(400, changed("offices", List.of()));
    refused(400, changed("offices", List.of("x")));
    refused(400, changed("offices", Arrays.asList(office, null)));
    refused(400, changed("admin", true));
    refused(422, changed("offices", List.of(UUID.randomUUID())))
        .body("type", equalTo("urn:augenhoehe:problem:unknown-office"));
    refused(422, changed("offices", List.of(office, UUID.randomUUID())));
    refused(422, order(name + "2", Role.ADMIN, office));
    refused(422, order(name + "2", Role.AUDITOR, office));
    refused(409, order(name, Role.MANAGER));
    refused(409, order(name.toUpperCase(), Role.MANAGER));
    refused(409, order(" " + name.replace(' ', '\u00a0'), Role.MANAGER));
    assertThat(tables.sizes()).isEqualTo(before);
  }

  private Map<String, Object> changed(String field, Object value) {
    Map<String, Object> order = order(name + "2", Role.MANAGER);
    order.put(field, value);
    return order;
  }

  private static ValidatableResponse refused(int status, Map<String, Object> order) {
    Response answer = make(order);
    assertThat(answer.statusCode()).as(order.toString()).isEqualTo(status);
    return answer.then().contentType("application/problem+json").body("detail", not(nullValue()));
  }

  @Test
  void who_sends_neither_account_nor_key_is_told_of_both() {
    given()
        .get("/api/v1/results")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Basic realm="))
        .header("WWW-Authenticate", containsString("Bearer realm="));
  }
}
