package org.augenhoehe.desk.settings;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.augenhoehe.OurClasses;
import org.augenhoehe.desk.settings.SettingGroup.Row;
import org.junit.jupiter.api.Test;

/** The page of settings leaves none out and gives no secret away. */
class SettingTest {

  /** The first cell of a row of README's table. */
  private static final Pattern CELL =
      Pattern.compile("^\\| (`(?:AUGENHOEHE|QUARKUS)_.*?) \\|", Pattern.MULTILINE);

  private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");

  private static Set<String> variables() {
    return Stream.of(Setting.values()).map(Setting::variable).collect(toCollection(TreeSet::new));
  }

  private static Row row(Setting setting, Map<String, String> values) {
    return SettingGroup.all(values::get).stream()
        .flatMap(group -> group.rows().stream())
        .filter(row -> row.variable().equals(setting.variable()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_setting_that_the_readme_names_has_a_row() throws IOException {
    Set<String> told =
        CELL.matcher(Files.readString(Path.of("README.md")))
            .results()
            .flatMap(row -> NAME.matcher(row.group(1)).results())
            .map(name -> name.group(1))
            .collect(toCollection(TreeSet::new));
    assertThat(variables()).isEqualTo(told);
  }

  @Test
  void the_defaults_are_those_of_the_rooms() {
    Map<String, String> theirs = new TreeMap<>();
    OurClasses.all().stream()
        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
        .flatMap(
            type ->
                ConfigMappings.getProperties(ConfigClass.configClass(type.reflect()))
                    .entrySet()
                    .stream())
        .filter(entry -> !entry.getValue().isDefaultMethod())
        .forEach(
            entry ->
                theirs.put(
                    entry.getKey().replaceAll("\\W", "_").toUpperCase(Locale.ROOT),
                    entry.getValue().hasDefaultValue()
                        ? entry.getValue().getDefaultValue()
                        : "none"));
    Map<String, String> ours = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      if (theirs.containsKey(setting.variable())) {
        ours.put(setting.variable(), setting.usual() == null ? "none" : setting.usual());
      }
    }
    assertThat(ours).isEqualTo(theirs).hasSizeGreaterThan(20);
  }

  @Test
  void every_setting_has_a_meaning_of_its_own_and_every_group_a_name() {
    assertThat(Stream.of(MeaningMessages.class.getDeclaredMethods()).map(Method::getName))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Setting.values()).map(Setting::meaning).toList());
    assertThat(Stream.of(SettingsMessages.class.getDeclaredMethods()).map(Method::getName))
        .containsAll(SettingGroup.all(name -> null).stream().map(SettingGroup::title).toList());
  }

  @Test
  void of_a_secret_only_whether_it_is_set_leaves_the_list() {
    Map<String, String> values = new HashMap<>();
    for (Setting setting : Setting.values()) {
      values.put(setting.property(), "Vorsicht!");
    }
    for (Setting setting : Setting.values()) {
      boolean isSecret = setting.variable().matches(".*(PASSWORD|SECRET|POSTGRES_URL)");
      assertThat(row(setting, values).value())
          .as(setting.variable())
          .isEqualTo(isSecret ? null : "Vorsicht!");
      assertThat(row(setting, values).isSet()).isTrue();
      assertThat(row(setting, Map.of()).isSet()).isFalse();
    }
  }

  @Test
  void a_value_that_somebody_chose_is_told_from_a_default() {
    String k = Setting.RELEASE_MINIMUM.property();
    assertThat(row(Setting.RELEASE_MINIMUM, Map.of(k, "20")).isChosen()).isTrue();
    assertThat(row(Setting.RELEASE_MINIMUM, Map.of(k, "10")).isChosen()).isFalse();
    assertThat(row(Setting.PUBLIC_URL, Map.of(Setting.PUBLIC_URL.property(), " ")).isSet())
        .isFalse();
  }
}
