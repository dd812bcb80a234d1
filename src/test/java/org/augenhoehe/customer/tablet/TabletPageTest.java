package org.augenhoehe.customer.tablet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class TabletPageTest {

  private static List<String> policies(String path) {
    return given().get(path).then().extract().headers().getValues("Content-Security-Policy");
  }

  @Test
  void only_a_kiosk_may_load_letters_recordings_and_a_worker() {
    // One policy each: of two, a browser obeys the narrower.
    assertThat(policies("/kiosk"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "font-src", "media-src", "manifest-src", "worker-src");
    for (String path : List.of("/", "/r", "/anonym", "/method", "/signin", "/nowhere")) {
      assertThat(policies(path))
          .as(path)
          .singleElement()
          .asString()
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("font-src", "media-src", "manifest-src", "worker-src", "unsafe");
    }
  }

  @Test
  void a_tablet_fetches_fewer_tokens_than_it_gets_at_once() {
    assertThat(given().get("/kiosk").asString()).contains("data-stock=\"35\"");
  }
}
