package org.augenhoehe.base.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.base.database.Tables;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.staff.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing a password with the secret that an administrator gave. */
@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class SetupResourceTest {

  private static final String OTHER = "vier Regenschirme im Schnee";

  @Inject OfficeClock clock;
  @Inject DataSource database;

  private final String name = Staff.name();

  @Test
  void a_secret_works_once() {
    String secret = Staff.added(name, Role.MANAGER);
    Staff.setUp(secret, Staff.PASSWORD).then().statusCode(204);
    Staff.setUp(secret, OTHER)
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:augenhoehe:problem:used-setup"));
    Staff.as(name, Staff.PASSWORD).get("/api/v1/results").then().statusCode(200);
    Staff.as(name, OTHER).get("/api/v1/results").then().statusCode(401);
  }

  @Test
  void of_two_clicks_at_once_one_wins() throws Exception {
    String secret = Staff.added(name, Role.MANAGER);
    List<String> passwords = List.of(Staff.PASSWORD, OTHER, OTHER + "!", OTHER + "?");
    ExecutorService threads = Executors.newFixedThreadPool(passwords.size());
    try {
      List<Callable<Integer>> clicks = new ArrayList<>();
      passwords.forEach(password -> clicks.add(() -> Staff.setUp(secret, password).statusCode()));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : threads.invokeAll(clicks)) {
        statuses.add(status.get());
      }
      assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 410);
      String winner = passwords.get(statuses.indexOf(204));
      for (String password : passwords) {
        Staff.as(name, password)
            .get("/api/v1/results")
            .then()
            .statusCode(password.equals(winner) ? 200 : 401);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_secret_is_typed_as_a_link_in_small_letters_or_without_dashes() {
    for (String typed :
        List.of(
            "https://feedback.example.de/setup#%s",
            "  %s  ", "http://localhost:8080/setup?lang=en#%s")) {
      String person = Staff.name();
      String secret = Staff.added(person, Role.MANAGER);
      Staff.setUp(typed.formatted(secret.toLowerCase().replace("-", "")), Staff.PASSWORD)
          .then()
          .statusCode(204);
    }
  }

  @Test
  void after_three_days_it_has_expired() {
    String secret = Staff.added(name, Role.MANAGER);
    try {
      clock.stopAt(Instant.now().plus(Duration.ofHours(72)).plusSeconds(5));
      Staff.setUp(secret, Staff.PASSWORD).then().statusCode(410);
      clock.stopAt(Instant.now().plus(Duration.ofHours(71)));
      Staff.setUp(secret, Staff.PASSWORD).then().statusCode(204);
    } finally {
      clock.goOn();
    }
  }

  @Test
  void a_newer_secret_replaces_the_older_and_a_deleted_account_has_none() {
    String secret = Staff.added(name, Role.MANAGER);
    String newer =
        Api.admin()
            .post("/api/v1/accounts/{name}/reset", name)
            .then()
            .statusCode(200)
            .extract()
            .path("setup");
    Staff.setUp(secret, Staff.PASSWORD).then().statusCode(410);
    Api.admin().delete("/api/v1/accounts/{name}", name).then().statusCode(204);
    Staff.setUp(newer, Staff.PASSWORD).then().statusCode(410);
  }

  @ParameterizedTest
  @ValueSource(strings = {"elf-Zeichen", "qwerty123456", "passwortpasswort"})
  void a_weak_password_is_refused_and_leaves_the_secret(String weak) {
    String secret = Staff.added(name, Role.MANAGER);
    Staff.setUp(secret, weak)
        .then()
        .statusCode(422)
        .body(
            "type",
            equalTo(
                "urn:augenhoehe:problem:password-too-"
                    + (weak.length() < 12 ? "short" : "common")));
    Staff.setUp(secret, "x".repeat(500) + OTHER.repeat(20)).then().statusCode(422);
    Staff.setUp(secret, name.toLowerCase()).then().statusCode(422);
    Staff.setUp(secret, Staff.PASSWORD).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0000-0000-0000-0000-0000-0000-0000-0000", "💥", "#", "\u0000"})
  @DisplayName("Attack: guessing a secret")
  void a_guess_is_refused_after_a_while_whatever_it_is(String guess) {
    long asked = System.nanoTime();
    Staff.setUp(guess, Staff.PASSWORD).then().statusCode(410);
    assertThat(Duration.ofNanos(System.nanoTime() - asked))
        .isGreaterThanOrEqualTo(Duration.ofMillis(500));
  }

  /** A guess costs no more than a query, and holds no thread while it waits. */
  @Test
  @DisplayName("Attack: many guesses at once keep nobody out")
  void many_guesses_at_once_keep_nobody_out() throws Exception {
    String secret = Staff.added(name, Role.MANAGER);
    ExecutorService threads = Executors.newFixedThreadPool(60);
    try {
      List<Future<Integer>> guesses = new ArrayList<>();
      for (int i = 0; i < 240; i++) {
        guesses.add(threads.submit(() -> Staff.setUp(UUID.randomUUID() + "", OTHER).statusCode()));
      }
      Staff.setUp(secret, Staff.PASSWORD).then().statusCode(204);
      for (Future<Integer> guess : guesses) {
        assertThat(guess.get()).isEqualTo(410);
      }
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"secret\":\"x\"}",
        "{\"password\":\"drei Regenschirme im Schnee\"}",
        "{\"secret\":null,\"password\":\"drei Regenschirme im Schnee\"}",
        "{\"secret\":7,\"password\":\"drei Regenschirme im Schnee\"}",
        "{\"secret\":\"x\",\"password\":\"\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\"}",
        "{\"secret\":\"x\",\"password\":\"drei Regenschirme\",\"name\":\"admin\"}"
      })
  void what_is_no_choice_is_malformed(String body) {
    given().contentType("application/json").body(body).post("/api/v1/setup").then().statusCode(400);
  }

  @Test
  void what_is_too_large_is_not_read() {
    Staff.setUp("x".repeat(601), OTHER).then().statusCode(400);
    Staff.setUp("x", "x".repeat(4_001)).then().statusCode(400);
    Staff.setUp("x", "x".repeat(70_000)).then().statusCode(413);
  }

  @Test
  void the_secret_is_stored_as_a_hash_until_it_was_used() {
    String secret = Staff.added(name, Role.MANAGER);
    Tables tables = new Tables(database);
    String query = "SELECT setup_hash FROM account WHERE name = ?";
    assertThat(tables.column(query, name).get(0).toString())
        .matches("[0-9a-f]{64}")
        .doesNotContain(secret.replace("-", ""));
    Staff.setUp(secret, Staff.PASSWORD).then().statusCode(204);
    assertThat(tables.column(query, name).get(0)).isNull();
  }
}
