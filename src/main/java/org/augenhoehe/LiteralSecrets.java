package org.augenhoehe;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.Set;

/**
 * Reads passwords as they are: elsewhere <code>${…}</code> stands for another setting and {@code
 * $$} for one dollar, which would change a password or stop the start without a word about which.
 */
@Priority(Priorities.LIBRARY + LiteralSecrets.BEFORE_EXPRESSIONS)
public final class LiteralSecrets implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1L;

  static final int BEFORE_EXPRESSIONS = 1000;

  private static final Set<String> SECRETS =
      Set.of("augenhoehe.admin-password", "augenhoehe.oidc.secret", "quarkus.datasource.password");

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    return SECRETS.contains(name)
        ? Expressions.withoutExpansion(() -> context.proceed(name))
        : context.proceed(name);
  }
}
