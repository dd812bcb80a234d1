package org.augenhoehe.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.ArrayList;
import java.util.List;
import org.augenhoehe.Addresses;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class CachingTest {

  @Test
  @DisplayName("Invariant 5, No trace: no cache keeps any answer of any address")
  void no_answer_is_kept_that_does_not_say_so() {
    List<String> operations = new ArrayList<>(Addresses.ofResources());
    operations.addAll(List.of("GET /nothing", "GET /q/health", "GET /q/openapi", "POST /nothing"));
    for (String operation : operations) {
      String[] parts = operation.split(" ", 2);
      String path = parts[1].replaceAll("\\{[^}]*}+", "0");
      assertThat(
              Api.admin()
                  .redirects()
                  .follow(false)
                  .request(Method.valueOf(parts[0]), path)
                  .header("Cache-Control"))
          .as(operation)
          .isEqualTo("no-store");
    }
  }
}
