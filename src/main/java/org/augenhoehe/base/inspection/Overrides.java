package org.augenhoehe.base.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What an installation sets otherwise of Quarkus itself than it was built with. An access log would
 * keep addresses and times of customers, and other metrics would count them, so auditors can see
 * that nobody switched them on.
 */
public final class Overrides {

  /** The ordinal of the settings in the build, as Quarkus' guide to configuration has it. */
  private static final int BUILT_IN = 250;

  /** Instances of one service listen each at their own. */
  private static final Pattern PORT = Pattern.compile(".*QUARKUS_HTTP_(SSL_)?(TEST_)?(SSL_)?PORT");

  private static final String QUARKUS = "QUARKUS_";

  private static final Pattern PROFILE = Pattern.compile("^(_[A-Z0-9]+_)(?=QUARKUS_)");

  /** An address of a database may hold a password as well. */
  private static final Pattern SECRET =
      Pattern.compile(".*(PASSWORD|SECRET|TOKEN|CREDENTIAL|KEY|URL).*");

  /** In place of a secret. */
  public static final String HIDDEN = "***";

  private Overrides() {}

  /** By name as an environment spells it; a secret is hidden. */
  public static SortedMap<String, String> of(Config config) {
    SortedMap<String, String> overrides = new TreeMap<>();
    for (ConfigSource source : config.getConfigSources()) {
      if (isOfInstallation(source)) {
        for (String name : source.getPropertyNames()) {
          String variable = name.replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
          if (PROFILE.matcher(variable).replaceFirst("").startsWith(QUARKUS)
              && !PORT.matcher(variable).matches()) {
            // Sources are sorted: the first is the one that counts.
            overrides.putIfAbsent(variable, shown(variable, source.getValue(name)));
          }
        }
      }
    }
    return overrides;
  }

  /** Quarkus puts what was fixed by the build above everything. */
  private static boolean isOfInstallation(ConfigSource source) {
    return source.getOrdinal() > BUILT_IN && source.getOrdinal() < Integer.MAX_VALUE;
  }

  /** Each on a line. */
  static String lines(Map<String, String> overrides) {
    return overrides.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue().replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
  }

  /** Those lines that the others do not have. */
  static String beyond(String others, String lines) {
    List<String> known = others.lines().toList();
    return lines.lines().filter(line -> !known.contains(line)).collect(Collectors.joining(", "));
  }

  private static String shown(String variable, String value) {
    return SECRET.matcher(variable).matches() ? HIDDEN : String.valueOf(value);
  }
}
