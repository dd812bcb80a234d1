package org.augenhoehe.redteam;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An attacker without an account tries passwords as fast as the service answers. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class GuessingPasswordsTest {

  private static final String NOBODY = "niemand";
  private static final int THREADS = 8;

  /** Quarkus' pool has 200 on small machines. */
  private static final int MORE_THAN_THREADS = 400;

  /** The answer to a guess, and how long it took in nanoseconds. */
  private record Answer(String words, long nanos) {

    static Answer to(Supplier<Response> question) {
      long asked = System.nanoTime();
      Response answer = question.get();
      long nanos = System.nanoTime() - asked;
      String place = String.valueOf(answer.header("Location")).replaceFirst("^.*:\\d+", "");
      return new Answer(answer.statusCode() + " " + place + " " + answer.asString(), nanos);
    }

    static long middle(List<Answer> answers) {
      List<Long> times = new ArrayList<>();
      answers.forEach(answer -> times.add(answer.nanos));
      times.sort(null);
      return times.get(times.size() / 2);
    }
  }

  private static Response script(String name, String password) {
    return given().auth().preemptive().basic(name, password).get("/api/v1/offices");
  }

  @Test
  @DisplayName(
      "Attack: guessing flat out, with HTTP Basic and on the page, known names and unknown")
  void whoever_knows_the_password_gets_in_while_others_guess_and_names_are_not_told()
      throws Exception {
    Session.signIn("admin", TestInstallation.ADMIN_PASSWORD).then().statusCode(302);
    Map<String, Queue<Answer>> guesses = new ConcurrentHashMap<>();
    List<Answer> owners = new ArrayList<>();
    AtomicBoolean isOver = new AtomicBoolean();
    List<Future<?>> guessers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int i = 0; i < THREADS; i++) {
      String name = i % 2 == 0 ? "admin" : NOBODY;
      BiFunction<String, String, Response> door =
          i % 4 < 2 ? GuessingPasswordsTest::script : Session::signIn;
      Queue<Answer> answers =
          guesses.computeIfAbsent(name + i % 4 / 2, any -> new ConcurrentLinkedQueue<>());
      guessers.add(
          threads.submit(
              () -> {
                do {
                  answers.add(Answer.to(() -> door.apply(name, "falsch")));
                } while (!isOver.get());
              }));
    }
    // More than the earlier limit of tries for one name, which then refused all of its passwords.
    while (guesses.get("admin0").size() + guesses.get("admin1").size() <= 20) {
      Thread.sleep(50);
    }
    for (int i = 0; i < 5; i++) {
      owners.add(Answer.to(() -> script("admin", TestInstallation.ADMIN_PASSWORD)));
      owners.add(Answer.to(() -> Session.signIn("admin", TestInstallation.ADMIN_PASSWORD)));
    }
    isOver.set(true);
    for (Future<?> guesser : guessers) {
      guesser.get();
    }
    threads.shutdown();

    assertThat(owners).allMatch(answer -> answer.words.matches("(?s)(200|302) .*"));
    List<Answer> all = new ArrayList<>();
    guesses.values().forEach(all::addAll);
    assertThat(Answer.middle(owners)).isLessThan(Answer.middle(all));
    // Wrong or unchecked; neither answer tells more about one name than about the other.
    assertThat(all)
        .extracting(Answer::words)
        .allMatch(words -> words.matches("(?s)(401|429) .*|303 /signin\\?failed=1 "));
    assertThat(all.stream().map(Answer::words).filter(words -> words.startsWith("401")).distinct())
        .hasSize(1);
  }

  /**
   * Pages wait with a thread of the service's for who is asking. The answer must not need one of
   * the same threads, or all wait for ever, customers as well.
   */
  @Test
  @DisplayName("Attack: more passwords at once than the service has threads")
  void guesses_on_all_threads_at_once_are_answered_and_so_is_everybody_else() throws Exception {
    URI page = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/signin");
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<CompletableFuture<Integer>> guesses = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      String guess =
          Base64.getEncoder().encodeToString((NOBODY + ":" + i).getBytes(StandardCharsets.UTF_8));
      guesses.add(
          client
              .sendAsync(
                  HttpRequest.newBuilder(page).header("Authorization", "Basic " + guess).build(),
                  BodyHandlers.discarding())
              .thenApply(HttpResponse::statusCode));
    }
    CompletableFuture.allOf(guesses.toArray(CompletableFuture[]::new)).get(3, TimeUnit.MINUTES);
    assertThat(guesses).extracting(CompletableFuture::join).containsOnly(200);
    given().get("/").then().statusCode(200);
  }
}
