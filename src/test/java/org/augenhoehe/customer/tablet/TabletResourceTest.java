package org.augenhoehe.customer.tablet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TabletResourceTest {

  private static final Map<String, Integer> KIND = Map.of("respected", 5, "heard", 4, "person", 4);

  private UUID touchpoint;
  private String secret;

  @BeforeEach
  void pair() {
    touchpoint = Api.newTouchpoint(Api.newOffice(), "Eingangszone");
    secret = Api.newKiosk(touchpoint, "Ausgang").path("secret");
  }

  private Response ask() {
    return given().header("Authorization", "Kiosk secret=\"" + secret + "\"").get("/api/v1/kiosk");
  }

  @Test
  void before_the_first_opening_there_is_nothing_to_say() {
    Api.castMany(touchpoint, 10, KIND);
    ask().then().statusCode(200).body("counted", nullValue()).body("changed", nullValue());
  }

  @Test
  void it_says_what_the_last_opening_said_and_the_same_until_the_next() {
    Api.castMany(touchpoint, 10, KIND);
    Api.open();
    String said = ask().asString();
    ask().then().body("counted.ballots", equalTo(10));
    int published =
        Math.round(
            Api.admin()
                .get("/api/v1/results?touchpoint={id}", touchpoint)
                .jsonPath()
                .getFloat("core.score"));
    ask().then().body("counted.score", equalTo(published));
    Api.castMany(touchpoint, 9, Map.of("respected", 1, "heard", 1, "person", 1));
    Api.open();
    assertThat(ask().asString()).isEqualTo(said);
  }

  @Test
  void a_score_that_is_withheld_elsewhere_is_withheld_here() {
    Api.castMany(touchpoint, 9, Map.of("honest", 4));
    Api.castMany(touchpoint, 1, KIND);
    Api.open();
    ask().then().body("counted.ballots", equalTo(10)).body("counted", hasEntry("score", null));
  }

  @Test
  void it_tells_the_newest_improvement_and_its_day_until_that_is_withdrawn() {
    LocalDate today = LocalDate.now(OfficeClock.ZONE);
    Api.improve(touchpoint, today.minusDays(40), "Es gibt mehr Stühle.", null);
    ask()
        .then()
        .body("changed", equalTo("Es gibt mehr Stühle."))
        .body("changedOn", equalTo(today.minusDays(40).toString()));
    Api.improve(touchpoint, today, "Wir fragen zuerst, wie viel Zeit Sie haben.", "offen");
    Api.improve(touchpoint, today.minusDays(90), "Es gibt eine Tür.", null);
    ask()
        .then()
        .body("changed", equalTo("Wir fragen zuerst, wie viel Zeit Sie haben."))
        .body("changedOn", equalTo(today.toString()));
    Api.admin().delete("/api/v1/touchpoints/{id}/improvements/2", touchpoint);
    ask().then().body("changed", equalTo("Es gibt mehr Stühle."));
    Api.admin().delete("/api/v1/touchpoints/{id}/improvements/1", touchpoint);
    Api.admin().delete("/api/v1/touchpoints/{id}/improvements/3", touchpoint);
    ask().then().body("changed", nullValue()).body("changedOn", nullValue());
  }
}
