package org.augenhoehe.base.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.CapturedLog;
import org.augenhoehe.base.platform.OwnInstallation;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In an installation whose operator switched the access log on, as many do. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(OwnInstallation.class)
class AccessLogTest {

  @Test
  @DisplayName("Invariant 5, No trace: an access log tells of staff alone")
  void an_access_log_leaves_out_whatever_customers_do() throws Exception {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String code = Api.codes(touchpoint, 1).get(0);
    try (CapturedLog log = new CapturedLog()) {
      for (String path :
          List.of(
              "/",
              "/r",
              "/r/late",
              "/r/thanks",
              "/anonym",
              "/method",
              "/kiosk",
              "/api/v1/questionnaire",
              "/api/v1/ballots/key",
              "/assets/form.css",
              "/administer",
              "/.well-known/private-token-issuer-directory",
              "/api/v1/touchpoints/" + touchpoint + "/challenge?channel=PHONE")) {
        given().get(path);
      }
      given().header("Authorization", "Invitation code=\"" + code + "\"").get("/api/v1/invitation");
      given().formParam("code", code).formParam("heard", "3").post("/r");
      Api.cast(code, touchpoint, Map.of("heard", 3));
      Api.admin().get("/admin");
      // A line is written after its response has been sent, so the client may be here first.
      log.await("GET /admin");
      assertThat(log.text().lines()).singleElement().asString().contains("GET /admin");
    }
  }
}
