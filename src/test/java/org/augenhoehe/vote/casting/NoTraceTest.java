package org.augenhoehe.vote.casting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class NoTraceTest {

  private static final Map<String, Integer> ANSWERS = Map.of("respected", 4);
  private static final String COLUMNS =
      """
      SELECT lower(column_name) || ' ' || lower(data_type) FROM information_schema.columns
      WHERE lower(table_schema) = 'public' AND lower(table_name) = ?
      """;

  @Inject DataSource database;
  private Tables tables;
  private UUID touchpoint;

  @BeforeEach
  void build() {
    tables = new Tables(database);
    touchpoint = Api.newTouchpoint(Api.newOffice());
  }

  @Test
  @DisplayName(
      "Invariant 5, No trace: the customer's tables have no time, order, sender or language")
  void the_tables_of_customers_hold_nothing_but_what_they_must() {
    // Lists every column, so that adding one fails here until it has been considered.
    assertThat(columns("invitation"))
        .containsExactlyInAnyOrder(
            "code_hash character varying",
            "touchpoint_id uuid",
            "channel character varying",
            "valid_through date",
            "spent boolean",
            "exchanged_for character varying");
    assertThat(columns("spent_token")).containsExactlyInAnyOrder("id bigint", "issuer_key_id uuid");
    assertThat(columns("issuer_key"))
        .containsExactlyInAnyOrder(
            "id uuid",
            "touchpoint_id uuid",
            "channel character varying",
            "quarter character varying",
            "key_id character varying",
            "public_key character varying");
    assertThat(columns("ballot"))
        .containsExactlyInAnyOrder("id bigint", "box_id uuid", "sealed character varying");
    assertThat(columns("box"))
        .containsExactlyInAnyOrder(
            "id uuid",
            "node character varying",
            "questionnaire integer",
            "period bigint",
            "public_key character varying",
            "signature character varying",
            "risen_to character varying",
            "lost integer",
            "waited integer",
            "spoiled integer");
    assertThat(columns("carried_slips"))
        .containsExactlyInAnyOrder(
            "node character varying", "printed integer", "exchanged integer", "whole boolean");
    assertThat(columns("counted_list"))
        .containsExactlyInAnyOrder(
            "release_id uuid",
            "hashes " + (TestInstallation.isOnPostgres() ? "bytea" : "binary varying"),
            "signature " + (TestInstallation.isOnPostgres() ? "bytea" : "binary varying"));
    assertThat(columns("condemned_key")).containsExactly("box_id uuid");
    assertThat(columns("kiosk"))
        .containsExactlyInAnyOrder(
            "id uuid",
            "touchpoint_id uuid",
            "name character varying",
            "secret_hash character varying");
  }

  @Test
  @DisplayName("Invariant 5, No trace: no table numbers its rows or fills in a time by itself")
  void nothing_is_numbered_or_stamped_by_the_database() {
    assertThat(
            tables.number(
                """
                SELECT count(*) FROM information_schema.columns
                WHERE lower(table_schema) = 'public' AND lower(table_name) NOT LIKE 'flyway%'
                  AND (column_default IS NOT NULL OR is_identity = 'YES')
                """))
        .isZero();
    assertThat(
            tables.number(
                """
                SELECT count(*) FROM information_schema.sequences
                WHERE lower(sequence_schema) = 'public'
                """))
        .isZero();
  }

  @Test
  @DisplayName("Invariant 10, Staff leave traces, customers none: none in the audit log")
  void nothing_that_customers_do_is_in_the_audit_log() {
    assertThat(columns("audit_entry"))
        .containsExactlyInAnyOrder(
            "n bigint",
            "at timestamp with time zone",
            "who character varying",
            "what character varying",
            "subject character varying",
            "hash character");
    List<String> codes = Api.codes(touchpoint, 5);
    String secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
    long before = tables.number("SELECT n FROM audit_head");

    given().header("Authorization", "Invitation code=" + codes.get(0)).get("/api/v1/invitation");
    Api.cast(codes.get(0), touchpoint, ANSWERS).then().statusCode(201);
    Api.cast(codes.get(0), touchpoint, ANSWERS);
    Api.cast("0000-0000-0000", touchpoint, ANSWERS).then().statusCode(401);
    Tokens.cast(Tokens.tokenByCode(touchpoint, codes.get(1)), touchpoint, "PHONE", ANSWERS)
        .then()
        .statusCode(201);
    String kiosk = "Kiosk secret=\"" + secret + "\"";
    Tokens.cast(Tokens.token(touchpoint, "KIOSK", kiosk), touchpoint, "KIOSK", ANSWERS)
        .then()
        .statusCode(201);
    given().header("Authorization", kiosk).get("/api/v1/kiosk").then().statusCode(200);
    given().header("Authorization", "Kiosk secret=wrong").get("/api/v1/kiosk");
    given().formParams(Map.of("code", codes.get(2), "respected", "4")).post("/r");
    // A browser sends what it once learnt, to every page.
    given()
        .auth()
        .preemptive()
        .basic("admin", TestInstallation.ADMIN_PASSWORD)
        .get("/r")
        .then()
        .statusCode(200);
    for (String page : List.of("/", "/r", "/kiosk", "/anonym", "/method", "/counted")) {
      given().get(page);
    }
    assertThat(tables.number("SELECT n FROM audit_head")).isEqualTo(before);
    String log = tables.column("SELECT who || subject FROM audit_entry").toString().toUpperCase();
    codes.forEach(code -> assertThat(log).doesNotContain(code, code.replace("-", "")));
    assertThat(log).doesNotContain(secret, secret.replace("-", ""));
  }

  @Test
  void ballots_are_numbered_at_random() {
    Api.castMany(touchpoint, 9, ANSWERS);
    List<Object> ids = tables.column("SELECT id FROM ballot");
    assertThat(ids).anyMatch(id -> (long) id < 0).anyMatch(id -> (long) id > Integer.MAX_VALUE);
  }

  @Test
  @DisplayName(
      "Invariant 5, No trace: casting leaves no line in the log and customers get no cookie")
  void casting_writes_nothing_to_the_log_and_sets_no_cookie() {
    List<String> codes = Api.codes(touchpoint, 3);
    try (CapturedLog log = new CapturedLog()) {
      List<Response> answers = new ArrayList<>();
      answers.add(given().get("/api/v1/questionnaire?lang=de"));
      answers.add(
          given()
              .header("Authorization", "Invitation code=" + codes.get(0))
              .get("/api/v1/invitation"));
      codes.forEach(code -> answers.add(Api.cast(code, touchpoint, ANSWERS)));
      answers.add(Api.cast(codes.get(0), touchpoint, ANSWERS));
      answers.add(Api.cast("0000-0000-0000", touchpoint, ANSWERS));
      answers.add(Api.cast(codes.get(0), touchpoint, Map.of("respected", 9)));
      answers.add(given().get("/"));
      answers.add(given().get("/r"));
      answers.add(given().get("/kiosk"));
      String secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
      answers.add(given().header("Authorization", "Kiosk secret=" + secret).get("/api/v1/kiosk"));
      answers.add(given().get("/nothing/here"));
      for (Response answer : answers) {
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.statusCode()).isLessThan(500);
      }
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  @DisplayName("Invariant 3, Fixed times: between two openings everything published is the same")
  void between_two_openings_everything_published_stays_the_same() {
    Api.castMany(touchpoint, 10, ANSWERS);
    Api.open();
    List<String> before = published();
    Api.castMany(touchpoint, 12, ANSWERS);
    Api.cast("0000-0000-0000", touchpoint, ANSWERS);
    Api.cast("0000-0000-0000", touchpoint, Map.of());
    assertThat(published()).isEqualTo(before);
    Api.open();
    assertThat(published()).isNotEqualTo(before);
  }

  @Test
  @DisplayName("Invariant 5, No trace: a code never stands in the database, spent or not")
  void no_code_stands_in_the_database() {
    List<String> codes = Api.codes(touchpoint, 4);
    Api.cast(codes.get(0), touchpoint, ANSWERS).then().statusCode(201);
    String dump = tables.dump().toUpperCase();
    assertThat(dump).contains(touchpoint.toString().toUpperCase());
    for (String code : codes) {
      assertThat(dump).doesNotContain(code, code.replace("-", ""));
    }
  }

  @Test
  @DisplayName("Invariant 5, No trace: the place of a row does not tell when its code was spent")
  void no_place_tells_when_a_code_was_spent() {
    Api.castMany(touchpoint, 30, ANSWERS);
    String place = TestInstallation.isOnPostgres() ? "ctid" : "_rowid_";
    String inPlace = "SELECT code_hash FROM invitation WHERE touchpoint_id = ? ORDER BY " + place;
    List<Object> before = tables.column(inPlace, touchpoint);
    Api.open();
    List<Object> after = tables.column(inPlace, touchpoint);
    assertThat(after).hasSize(30).containsExactlyInAnyOrderElementsOf(before);
    if (TestInstallation.isOnPostgres()) {
      // The opening rewrites the rows together and in random order.
      assertThat(after).isNotEqualTo(before).isNotEqualTo(after.stream().sorted().toList());
      assertThat(tables.number("SELECT count(DISTINCT xmin::text) FROM invitation WHERE spent"))
          .isEqualTo(1);
    } else {
      // The rows keep the places they got when issued, in the order of their hashes.
      assertThat(after).isEqualTo(after.stream().sorted().toList()).isEqualTo(before);
    }
  }

  private List<String> published() {
    return List.of(
        Api.admin().get("/api/v1/releases").then().statusCode(200).extract().asString(),
        given().get("/q/metrics").then().statusCode(200).extract().asString(),
        given().get("/q/health").then().statusCode(200).extract().asString());
  }

  private List<Object> columns(String table) {
    return tables.column(COLUMNS, table);
  }
}
