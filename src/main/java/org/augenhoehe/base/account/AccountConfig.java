package org.augenhoehe.base.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Accounts of the first start. */
@ConfigMapping(prefix = "augenhoehe")
public interface AccountConfig {

  /**
   * Password of the account {@code admin}, which the first start makes: 12 characters or more.
   * Later starts ignore it.
   */
  Optional<String> adminPassword();
}
