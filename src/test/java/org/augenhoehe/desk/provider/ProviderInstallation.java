package org.augenhoehe.desk.provider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An authority with an identity provider, where only administrators keep passwords. */
public class ProviderInstallation implements QuarkusTestResourceLifecycleManager {

  /** In this process, as the tests are. */
  static OpenIdProvider provider;

  @Override
  public Map<String, String> start() {
    provider = new OpenIdProvider();
    return Map.of(
        "augenhoehe.oidc.issuer", provider.issuer(),
        "augenhoehe.oidc.client", OpenIdProvider.CLIENT,
        "augenhoehe.oidc.secret", OpenIdProvider.SECRET,
        "augenhoehe.oidc.label", "dem Dienstausweis",
        "augenhoehe.oidc.roles", "leitung=manager,technik=admin,datenschutz=auditor",
        "augenhoehe.oidc.roles-claim", "realm_access.roles",
        "augenhoehe.oidc.offices-claim", "offices",
        "augenhoehe.passwords.for", "admins");
  }

  @Override
  public void stop() {
    provider.close();
  }
}
