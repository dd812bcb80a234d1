package org.augenhoehe.base.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Signing in with a password. */
@ConfigMapping(prefix = "augenhoehe.passwords")
public interface PasswordsConfig {

  /**
   * Everybody who has one, or administrators only, so that all others have to use the identity
   * provider; when it is down, they have to wait.
   */
  @WithName("for")
  @WithDefault("all")
  Allowed allowed();

  /** See {@link #allowed()}. */
  enum Allowed {
    ALL,
    ADMINS
  }
}
