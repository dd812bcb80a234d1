package org.augenhoehe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class SettingNamesTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| (`AUGENHOEHE_.*?) \\|", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`(AUGENHOEHE_\\w+)`");

  @Inject BeanManager beans;

  @Test
  @DisplayName("README's table names every setting there is, and no other")
  void readme_names_every_setting() throws IOException {
    Set<String> told =
        ROW.matcher(Files.readString(Path.of("README.md")))
            .results()
            .flatMap(row -> NAME.matcher(row.group(1)).results())
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected = new TreeSet<>(SettingNames.known(beans));
    expected.add("AUGENHOEHE_POSTGRES_URL");
    assertThat(told).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AUGENHOEHE_RELEASE_MINIMUN", "AUGENHOEHE_MINIMUM", "AUGENHOEHE_", "AUGENHOEHE_X"})
  void a_setting_that_nobody_reads_is_unknown(String name) {
    assertThat(SettingNames.unknown(List.of(name), SettingNames.known(beans)))
        .containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUGENHOEHE_RELEASE_MINIMUM",
        "AUGENHOEHE_ADMISSION_KIOSK_TOKENS_PER_MINUTE",
        "AUGENHOEHE_POSTGRES_URL",
        "AUGENHOEHE_SERVICE_HOST",
        "AUGENHOEHE_PORT_8080_TCP_ADDR",
        "AUGENHOEHE_DB_SERVICE_PORT_HTTP",
        "QUARKUS_HTTP_PORT",
        "PATH"
      })
  void what_is_read_or_not_ours_passes(String name) {
    assertThat(SettingNames.unknown(List.of(name), SettingNames.known(beans))).isEmpty();
  }
}
