package org.augenhoehe.customer.rating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.TakenOpeningLock;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.platform.NarrowInstallation;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.vote.casting.Casting;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(NarrowInstallation.class)
class CrowdedRatingPageTest {

  /** Ballots in the queue are asked to be sent again after twenty seconds, and not earlier. */
  private static final long PATIENCE_MS = 15_000;

  @Inject Casting casting;

  @Inject DataSource database;

  private static Response send(String code) {
    return given()
        .header("Accept-Language", "de")
        .formParams(Map.of("code", code, "heard", "4"))
        .post("/r");
  }

  @Test
  void a_crowd_is_asked_to_send_again_with_every_answer_kept() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 4);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (TakenOpeningLock lock = new TakenOpeningLock(database)) {
      // One is being written, the sealer may hold one, and one waits: the next is refused at once.
      for (String code : codes.subList(0, 3)) {
        threads.submit(() -> cast(code, touchpoint));
        Thread.sleep(300);
      }
      send(codes.get(3))
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body(containsString("Doppelt gezählt wird nie"))
          .body(containsString("name=\"heard\" value=\"4\" checked"))
          .time(lessThan(PATIENCE_MS));
    } finally {
      threads.shutdown();
    }
  }

  private void cast(String code, UUID touchpoint) {
    casting.cast(
        InvitationCode.parse(code).orElseThrow(),
        new Leaf(touchpoint, Channel.PHONE),
        Map.of("heard", 1));
  }
}
