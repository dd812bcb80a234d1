package org.augenhoehe.casting;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.augenhoehe.Api;
import org.augenhoehe.platform.OnBothDatabases;
import org.augenhoehe.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnBothDatabases
@QuarkusTestResource(TestInstallation.class)
class BallotResourceTest {

  @Test
  void a_code_admits_one_ballot() {
    UUID touchpoint = Api.newTouchpoint(Api.newOffice());
    String code = Api.codes(touchpoint, 1).get(0);
    Api.cast(code, touchpoint, Map.of("respected", 5)).then().statusCode(201);
    Api.cast(code, touchpoint, Map.of("respected", 1))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:augenhoehe:problem:used-code"));
  }
}
