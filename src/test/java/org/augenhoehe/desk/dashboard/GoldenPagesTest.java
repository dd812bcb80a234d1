package org.augenhoehe.desk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.augenhoehe.Api;
import org.augenhoehe.base.platform.TestInstallation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares whole pages with approved files. After an intended change write the files again with
 * {@code ./mvnw test -Dtest=GoldenPagesTest -Dgolden.update=true} and read the difference.
 */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class GoldenPagesTest {

  private static final Path FILES = Path.of("src/test/resources/dashboard");

  @ParameterizedTest
  @CsvSource({"empty,de", "withheld,de", "few,en", "changed,de", "normal,de", "normal,en"})
  void a_page_looks_as_it_was_approved(String name, String language) throws IOException {
    String page =
        Api.admin()
            .header("Accept-Language", language)
            .get("/dashboard-test/{name}", name)
            .then()
            .statusCode(200)
            .extract()
            .asString()
            // A changed style does not change the page.
            .replaceAll("\\.[0-9a-f]{12}\\.", ".hash.");
    Path file = FILES.resolve(name + "." + language + ".html");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, page);
    }
    assertThat(page).isEqualTo(Files.readString(file));
  }
}
