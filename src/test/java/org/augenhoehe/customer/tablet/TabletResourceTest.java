package org.augenhoehe.customer.tablet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Session;
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

  private Response tell(String text) {
    return Session.admin()
        .formParam("text", text)
        .post("/admin/touchpoints/{id}/changed", touchpoint);
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
  void an_administrator_says_what_was_changed_and_takes_it_back() {
    tell("  Wir fragen zuerst,\r\nwie viel Zeit Sie haben.  ").then().statusCode(303);
    ask().then().body("changed", equalTo("Wir fragen zuerst, wie viel Zeit Sie haben."));
    assertThat(Session.admin().get("/admin/touchpoints/{id}/changed", touchpoint).asString())
        .contains("Wir fragen zuerst, wie viel Zeit Sie haben.</textarea>");
    tell(" ").then().statusCode(303);
    ask().then().body("changed", nullValue());
  }

  @Test
  void a_text_that_cannot_be_shown_is_refused_and_nothing_changes() {
    tell("Wir hören zu.").then().statusCode(303);
    for (String text : new String[] {"x".repeat(301), "a\u0007b"}) {
      Response refused = tell(text);
      refused.then().statusCode(400);
      assertThat(refused.asString()).contains("höchstens 300 Zeichen");
      ask().then().body("changed", equalTo("Wir hören zu."));
    }
    // A soft hyphen, as word processors write it, is accepted.
    tell("Warte\u00ADzeit").then().statusCode(303);
    tell("y".repeat(300)).then().statusCode(303);
    Session.browser()
        .formParam("text", "von außen")
        .post("/admin/touchpoints/{id}/changed", touchpoint);
    ask().then().body("changed", equalTo("y".repeat(300)));
  }
}
