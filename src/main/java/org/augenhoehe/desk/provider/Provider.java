package org.augenhoehe.desk.provider;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The identity provider as it is configured; templates see it as {@code provider}. */
@Named
@Singleton
public class Provider {

  private final ProviderConfig config;

  /**
   * @throws IllegalStateException where there is an issuer, and client, secret or roles are
   *     missing; or a map of offices, and no claim that lists them, so that everybody would see all
   */
  Provider(ProviderConfig config) {
    this.config = config;
    if (isOn()
        && (config.client().isEmpty() || config.secret().isEmpty() || config.roles().isEmpty())) {
      throw new IllegalStateException(
          "AUGENHOEHE_OIDC_ISSUER is set, so AUGENHOEHE_OIDC_CLIENT, AUGENHOEHE_OIDC_SECRET and"
              + " AUGENHOEHE_OIDC_ROLES must be, too.");
    }
    if (config.offices().isPresent() && config.officesClaim().isEmpty()) {
      throw new IllegalStateException(
          "AUGENHOEHE_OIDC_OFFICES is set, so AUGENHOEHE_OIDC_OFFICES_CLAIM must be, too.");
    }
  }

  public boolean isOn() {
    return config.issuer().isPresent();
  }

  public String getLabel() {
    return config.label();
  }

  String issuer() {
    return config.issuer().orElseThrow();
  }

  String client() {
    return config.client().orElseThrow();
  }

  String secret() {
    return config.secret().orElseThrow();
  }
}
