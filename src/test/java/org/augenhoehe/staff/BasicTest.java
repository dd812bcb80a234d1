package org.augenhoehe.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.augenhoehe.Api;
import org.augenhoehe.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class BasicTest {

  private static Response offices(String name, String password) {
    return given().auth().preemptive().basic(name, password).get("/api/v1/offices");
  }

  @Test
  void scripts_sign_in_with_basic() {
    Api.admin().get("/api/v1/offices").then().statusCode(200);
    offices("admin", "falsch")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("Basic"));
    given()
        .header("Authorization", "Basic !!!")
        .get("/api/v1/offices")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  /** With a name nobody has, so that no other test is kept waiting. */
  @Test
  void whoever_guesses_on_and_on_is_told_to_wait() {
    Response answer = offices("unbekannt", "falsch");
    for (int i = 0; i < 40 && answer.statusCode() == 401; i++) {
      answer = offices("unbekannt" + i, "falsch");
    }
    answer
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("60"))
        .body("type", equalTo("urn:augenhoehe:problem:too-many-wrong-passwords"));
    Api.admin().get("/api/v1/offices").then().statusCode(200);
  }
}
