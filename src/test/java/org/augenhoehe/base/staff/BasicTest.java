package org.augenhoehe.base.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
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

  @Test
  void whoever_guesses_on_and_on_keeps_nobody_out() {
    for (String name : new String[] {"admin", "unbekannt"}) {
      for (int i = 0; i < 25; i++) {
        offices(name, "falsch" + i).then().statusCode(401);
      }
    }
    Api.admin().get("/api/v1/offices").then().statusCode(200);
  }
}
