package org.augenhoehe.base.inspection;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What an installation sets otherwise of Quarkus itself than it was built with. An access log would
 * keep addresses and times of customers, and other metrics would count them, so auditors can see
 * that nobody switched them on.
 */
public final class Overrides {

  /** In place of a value that could be a secret. */
  public static final String HIDDEN = "***";

  /** The ordinal of the settings in the build, as Quarkus' guide to configuration has it. */
  private static final int BUILT_IN = 250;

  /** Instances of one service listen each at their own. */
  private static final Pattern PORT = Pattern.compile(".*QUARKUS_HTTP_(SSL_)?(TEST_)?(SSL_)?PORT");

  private static final String QUARKUS = "QUARKUS_";

  private static final Pattern PROFILE = Pattern.compile("^_\\w+?_(?=QUARKUS_)");

  /** Values that are no secret whatever they are set for: switches, levels and numbers. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i:true|false|on|off|none|all|trace|debug|info|warn|error|fatal|required|optional"
              + "|disabled|enabled)|\\d{1,6}(\\.\\d{1,3})?[A-Za-z%]{0,2}");

  /** Names under which even a number may be one. */
  private static final Pattern SECRET =
      Pattern.compile(".*(PASS|SECRET|TOKEN|CREDENTIAL|KEY|AUTH|PIN|HEADER).*");

  private Overrides() {}

  /** By name as an environment spells it. */
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

  private static String shown(String variable, String value) {
    return value != null && OPEN.matcher(value).matches() && !SECRET.matcher(variable).matches()
        ? value
        : HIDDEN;
  }
}
