package org.augenhoehe.entitle.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class KioskResourceTest {

  @Inject DataSource database;
  private Tables tables;
  private String office;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    office = "Jobcenter " + UUID.randomUUID();
    touchpoint = Api.newTouchpoint(Api.newOffice(office), "Eingangszone");
  }

  private Response create(Object body) {
    return Api.admin().body(body).post("/api/v1/touchpoints/{id}/kiosks", touchpoint);
  }

  private Response created(String name) {
    Response answer = create(Map.of("name", name));
    answer.then().statusCode(201).header("Cache-Control", "no-store");
    return answer;
  }

  private static Response ask(String secret) {
    return given().header("Authorization", "Kiosk secret=\"" + secret + "\"").get("/api/v1/kiosk");
  }

  private List<Map<String, String>> listed() {
    return Api.admin()
        .get("/api/v1/touchpoints/{id}/kiosks", touchpoint)
        .then()
        .statusCode(200)
        .extract()
        .path("$");
  }

  private static void assertEnded(String secret) {
    ask(secret)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Kiosk")
        .body("type", equalTo("urn:augenhoehe:problem:unknown-kiosk-secret"));
  }

  @Test
  void a_kiosk_learns_what_it_is_for() {
    String secret = created("Ausgang").path("secret");
    for (String typed : List.of(secret, secret.toLowerCase().replace("-", " "))) {
      ask(typed)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body("touchpoint", equalTo(touchpoint.toString()))
          .body("office", equalTo(office))
          .body("name", equalTo("Eingangszone"))
          .body("kiosk", equalTo("Ausgang"))
          .body("channel", equalTo("KIOSK"));
    }
  }

  @Test
  void the_list_holds_names_and_no_secret() {
    Response second = created("Zweiter Ausgang");
    Response first = created("Ausgang");
    assertThat(listed())
        .containsExactly(
            Map.of("id", first.path("id"), "name", "Ausgang"),
            Map.of("id", second.path("id"), "name", "Zweiter Ausgang"));
  }

  @Test
  void a_renamed_kiosk_keeps_its_secret() {
    Response kiosk = created("Ausgang");
    created("Treppe");
    String id = kiosk.path("id");
    rename(id, " Haupteingang ").then().statusCode(200).body("name", equalTo("Haupteingang"));
    rename(id, "HAUPTEINGANG").then().statusCode(200).body("name", equalTo("HAUPTEINGANG"));
    rename(id, "Haupteingang").then().statusCode(200);
    rename(id, "Haupteingang").then().statusCode(200);
    rename(id, "TREPPE").then().statusCode(409);
    rename(id, "Treppe").then().statusCode(409).body("title", equalTo("Name taken"));
    ask(kiosk.path("secret")).then().statusCode(200).body("kiosk", equalTo("Haupteingang"));
  }

  private static Response rename(String id, String name) {
    return Api.admin().body(Map.of("name", name)).patch("/api/v1/kiosks/{id}", id);
  }

  @Test
  void pairing_anew_ends_the_old_secret_at_once() {
    Response kiosk = created("Ausgang");
    Response anew = Api.admin().post("/api/v1/kiosks/{id}/secret", kiosk.<String>path("id"));
    anew.then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .body("id", equalTo(kiosk.path("id")));
    assertEnded(kiosk.path("secret"));
    ask(anew.path("secret")).then().statusCode(200);
  }

  @Test
  void a_revoked_kiosk_is_gone_and_its_name_free_again() {
    Response kiosk = created("Ausgang");
    String id = kiosk.path("id");
    Api.admin().delete("/api/v1/kiosks/{id}", id).then().statusCode(204);
    assertEnded(kiosk.path("secret"));
    assertThat(listed()).isEmpty();
    Api.admin().delete("/api/v1/kiosks/{id}", id).then().statusCode(404);
    Api.admin().post("/api/v1/kiosks/{id}/secret", id).then().statusCode(404);
    rename(id, "Ausgang").then().statusCode(404).body("title", equalTo("Unknown kiosk"));
    created("Ausgang");
  }

  @Test
  void names_are_unique_within_a_touchpoint_only() {
    created("Ausgang");
    create(Map.of("name", " Ausgang ")).then().statusCode(409);
    touchpoint = Api.newTouchpoint(Api.newOffice());
    created("Ausgang");
  }

  @Test
  void two_who_take_one_name_at_once_get_one_kiosk() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Integer>> creations = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        creations.add(() -> create(Map.of("name", "Ausgang")).statusCode());
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : threads.invokeAll(creations)) {
        statuses.add(status.get());
      }
      assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":null}",
        "{\"name\":\"\"}",
        "{\"name\":\"  \"}",
        "{\"name\":7}",
        "{\"name\":[]}",
        "{\"name\":\"a\\u0000b\"}",
        "{\"name\":\"a\\nb\"}",
        "{\"name\":\"\\ud800\"}",
        "{\"name\":\"a\",\"secret\":\"b\"}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "[]",
        "null",
        ""
      })
  void what_is_no_name_is_refused(String body) {
    String id = created("Ausgang").path("id");
    Map<String, Long> before = tables.sizes();
    create(body).then().statusCode(400).contentType("application/problem+json");
    Api.admin().body(body).patch("/api/v1/kiosks/{id}", id).then().statusCode(400);
    assertThat(tables.sizes()).isEqualTo(before);
    assertThat(listed()).singleElement().isEqualTo(Map.of("id", id, "name", "Ausgang"));
  }

  @Test
  void a_name_has_120_characters_at_most() {
    create(Map.of("name", "ä".repeat(121))).then().statusCode(400);
    created("ä".repeat(120));
  }

  @Test
  void only_administrators_keep_kiosks() {
    String id = created("Ausgang").path("id");
    String kiosks = "/api/v1/touchpoints/" + touchpoint + "/kiosks";
    String name = "{\"name\":\"X\"}";
    given().get(kiosks).then().statusCode(401);
    given().contentType("application/json").body(name).post(kiosks).then().statusCode(401);
    given()
        .contentType("application/json")
        .body(name)
        .patch("/api/v1/kiosks/{id}", id)
        .then()
        .statusCode(401);
    given().post("/api/v1/kiosks/{id}/secret", id).then().statusCode(401);
    given().delete("/api/v1/kiosks/{id}", id).then().statusCode(401);
    assertThat(listed()).hasSize(1);
  }

  @Test
  void what_does_not_exist_has_no_kiosks() {
    touchpoint = UUID.randomUUID();
    create(Map.of("name", "X")).then().statusCode(404).body("title", startsWith("Unknown"));
    Api.admin().get("/api/v1/touchpoints/{id}/kiosks", touchpoint).then().statusCode(404);
    Api.admin().get("/api/v1/touchpoints/unsinn/kiosks").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kiosk",
        "Kiosk secret=\"\"",
        "Kiosk secret=\"4N7P\"",
        "Kiosk secret=\"' OR 1=1 --\"",
        "Invitation code=\"7K3M-9QXF-2VTP\"",
        "Basic YWRtaW46YWRtaW4="
      })
  void a_header_without_a_secret_is_a_clear_problem(String header) {
    given()
        .header("Authorization", header)
        .get("/api/v1/kiosk")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Kiosk");
    given().get("/api/v1/kiosk").then().statusCode(401);
  }

  @Test
  void however_many_wrong_secrets_come_each_is_told_so_and_a_paired_tablet_does_not_suffer() {
    String secret = created("Ausgang").path("secret");
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 150; i++) {
      ask(KioskSecret.random(random).printed()).then().statusCode(401);
    }
    ask(secret).then().statusCode(200);
  }

  @Test
  void a_secret_stands_in_no_table_and_in_no_log() {
    try (CapturedLog log = new CapturedLog()) {
      Response kiosk = created("Ausgang");
      String id = kiosk.path("id");
      String anew = Api.admin().post("/api/v1/kiosks/{id}/secret", id).path("secret");
      ask(anew);
      ask(kiosk.path("secret"));
      String dump = (tables.dump() + log.text()).toUpperCase();
      assertThat(dump).contains("AUSGANG");
      for (String secret : List.of(kiosk.<String>path("secret"), anew)) {
        assertThat(dump).doesNotContain(secret, secret.replace("-", ""));
      }
      assertThat(log.text()).isEmpty();
    }
    Api.admin()
        .get("/api/v1/touchpoints/{id}/kiosks", touchpoint)
        .then()
        .body("$", hasSize(1))
        .body("[0].size()", equalTo(2));
  }
}
