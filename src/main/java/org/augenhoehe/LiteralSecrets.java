package org.augenhoehe;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.Set;

/**
 * Reads passwords, and the address that may hold one, as they are: elsewhere <code>${…}</code>
 * stands for another setting and {@code $$} for one dollar, which would change a password or stop
 * the start without a word about which.
 */
@Priority(Priorities.LIBRARY + LiteralSecrets.BEFORE_EXPRESSIONS)
public final class LiteralSecrets implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1L;

  static final int BEFORE_EXPRESSIONS = 1000;

  private static final String POSTGRES_URL = "augenhoehe.postgres-url";

  private static final Set<String> SECRETS =
      Set.of(
          "augenhoehe.admin-password",
          "augenhoehe.oidc.secret",
          POSTGRES_URL,
          "quarkus.datasource.password",
          "quarkus.mailer.password");

  private static final String DATABASE = "quarkus.datasource.jdbc.url";

  /** What application.properties says of it; an operator may have set it otherwise. */
  private static final String OURS = "${database.url.";

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    if (name.equals(DATABASE)) {
      return database(context);
    }
    return SECRETS.contains(name) ? literally(context, name) : context.proceed(name);
  }

  /** The address stands in an expression, which would expand what it stands for as well. */
  private static ConfigValue database(ConfigSourceInterceptorContext context) {
    ConfigValue set = literally(context, DATABASE);
    ConfigValue kind = context.proceed("quarkus.datasource.db-kind");
    ConfigValue postgres = literally(context, POSTGRES_URL);
    return set != null
            && set.getValue().startsWith(OURS)
            && kind != null
            && kind.getValue().equals("postgresql")
            && postgres != null
        ? set.withValue(postgres.getValue())
        : context.proceed(DATABASE);
  }

  private static ConfigValue literally(ConfigSourceInterceptorContext context, String name) {
    return Expressions.withoutExpansion(() -> context.proceed(name));
  }
}
