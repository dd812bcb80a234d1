package org.augenhoehe.base.inspection;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.augenhoehe.base.audit.Act;
import org.augenhoehe.base.audit.AuditLog;
import org.augenhoehe.base.audit.AuditRows;
import org.augenhoehe.base.database.PlainJdbc;
import org.eclipse.microprofile.config.Config;

/** Notes at the start which settings differ from the last start. */
@ApplicationScoped
class KeptSettings {

  /** Kept once the {@link Overrides} were: the first time there is nothing to differ from. */
  static final String OVERRIDES = "quarkus.*";

  /** A name as they are kept. */
  private static final String OVERRIDDEN = "[A-Z0-9_]+";

  /** None of them is a secret. */
  static final List<String> PROMISED =
      List.of(
          "augenhoehe.release.minimum",
          "augenhoehe.release.cron",
          "augenhoehe.teller.url",
          "augenhoehe.teller.key",
          "augenhoehe.teller.name",
          "augenhoehe.teller.port",
          "augenhoehe.teller.service-key",
          "augenhoehe.public-url",
          "augenhoehe.authority.name",
          "augenhoehe.authority.imprint-url",
          "augenhoehe.authority.privacy-url",
          "augenhoehe.authority.accessibility-url",
          "augenhoehe.authority.contact",
          "augenhoehe.authority.results-url",
          "augenhoehe.audit.retention",
          "augenhoehe.letters.from",
          "augenhoehe.passwords.for",
          "augenhoehe.oidc.issuer",
          "augenhoehe.oidc.client",
          "augenhoehe.oidc.label",
          "augenhoehe.oidc.name-claim",
          "augenhoehe.oidc.roles-claim",
          "augenhoehe.oidc.roles",
          "augenhoehe.oidc.offices-claim",
          "augenhoehe.oidc.offices",
          "augenhoehe.admission.kiosk-tokens.burst",
          "augenhoehe.admission.kiosk-tokens.per-minute",
          "augenhoehe.issuer.days-ahead",
          "augenhoehe.issuer.keys-ahead-delay",
          "augenhoehe.ballot.batch",
          "augenhoehe.ballot.queue",
          "augenhoehe.ballot.patience",
          "augenhoehe.data-dir",
          "augenhoehe.keys-dir",
          "augenhoehe.demo");

  private static final int LONGEST = 2000;
  private static final int LONGEST_NAME = 80;

  private final PlainJdbc jdbc;
  private final AuditLog audit;
  private final Config config;

  KeptSettings(PlainJdbc jdbc, AuditLog audit, Config config) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.config = config;
  }

  @Transactional
  void compare(@Observes @Priority(Inspection.EARLY + 1) StartupEvent event) {
    // Another instance that starts now waits, and finds what this one kept.
    jdbc.perStatement(AuditRows::lock);
    Map<String, String> kept = new TreeMap<>();
    jdbc.rows(
        "SELECT name, setting FROM kept_setting",
        row -> kept.put(row.getString(1), row.getString(2)));
    for (String name : PROMISED) {
      String before = kept.get(name);
      compare(name, before, value(name), before != null);
    }
    compareOverrides(kept);
  }

  /** Each by itself: one long line would hide what comes after its end. */
  private void compareOverrides(Map<String, String> kept) {
    boolean isCompared = kept.containsKey(OVERRIDES);
    Map<String, String> now = new HashMap<>();
    Overrides.of(config).forEach((name, value) -> now.put(cut(name, LONGEST_NAME), value));
    Set<String> names = new TreeSet<>(now.keySet());
    kept.keySet().stream().filter(name -> name.matches(OVERRIDDEN)).forEach(names::add);
    for (String name : names) {
      compare(name, kept.getOrDefault(name, ""), now.getOrDefault(name, ""), isCompared);
    }
    if (!isCompared) {
      jdbc.perStatement(connection -> keep(connection, OVERRIDES, ""));
    }
  }

  private void compare(String name, String before, String now, boolean isTold) {
    if (!now.equals(before)) {
      jdbc.perStatement(connection -> keep(connection, name, now));
      if (isTold) {
        audit.add(AuditLog.SERVICE, Act.SETTING_CHANGED, told(name, before, now));
      }
    }
  }

  private String value(String name) {
    return cut(config.getOptionalValue(name, String.class).orElse("").strip(), LONGEST);
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  /** {@code AUGENHOEHE_RELEASE_MINIMUM: 10 → 20}. */
  private static String told(String name, String before, String now) {
    String variable = name.replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
    return "%s: %s → %s".formatted(variable, shown(before), shown(now));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "–" : value;
  }

  private static boolean keep(Connection connection, String name, String value)
      throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM kept_setting WHERE name = ?");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO kept_setting (name, setting) VALUES (?, ?)")) {
      delete.setString(1, name);
      delete.executeUpdate();
      insert.setString(1, name);
      insert.setString(2, value);
      return insert.executeUpdate() == 1;
    }
  }
}
