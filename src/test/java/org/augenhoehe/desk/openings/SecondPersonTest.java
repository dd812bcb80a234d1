package org.augenhoehe.desk.openings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Colleagues;
import org.augenhoehe.base.staff.Role;
import org.augenhoehe.base.web.AuthorityTest.OfAnAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where boxes are opened on schedule, one asks to open them by hand and another agrees. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(value = OfAnAuthority.class, restrictToAnnotatedClass = true)
class SecondPersonTest {

  private static final String PASSWORD = "zwei-sehen-mehr-als-einer";
  private static final String OPENINGS = "SELECT openings FROM opening_lock WHERE id = 1";

  @Inject DataSource database;

  private final String auditor = "aufsicht-" + UUID.randomUUID();
  private final String reason = "Der Standort schließt " + UUID.randomUUID();
  private Tables tables;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    new Colleagues(database).appoint(auditor, PASSWORD, Role.AUDITOR);
    touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("respected", 4));
  }

  @AfterEach
  void forget() {
    tables.change("DELETE FROM asked_opening");
  }

  private static RequestSpecification as(String name) {
    return Session.browser()
        .cookie(Session.COOKIE, Session.signIn(name, PASSWORD).cookie(Session.COOKIE));
  }

  private static Response ask(RequestSpecification who, String reason) {
    return who.formParam("reason", reason).post("/admin/openings");
  }

  private static String words(Response page) {
    return page.asString().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private String id() {
    return tables.column("SELECT id FROM asked_opening").get(0).toString();
  }

  private List<Object> acts() {
    return tables.column(
        "SELECT who || ' ' || what FROM audit_entry WHERE subject LIKE ? ORDER BY n", reason + "%");
  }

  private long openings() {
    return tables.number(OPENINGS);
  }

  @Test
  void one_asks_and_another_agrees_and_only_then_boxes_are_opened() {
    long before = openings();
    ask(Session.admin(), reason)
        .then()
        .statusCode(303)
        .header("Location", containsString("/admin/openings?asked=1"));
    assertThat(openings()).isEqualTo(before);
    assertThat(words(Session.admin().get("/admin/openings?asked=1")))
        .contains("Geöffnet wird erst, wenn eine zweite Person zustimmt.", "Zustimmen muss jemand")
        .doesNotContain("Zustimmen und jetzt öffnen");
    assertThat(words(as(auditor).get("/admin/openings")))
        .contains("Grund " + reason, "Beantragt von admin", "Zustimmen und jetzt öffnen");

    as(auditor)
        .post("/admin/openings/{id}/agreement", id())
        .then()
        .statusCode(303)
        .header("Location", containsString("/admin/openings?opened="));
    assertThat(openings()).isEqualTo(before + 1);
    assertThat(acts()).containsExactly("admin opening-asked", auditor + " opened-by-hand");
    assertThat(words(as(auditor).get("/admin/openings")))
        .containsPattern(
            "%s [^;]*, beantragt von admin, zugestimmt hat %s; [^;]+, \\d+0 Stimmzettel"
                .formatted(reason, auditor));
    assertThat(given().get("/anonym?lang=de").asString())
        .contains("außer der Reihe geöffnet am ")
        .doesNotContain(reason, auditor, "Hier gibt es keine festen Zeiten");
  }

  @Test
  @DisplayName("Attack: being the second person oneself, by page, by password or by a program")
  void nobody_is_the_second_person_for_themselves() {
    ask(Session.admin(), reason).then().statusCode(303);
    String id = id();
    long before = openings();
    Session.admin()
        .post("/admin/openings/{id}/agreement", id)
        .then()
        .statusCode(403)
        .body(containsString("Sie haben die Öffnung selbst beantragt"));
    given()
        .auth()
        .preemptive()
        .basic(auditor, PASSWORD)
        .post("/admin/openings/{id}/agreement", id)
        .then()
        .statusCode(403);
    for (Object body : List.of("", Map.of("reason", reason))) {
      Api.admin()
          .body(body)
          .post("/api/v1/releases")
          .then()
          .statusCode(403)
          .body("type", equalTo("urn:augenhoehe:problem:second-person-needed"));
    }
    String manager = "leitung-" + UUID.randomUUID();
    new Colleagues(database).appoint(manager, PASSWORD, Role.MANAGER);
    as(manager).post("/admin/openings/{id}/agreement", id).then().statusCode(403);
    Session.browser().post("/admin/openings/{id}/agreement", id).then().statusCode(303);
    assertThat(openings()).isEqualTo(before);
  }

  @Test
  void a_script_asks_for_nothing() {
    given()
        .auth()
        .preemptive()
        .basic("admin", TestInstallation.ADMIN_PASSWORD)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("reason", reason)
        .post("/admin/openings")
        .then()
        .statusCode(403);
    assertThat(tables.column("SELECT id FROM asked_opening")).isEmpty();
    ask(as(auditor), reason).then().statusCode(403);
  }

  @Test
  void only_one_waits_at_a_time() {
    ask(Session.admin(), reason).then().statusCode(303);
    String id = id();
    ask(Session.admin(), "Noch ein anderer Grund.")
        .then()
        .statusCode(409)
        .body(containsString("Es wartet schon ein Antrag."));
    assertThat(id()).isEqualTo(id);
  }

  @Test
  void it_lapses_when_who_asked_may_not_administer_any_more() {
    String other = "verwaltung-" + UUID.randomUUID();
    new Colleagues(database).appoint(other, PASSWORD, Role.ADMIN);
    ask(as(other), reason).then().statusCode(303);
    String id = id();
    Api.admin()
        .body(Map.of("disabled", true))
        .patch("/api/v1/accounts/{name}", other)
        .then()
        .statusCode(200);
    long before = openings();
    as(auditor).post("/admin/openings/{id}/agreement", id).then().statusCode(409);
    assertThat(openings()).isEqualTo(before);
    assertThat(words(as(auditor).get("/admin/openings"))).doesNotContain(reason);
    ask(Session.admin(), "Ein anderer Grund, von jemand anderem.").then().statusCode(303);
  }

  @Test
  void it_lapses_after_a_day() {
    ask(Session.admin(), reason).then().statusCode(303);
    String id = id();
    tables.change(
        "UPDATE asked_opening SET asked_at = ?",
        OffsetDateTime.now(OfficeClock.ZONE).minusHours(24).minusSeconds(1));
    long before = openings();
    as(auditor)
        .post("/admin/openings/{id}/agreement", id)
        .then()
        .statusCode(409)
        .body(containsString("Dieser Antrag wartet nicht mehr"));
    assertThat(openings()).isEqualTo(before);
    assertThat(words(as(auditor).get("/admin/openings"))).doesNotContain(reason);
    ask(Session.admin(), reason).then().statusCode(303);
    assertThat(id()).isNotEqualTo(id);
  }

  @Test
  void it_is_withdrawn_or_declined_and_nothing_is_opened() {
    long before = openings();
    for (RequestSpecification who : List.of(Session.admin(), as(auditor))) {
      ask(Session.admin(), reason).then().statusCode(303);
      String id = id();
      who.post("/admin/openings/{id}/withdrawal", id)
          .then()
          .statusCode(303)
          .header("Location", containsString("withdrawn=1"));
      as(auditor).post("/admin/openings/{id}/agreement", id).then().statusCode(409);
    }
    assertThat(openings()).isEqualTo(before);
    assertThat(acts())
        .containsExactly(
            "admin opening-asked",
            "admin opening-withdrawn",
            "admin opening-asked",
            auditor + " opening-withdrawn");
  }

  @Test
  void what_was_asked_for_anew_is_not_what_somebody_read_and_agrees_to() {
    ask(Session.admin(), reason).then().statusCode(303);
    String read = id();
    Session.admin().post("/admin/openings/{id}/withdrawal", read).then().statusCode(303);
    ask(Session.admin(), "Ein ganz anderer Grund.").then().statusCode(303);
    as(auditor).post("/admin/openings/{id}/agreement", read).then().statusCode(409);
    assertThat(id()).isNotEqualTo(read);
  }

  @Test
  void of_two_who_agree_at_once_one_opens_the_boxes() {
    ask(Session.admin(), reason).then().statusCode(303);
    String id = id();
    long before = openings();
    RequestSpecification one = as(auditor);
    RequestSpecification other = as(auditor);
    List<CompletableFuture<Integer>> both =
        Stream.of(one, other)
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> who.post("/admin/openings/{id}/agreement", id).statusCode()))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 409);
    assertThat(openings()).isEqualTo(before + 1);
  }
}
