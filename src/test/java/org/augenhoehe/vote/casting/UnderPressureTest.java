package org.augenhoehe.vote.casting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.TakenOpeningLock;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.NarrowInstallation;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.base.privacypass.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(NarrowInstallation.class)
class UnderPressureTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject DataSource database;

  /** Requests that held one connection and waited for a second could deadlock in a crowd. */
  @Test
  void nobody_needs_two_connections_at_once() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String code = Api.codes(touchpoint, 1).get(0);
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < NarrowInstallation.CONNECTIONS - 1) {
        taken.add(database.getConnection());
      }
      Token token = Tokens.tokenByCode(touchpoint, code);
      Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(201);
      Tokens.cast(token, touchpoint, "PHONE", ANSWERS).then().statusCode(200);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
  }

  @Test
  void a_full_queue_asks_to_send_again_and_costs_no_code() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 7);
    Api.cast(codes.get(6), touchpoint, ANSWERS).then().statusCode(201);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Future<Response>> answers = new ArrayList<>();
    try (TakenOpeningLock lock = new TakenOpeningLock(database)) {
      for (String code : codes.subList(0, 6)) {
        answers.add(threads.submit(() -> Api.cast(code, touchpoint, ANSWERS)));
      }
      // One is being written, one waits, and the sealer may hold one; there is no room for the
      // others.
      for (int i = 0; i < 200 && answers.stream().filter(Future::isDone).count() < 3; i++) {
        Thread.sleep(100);
      }
    }
    int refused = 0;
    for (int i = 0; i < 6; i++) {
      Response answer = answers.get(i).get();
      if (answer.statusCode() == 503) {
        refused++;
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:augenhoehe:problem:busy");
        answer = Api.cast(codes.get(i), touchpoint, ANSWERS);
      }
      assertThat(answer.statusCode()).isEqualTo(201);
    }
    assertThat(refused).isGreaterThanOrEqualTo(3);
    threads.shutdown();
  }
}
