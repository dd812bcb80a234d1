package org.augenhoehe.vote.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.OnBothDatabases;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class ReleaseResourceTest {

  @Test
  void what_was_counted_is_listed_for_staff() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    Api.castMany(touchpoint, 10, Map.of("heard", 4));
    Api.open();
    Api.admin()
        .get("/api/v1/releases?touchpoint=" + touchpoint)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("releases", hasSize(1))
        .body("releases[0].touchpoint", equalTo(touchpoint.toString()))
        .body("releases[0].channel", equalTo("PHONE"))
        .body("releases[0].ballots", equalTo(10))
        .body("releases[0].spoiled", equalTo(0));
    given().get("/api/v1/releases?touchpoint=" + touchpoint).then().statusCode(401);
  }

  @Test
  void a_misspelt_question_is_not_answered_for_the_whole_authority() {
    Api.admin().get("/api/v1/releases?touchpiont=x").then().statusCode(400);
    Api.admin().get("/api/v1/releases?channel=PHONE&channel=KIOSK").then().statusCode(400);
    Api.admin().get("/api/v1/releases?office=" + UUID.randomUUID()).then().statusCode(404);
  }
}
