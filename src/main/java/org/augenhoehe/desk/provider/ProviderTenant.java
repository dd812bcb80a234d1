package org.augenhoehe.desk.provider;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.augenhoehe.base.platform.InstallationConfig;
import org.augenhoehe.base.platform.SecretFiles;
import org.augenhoehe.desk.signin.SignIn;

/**
 * How Quarkus speaks with the provider: by the code flow (OpenID Connect Core 1.0, section 3.1)
 * with PKCE (RFC 7636) and a nonce, at the addresses under {@link ProviderPage#PATH} alone. It
 * connects at the first sign-in, so that a provider that is down keeps nothing from starting.
 */
@Singleton
class ProviderTenant implements TenantConfigResolver {

  /** Begins the names of the cookies in which Quarkus keeps the provider's answer. */
  private static final String COOKIE = "q_session";

  private static final String KEY_FILE = "staff-provider.key";
  private static final int KEY_BYTES = 16;

  /** As long as our own session, because signing out there needs the provider's answer. */
  private static final Duration KEPT = Duration.ofHours(12);

  private static final OidcTenantConfig NONE =
      OidcTenantConfig.builder().tenantId("none").disableTenant().build();

  private final OidcTenantConfig tenant;

  ProviderTenant(Provider provider, InstallationConfig installation, SecureRandom random) {
    this.tenant =
        provider.isOn() ? tenant(provider, new SecretFiles(installation.keys()), random) : NONE;
  }

  private static OidcTenantConfig tenant(
      Provider provider, SecretFiles files, SecureRandom random) {
    String key = HexFormat.of().formatHex(files.readOrCreate(KEY_FILE, KEY_BYTES, random));
    return OidcTenantConfig.builder()
        .tenantId("provider")
        .authServerUrl(provider.issuer())
        .clientId(provider.client())
        .credentials(provider.secret())
        .applicationType(ApplicationType.WEB_APP)
        .authentication()
        .redirectPath(SignIn.PROVIDER)
        // The answer is used up where it arrives: see ForeignCookies.
        .removeRedirectParameters(false)
        .pkceRequired()
        .nonceRequired()
        .stateSecret(key)
        .cookiePath("/signin")
        .sessionAgeExtension(KEPT)
        .scopes("profile")
        .allowMultipleCodeFlows(false)
        .end()
        .token()
        .refreshExpired()
        .end()
        .tokenStateManager()
        .strategy(Strategy.ID_TOKEN)
        .encryptionRequired(true)
        .encryptionSecret(key)
        .end()
        .logout()
        .path(SignIn.PROVIDER_OUT)
        .postLogoutPath("/signin")
        .end()
        .build();
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
    return Uni.createFrom().item(isFor(exchange) ? tenant : NONE);
  }

  /** Signing out without the provider's answer would begin to sign in. */
  private static boolean isFor(RoutingContext exchange) {
    return switch (exchange.normalizedPath()) {
      case SignIn.PROVIDER -> true;
      case SignIn.PROVIDER_OUT ->
          exchange.request().cookies().stream()
              .anyMatch(cookie -> cookie.getName().startsWith(COOKIE));
      default -> false;
    };
  }
}
