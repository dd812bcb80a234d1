package org.augenhoehe.result.findings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ResultsResourceTest {

  private static ValidatableResponse results(UUID touchpoint, String... query) {
    var request = Api.admin().queryParam("touchpoint", touchpoint);
    for (int i = 0; i < query.length; i += 2) {
      request.queryParam(query[i], query[i + 1]);
    }
    return request.get("/api/v1/results").then();
  }

  @Test
  void a_manager_reads_what_ten_customers_said() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 4, Map.of("respected", 5, "heard", 1, "person", 3));
    Api.castMany(touchpoint, 6, Map.of("respected", 4, "heard", 2, "person", 3));
    Api.open();
    results(touchpoint)
        .statusCode(200)
        .body("ballots", equalTo(10))
        .body("releases", equalTo(1))
        .body("items.find { it.id == 'respected' }.n", equalTo(10))
        .body("items.find { it.id == 'respected' }.mean", equalTo(85.0f))
        .body("items.find { it.id == 'respected' }.counts", equalTo(List.of(0, 0, 0, 6, 4)))
        .body("form", equalTo("FULL"))
        .body("core.score", equalTo(50.0f))
        .body("core.n", equalTo(10))
        .body("dimensions.id[0]", equalTo("authentisch"));
  }

  @Test
  @DisplayName("Invariant 4: what fewer than k people answered is withheld")
  void few_answers_are_withheld() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 9, Map.of("respected", 5, "time", 3));
    Api.castMany(touchpoint, 1, Map.of("respected", 5));
    Api.open();
    results(touchpoint)
        .body("ballots", equalTo(10))
        .body("items.find { it.id == 'time' }.mean", nullValue())
        .body("items.find { it.id == 'time' }.counts", nullValue())
        .body("items.find { it.id == 'time' }.n", nullValue())
        .body("items.find { it.id == 'time' }.withheld", equalTo(true))
        .body("dimensions.find { it.id == 'ehrlich' }.score", nullValue())
        .body("dimensions.find { it.id == 'ehrlich' }.withheld", equalTo(true));
  }

  @Test
  void the_table_says_the_same_as_the_document() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("respected", 3));
    Api.open();
    Response answer =
        Api.admin()
            .accept("text/csv")
            .queryParam("touchpoint", touchpoint)
            .queryParam("channel", "PHONE")
            .queryParam("to", "2999-12-31")
            .get("/api/v1/results")
            .then()
            .statusCode(200)
            .extract()
            .response();
    assertThat(answer.headers().getValues("Content-Type"))
        .containsExactly("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition")).contains("augenhoehe.csv");
    String csv = answer.asString();
    String scope = ",%s,PHONE,,2999-12-31,10,1,FULL".formatted(touchpoint);
    assertThat(csv.lines().filter(line -> line.startsWith("item,respected")))
        .singleElement()
        .asString()
        .startsWith("item,respected,10,50.0,")
        .endsWith(",false,0,0,10,0,0," + scope);
    assertThat(csv).contains("item,heard,,,,,true,,,,,," + scope);
  }

  @Test
  void figures_are_for_people_who_signed_in() {
    given().get("/api/v1/results").then().statusCode(401);
  }

  @Test
  void a_malformed_question_gets_a_clear_answer() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    results(touchpoint, "channel", "FAX").statusCode(400);
    results(touchpoint, "from", "gestern").statusCode(400);
    results(touchpoint, "from", "2026-02-01", "to", "2026-01-01").statusCode(422);
    results(touchpoint, "office", Api.newOffice().toString()).statusCode(422);
    results(UUID.randomUUID()).statusCode(404);
    Api.admin().queryParam("office", "x").get("/api/v1/results").then().statusCode(400);
    results(touchpoint, "form", "2026-01-01")
        .statusCode(400)
        .body("detail", containsString("There is no “form”"));
    results(touchpoint, "from", "2026-01-01", "from", "2026-02-01").statusCode(400);
  }
}
