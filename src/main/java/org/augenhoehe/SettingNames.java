package org.augenhoehe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses to start if the environment holds a setting that is never read: a misspelt <em>k</em>
 * would silently be the default. Files of properties are checked by SmallRye Config itself, which
 * does not check the environment.
 */
final class SettingNames {

  /** As an environment spells them; a test checks that these are all settings of all rooms. */
  static final Set<String> KNOWN =
      Set.of(
          "AUGENHOEHE_ADMIN_PASSWORD",
          "AUGENHOEHE_ADMISSION_KIOSK_TOKENS_BURST",
          "AUGENHOEHE_ADMISSION_KIOSK_TOKENS_PER_MINUTE",
          "AUGENHOEHE_AUDIT_RETENTION",
          "AUGENHOEHE_AUTHORITY_ACCESSIBILITY_URL",
          "AUGENHOEHE_AUTHORITY_CONTACT",
          "AUGENHOEHE_AUTHORITY_IMPRINT_URL",
          "AUGENHOEHE_AUTHORITY_NAME",
          "AUGENHOEHE_AUTHORITY_PRIVACY_URL",
          "AUGENHOEHE_AUTHORITY_RESULTS_URL",
          "AUGENHOEHE_BALLOT_BATCH",
          "AUGENHOEHE_BALLOT_PATIENCE",
          "AUGENHOEHE_BALLOT_QUEUE",
          "AUGENHOEHE_DATA_DIR",
          "AUGENHOEHE_DEMO",
          "AUGENHOEHE_ISSUER_DAYS_AHEAD",
          "AUGENHOEHE_ISSUER_KEYS_AHEAD_DELAY",
          "AUGENHOEHE_KEYS_DIR",
          "AUGENHOEHE_LETTERS_FROM",
          "AUGENHOEHE_OIDC_CLIENT",
          "AUGENHOEHE_OIDC_ISSUER",
          "AUGENHOEHE_OIDC_LABEL",
          "AUGENHOEHE_OIDC_NAME_CLAIM",
          "AUGENHOEHE_OIDC_OFFICES",
          "AUGENHOEHE_OIDC_OFFICES_CLAIM",
          "AUGENHOEHE_OIDC_ROLES",
          "AUGENHOEHE_OIDC_ROLES_CLAIM",
          "AUGENHOEHE_OIDC_SECRET",
          "AUGENHOEHE_PASSWORDS_FOR",
          "AUGENHOEHE_POSTGRES_URL",
          "AUGENHOEHE_PUBLIC_URL",
          "AUGENHOEHE_RELEASE_CRON",
          "AUGENHOEHE_RELEASE_MINIMUM",
          "AUGENHOEHE_TELLER_KEY",
          "AUGENHOEHE_TELLER_NAME",
          "AUGENHOEHE_TELLER_PORT",
          "AUGENHOEHE_TELLER_SERVICE_KEY",
          "AUGENHOEHE_TELLER_URL");

  /** Formerly read and now without effect: an installation that still sets them must start. */
  static final Set<String> RETIRED =
      Set.of("AUGENHOEHE_ADMISSION_GUESSING_BURST", "AUGENHOEHE_ADMISSION_GUESSING_PER_SECOND");

  /** The prefix of a setting for one profile of Quarkus, as in {@code _PROD_AUGENHOEHE_DEMO}. */
  private static final Pattern PROFILE = Pattern.compile("^_[A-Z0-9]+_(?=AUGENHOEHE_)");

  /** Variables that Kubernetes sets in every pod for a service with a name like ours. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("\\w+_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?)");

  /** The same, recognized by the value: an operator would write a port as a number. */
  private static final Pattern PORT_OF_KUBERNETES = Pattern.compile("(tcp|udp|sctp)://.*");

  private SettingNames() {}

  /**
   * @throws IllegalStateException which names the settings that are never read
   */
  static void check(Map<String, String> environment) {
    List<String> unknown =
        environment.entrySet().stream()
            .filter(setting -> isUnknown(setting.getKey(), setting.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "There is no such setting: %s. See \"Configuration\" in the README."
              .formatted(String.join(", ", unknown)));
    }
  }

  private static boolean isUnknown(String name, String value) {
    // In any case and with any separator between the words: Quarkus reads them so, too.
    String spelled = name.replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
    String setting = PROFILE.matcher(spelled).replaceFirst("");
    return setting.startsWith("AUGENHOEHE_")
        && !KNOWN.contains(setting)
        && !RETIRED.contains(setting)
        && !OF_KUBERNETES.matcher(setting).matches()
        && !(setting.endsWith("_PORT") && PORT_OF_KUBERNETES.matcher(value).matches());
  }
}
