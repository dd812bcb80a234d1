package org.augenhoehe.customer.rating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.augenhoehe.Api;
import org.augenhoehe.TakenOpeningLock;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.vote.casting.Casting;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(CrowdedRatingPageTest.Crowd.class)
class CrowdedRatingPageTest {

  /** The queue holds one. */
  public static class Crowd implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("augenhoehe.ballot.queue", "1");
    }
  }

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
    List<String> codes = Api.codes(touchpoint, 3);
    try (TakenOpeningLock lock = new TakenOpeningLock(database)) {
      // One is being written, and one waits in the queue.
      for (String code : codes.subList(0, 2)) {
        cast(code, touchpoint);
        Thread.sleep(300);
      }
      send(codes.get(2))
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body(containsString("Doppelt gezählt wird nie"))
          .body(containsString("name=\"heard\" value=\"4\" checked"));
    }
  }

  private void cast(String code, UUID touchpoint) {
    casting.cast(
        InvitationCode.parse(code).orElseThrow(),
        new Leaf(touchpoint, Channel.PHONE),
        Map.of("heard", 1));
  }
}
