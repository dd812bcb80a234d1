package org.augenhoehe.entitle.invitation;

import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class ValidityTest {

  private static final Map<String, Integer> ANSWERS = Map.of("heard", 3);

  @Inject OfficeClock clock;

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private void go(String local) {
    clock.stopAt(LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant());
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
    Tokens.ask(codes.get(0)).then().statusCode(200);
    Api.cast(codes.get(0), touchpoint, ANSWERS).then().statusCode(201);
    Tokens.cast(Tokens.tokenByCode(touchpoint, codes.get(1)), touchpoint, "PHONE", ANSWERS)
        .then()
        .statusCode(201);
    go("2030-05-31T00:00:00");
    assertExpired(Tokens.ask(codes.get(2)));
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

  /** Keys of the issuer change with the quarter, and with them what a code is exchanged for. */
  @Test
  @DisplayName("Invariant 7, Once: a code sent along casts once, whatever the quarter")
  void a_code_that_was_sent_along_casts_once_in_later_quarters_and_earlier_ones() {
    go("2031-03-31T12:00:00");
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    List<String> codes = Api.codes(touchpoint, 2);
    Api.cast(codes.get(0), touchpoint, ANSWERS).then().statusCode(201);
    go("2031-04-01T12:00:00");
    Api.cast(codes.get(1), touchpoint, ANSWERS).then().statusCode(201);
    assertCounted(codes.get(0), touchpoint, "used-code");
    // A clock that was set back.
    go("2031-03-31T23:00:00");
    assertCounted(codes.get(0), touchpoint, "used-code");
    assertCounted(codes.get(1), touchpoint, "used-code");
    // Once the key is gone, it is not known whether the code cast a ballot.
    go("2031-05-02T12:00:00");
    assertCounted(codes.get(0), touchpoint, "exchanged-code");
    Api.open();
    assertCounted(codes.get(0), touchpoint, "exchanged-code");
    assertCounted(codes.get(1), touchpoint, "used-code");
  }

  private static void assertCounted(String code, UUID touchpoint, String type) {
    Api.cast(code, touchpoint, ANSWERS).then().statusCode(409).body("type", endsWith(type));
    Tokens.ask(code).then().statusCode(410).body("type", endsWith(type));
    Tokens.request(Tokens.invitation(code), Tokens.challenge(touchpoint, "PHONE").blind().request())
        .then()
        .statusCode(409)
        .body("type", endsWith(type));
  }
}
