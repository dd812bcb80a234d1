package org.augenhoehe.base.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** All at once, because each wrong password is answered late. */
  @Test
  void whoever_guesses_on_and_on_keeps_nobody_out() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(25);
    try {
      for (String name : new String[] {"admin", "unbekannt"}) {
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
          String password = "falsch" + i;
          guesses.add(() -> offices(name, password).statusCode());
        }
        for (Future<Integer> status : threads.invokeAll(guesses)) {
          assertThat(status.get()).isEqualTo(401);
        }
      }
    } finally {
      threads.shutdown();
    }
    Api.admin().get("/api/v1/offices").then().statusCode(200);
  }
}
