package org.augenhoehe.entitle.invitation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.Tokens;
import org.augenhoehe.base.platform.OfficeClock;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(ValidityTest.Travel.class)
class ValidityTest {

  /** A separate installation: openings in 2030 must not come after those of other tests. */
  public static class Travel implements QuarkusTestProfile {}

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject OfficeClock clock;

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private void go(String local) {
    clock.stopAt(LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant());
  }

  private static Response ask(String code) {
    return given().header("Authorization", Tokens.invitation(code)).get("/api/v1/invitation");
  }

  private static void assertExpired(Response answer) {
    answer.then().statusCode(410).body("type", endsWith("expired-code"));
  }

  /** 90 days from the first of March are the thirtieth of May. */
  @Test
  void a_code_is_good_through_its_last_day_and_not_a_minute_longer() {
    go("2030-03-01T12:00:00");
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 4);
    go("2030-05-30T23:59:00");
    ask(codes.get(0)).then().statusCode(200);
    Api.cast(codes.get(0), touchpoint, ANSWERS).then().statusCode(201);
    Tokens.cast(Tokens.tokenByCode(touchpoint, codes.get(1)), touchpoint, "PHONE", ANSWERS)
        .then()
        .statusCode(201);
    go("2030-05-31T00:00:00");
    assertExpired(ask(codes.get(2)));
    assertExpired(Api.cast(codes.get(2), touchpoint, ANSWERS));
    assertExpired(
        Tokens.request(
            Tokens.invitation(codes.get(3)),
            Tokens.challenge(touchpoint, "PHONE").blind().request()));
    // Used and unknown codes get different answers for a while after the last day too.
    Api.open();
    Api.cast(codes.get(0), touchpoint, ANSWERS)
        .then()
        .statusCode(409)
        .body("type", endsWith("used-code"));
  }
}
