package org.augenhoehe.desk.provider;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.augenhoehe.Session;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

/** The service started while the identity provider was down. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
@TestProfile(AbsentProviderTest.NobodyThere.class)
class AbsentProviderTest {

  /** An issuer at a port where nothing listens, because Quarkus must never have heard of it. */
  public static class NobodyThere implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "augenhoehe.oidc.issuer",
          "http://localhost:1/realms/amt",
          "augenhoehe.oidc.client",
          OpenIdProvider.CLIENT,
          "augenhoehe.oidc.secret",
          OpenIdProvider.SECRET,
          "augenhoehe.oidc.roles",
          "leitung=manager");
    }
  }

  @Test
  void people_are_told_so_and_keep_the_page_they_came_for() {
    String told =
        Session.browser()
            .urlEncodingEnabled(false)
            .get("/signin/provider?to=%2Fdashboard")
            .then()
            .statusCode(303)
            .header("Location", endsWith("/signin?provider=1&to=%2Fdashboard"))
            .extract()
            .header("Location");
    given()
        .urlEncodingEnabled(false)
        .header("Accept-Language", "de")
        .get(told)
        .then()
        .statusCode(200)
        .body(containsString("Wenn der Dienst nicht antwortet"));
  }

  @Test
  void administrators_sign_in_with_their_password() {
    Session.admin().get("/admin").then().statusCode(200);
  }
}
