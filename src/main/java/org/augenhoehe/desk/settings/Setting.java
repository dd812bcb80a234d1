package org.augenhoehe.desk.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** All settings that the README names, in the order in which the page lists them. */
enum Setting {
  RELEASE_MINIMUM("augenhoehe.release.minimum", Group.OPENINGS, "10"),
  RELEASE_CRON("augenhoehe.release.cron", Group.OPENINGS, "0 0 6 ? * MON"),
  TELLER_URL("augenhoehe.teller.url", Group.TELLER),
  TELLER_NAME("augenhoehe.teller.name", Group.TELLER),
  TELLER_KEY("augenhoehe.teller.key", Group.TELLER),
  TELLER_PORT("augenhoehe.teller.port", Group.TELLER, "8090"),
  TELLER_SERVICE_KEY("augenhoehe.teller.service-key", Group.TELLER),
  DATA_DIR("augenhoehe.data-dir", Group.DATA, "./data"),
  KEYS_DIR("augenhoehe.keys-dir", Group.DATA),
  POSTGRES_URL("augenhoehe.postgres-url", Group.DATA, Kind.SECRET),
  DATABASE_USER("quarkus.datasource.username", Group.DATA),
  DATABASE_PASSWORD("quarkus.datasource.password", Group.DATA, Kind.SECRET),
  DEMO("augenhoehe.demo", Group.DATA, "false"),
  ADMIN_PASSWORD("augenhoehe.admin-password", Group.ACCESS, Kind.SECRET),
  PASSWORDS_FOR("augenhoehe.passwords.for", Group.ACCESS, "all"),
  OIDC_ISSUER("augenhoehe.oidc.issuer", Group.ACCESS),
  OIDC_CLIENT("augenhoehe.oidc.client", Group.ACCESS),
  OIDC_SECRET("augenhoehe.oidc.secret", Group.ACCESS, Kind.SECRET),
  OIDC_LABEL("augenhoehe.oidc.label", Group.ACCESS, "Single Sign-on"),
  OIDC_NAME_CLAIM("augenhoehe.oidc.name-claim", Group.ACCESS, "preferred_username"),
  OIDC_ROLES_CLAIM("augenhoehe.oidc.roles-claim", Group.ACCESS, "groups"),
  OIDC_ROLES("augenhoehe.oidc.roles", Group.ACCESS),
  OIDC_OFFICES_CLAIM("augenhoehe.oidc.offices-claim", Group.ACCESS),
  OIDC_OFFICES("augenhoehe.oidc.offices", Group.ACCESS),
  AUDIT_RETENTION("augenhoehe.audit.retention", Group.ACCESS, "P2Y"),
  LETTERS_FROM("augenhoehe.letters.from", Group.ACCESS),
  HTTP_PORT("quarkus.http.port", Group.ACCESS, "8080"),
  PUBLIC_URL("augenhoehe.public-url", Group.ACCESS),
  AUTHORITY_NAME("augenhoehe.authority.name", Group.AUTHORITY),
  IMPRINT_URL("augenhoehe.authority.imprint-url", Group.AUTHORITY),
  PRIVACY_URL("augenhoehe.authority.privacy-url", Group.AUTHORITY),
  ACCESSIBILITY_URL("augenhoehe.authority.accessibility-url", Group.AUTHORITY),
  CONTACT("augenhoehe.authority.contact", Group.AUTHORITY),
  RESULTS_URL("augenhoehe.authority.results-url", Group.AUTHORITY),
  KIOSK_BURST("augenhoehe.admission.kiosk-tokens.burst", Group.LIMITS, "40"),
  KIOSK_PACE("augenhoehe.admission.kiosk-tokens.per-minute", Group.LIMITS, "4"),
  ISSUER_DAYS_AHEAD("augenhoehe.issuer.days-ahead", Group.LIMITS, "30"),
  ISSUER_DELAY("augenhoehe.issuer.keys-ahead-delay", Group.LIMITS, "1m"),
  BALLOT_BATCH("augenhoehe.ballot.batch", Group.LIMITS, "128"),
  BALLOT_QUEUE("augenhoehe.ballot.queue", Group.LIMITS, "4096"),
  BALLOT_PATIENCE("augenhoehe.ballot.patience", Group.LIMITS, "20s"),
  GUESSING_BURST("augenhoehe.admission.guessing.burst", Group.RETIRED),
  GUESSING_PACE("augenhoehe.admission.guessing.per-second", Group.RETIRED);

  /** What belongs together on the page; what promises depend on comes first. */
  enum Group {
    OPENINGS,
    TELLER,
    DATA,
    ACCESS,
    AUTHORITY,
    LIMITS,
    RETIRED
  }

  private enum Kind {
    OPEN,
    SECRET
  }

  private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

  private final String property;
  private final Group group;
  private final String usual;
  private final Kind kind;

  Setting(String property, Group group) {
    this(property, group, null, Kind.OPEN);
  }

  Setting(String property, Group group, String usual) {
    this(property, group, usual, Kind.OPEN);
  }

  Setting(String property, Group group, Kind kind) {
    this(property, group, null, kind);
  }

  Setting(String property, Group group, String usual, Kind kind) {
    this.property = property;
    this.group = group;
    this.usual = usual;
    this.kind = kind;
  }

  /** As files of properties spell it: {@code augenhoehe.release.minimum}. */
  String property() {
    return property;
  }

  /** As an environment spells it: {@code AUGENHOEHE_RELEASE_MINIMUM}. */
  String variable() {
    return property.replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
  }

  Group group() {
    return group;
  }

  /** The default; null where there is none that could be written down. */
  String usual() {
    return usual;
  }

  /** Whether no page may show its value. */
  boolean isSecret() {
    return kind == Kind.SECRET;
  }

  /** The key of the message that says what it does: {@code releaseMinimum}. */
  String meaning() {
    return NEXT_WORD
        .matcher(name().toLowerCase(Locale.ROOT))
        .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
  }
}
