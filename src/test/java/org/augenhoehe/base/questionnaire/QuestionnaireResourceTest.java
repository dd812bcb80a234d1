package org.augenhoehe.base.questionnaire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class QuestionnaireResourceTest {

  private static ValidatableResponse questionnaire(String query) {
    return given().header("Accept-Language", "uk").get("/api/v1/questionnaire" + query).then();
  }

  @Test
  void it_comes_in_the_language_that_is_preferred_or_asked_for() {
    questionnaire("")
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("language", equalTo("uk"))
        .body("items", hasSize(12));
    questionnaire("?lang=en").statusCode(200).body("language", equalTo("en"));
  }

  @Test
  void a_kiosk_asks_less() {
    questionnaire("?form=kiosk").statusCode(200).body("items", hasSize(5));
  }

  @Test
  void what_there_is_not_is_refused() {
    questionnaire("?form=half").statusCode(400).body("title", equalTo("Unknown form"));
    questionnaire("?lang=xx").statusCode(400).body("title", equalTo("Unknown language"));
  }
}
