package org.augenhoehe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| (`AUGENHOEHE_.*?) \\|", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`(AUGENHOEHE_\\w+)`");

  @Test
  void every_setting_of_every_room_is_known_and_no_other() {
    Set<String> all =
        OurClasses.all().stream()
            .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
            .map(type -> ConfigClass.configClass(type.reflect()))
            .flatMap(mapping -> ConfigMappings.getProperties(mapping).entrySet().stream())
            .filter(setting -> !setting.getValue().isDefaultMethod())
            .map(setting -> setting.getKey().replaceAll("\\W", "_").toUpperCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    // Read by application.properties itself.
    all.add("AUGENHOEHE_POSTGRES_URL");
    assertThat(new TreeSet<>(SettingNames.KNOWN)).isEqualTo(all);
  }

  @Test
  @DisplayName("README's table names every setting there is, and no other")
  void readme_names_every_setting() throws IOException {
    Set<String> told =
        ROW.matcher(Files.readString(Path.of("README.md")))
            .results()
            .flatMap(row -> NAME.matcher(row.group(1)).results())
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> heard = new TreeSet<>(SettingNames.KNOWN);
    heard.addAll(SettingNames.RETIRED);
    assertThat(told).isEqualTo(heard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUGENHOEHE_RELEASE_MINIMUN",
        "AUGENHOEHE_",
        "augenhoehe_release_minimun",
        "Augenhoehe_Release_Minimun",
        "augenhoehe.release.minimun",
        "_PROD_AUGENHOEHE_RELEASE_MINIMUN",
        "AUGENHOEHE_KEYS",
        "AUGENHOEHE_PORT",
        "AUGENHOEHE_HTTP_PORT"
      })
  void a_setting_that_nobody_reads_is_refused_and_named(String name) {
    assertThatThrownBy(() -> SettingNames.check(Map.of(name, "20", "PATH", "/bin")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no such setting: " + name + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "AUGENHOEHE_RELEASE_MINIMUM, 20",
    "augenhoehe.release.minimum, 20",
    "_PROD_AUGENHOEHE_DEMO, true",
    "AUGENHOEHE_ADMISSION_GUESSING_BURST, 100",
    "AUGENHOEHE_SERVICE_HOST, 10.0.0.1",
    "AUGENHOEHE_PORT, tcp://10.0.0.1:8080",
    "AUGENHOEHE_PORT_8080_TCP_ADDR, 10.0.0.1",
    "AUGENHOEHE_DB_SERVICE_PORT_HTTP, 80",
    "QUARKUS_HTTP_PORT, 8080",
    "MY_AUGENHOEHE_X, 1"
  })
  void what_is_read_or_not_ours_passes(String name, String value) {
    assertThatCode(() -> SettingNames.check(Map.of(name, value))).doesNotThrowAnyException();
  }
}
