package org.augenhoehe.desk.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Settings that belong together, with their values.
 *
 * @param title the key of the message that names the group
 */
record SettingGroup(String title, List<Row> rows) {

  /**
   * A setting as the page shows it.
   *
   * @param meaning the key of the message that says what it does
   * @param usual its default, or null
   * @param value null where it is not set, and for a secret
   */
  record Row(
      String variable,
      String meaning,
      String usual,
      String value,
      boolean isSecret,
      boolean isSet) {

    static Row of(Setting setting, String value) {
      Optional<String> set = Optional.ofNullable(value).filter(text -> !text.isBlank());
      return new Row(
          setting.variable(),
          setting.meaning(),
          setting.usual(),
          setting.isSecret() ? null : set.orElse(null),
          setting.isSecret(),
          set.isPresent());
    }

    /** Whether somebody has chosen another value than the default. */
    public boolean isChosen() {
      return value != null && !value.equals(usual);
    }
  }

  /**
   * @param values finds a value by the name of its property; null where it is not set
   */
  static List<SettingGroup> all(UnaryOperator<String> values) {
    return Stream.of(Setting.Group.values())
        .map(
            group ->
                new SettingGroup(
                    group.name().toLowerCase(Locale.ROOT),
                    Stream.of(Setting.values())
                        .filter(setting -> setting.group() == group)
                        .map(setting -> Row.of(setting, values.apply(setting.property())))
                        .toList()))
        .toList();
  }
}
