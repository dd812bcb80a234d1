package org.augenhoehe.base.program;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.augenhoehe.base.web.ErrorMapper;

/**
 * Reads a key from {@code Authorization: Bearer} (RFC 6750), and only where programs ask: no page
 * knows it. Customers' schemes of the same header are not touched, and their addresses ask for no
 * identity, so what is sent there is not even looked up.
 */
@Singleton
class BearerMechanism implements HttpAuthenticationMechanism {

  private static final String SCHEME = "bearer";

  /** Before those of the framework: a key that was sent decides, and not a cookie beside it. */
  private static final int FIRST = 10_000;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager providers) {
    String header = exchange.request().getHeader("Authorization");
    if (!isBearer(header) || !ErrorMapper.isForPrograms(exchange.normalizedPath())) {
      return Uni.createFrom().nullItem();
    }
    String sent = header.strip().substring(SCHEME.length()).strip();
    return providers.authenticate(new KeyRequest(KeySecret.parse(sent)));
  }

  private static boolean isBearer(String header) {
    if (header == null) {
      return false;
    }
    String scheme = header.strip().split("\\s", 2)[0];
    return scheme.toLowerCase(Locale.ROOT).equals(SCHEME);
  }

  /** None: what is refused for want of a key is told by the resource's own answer. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(KeyRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.AUTHORIZATION, SCHEME, SCHEME));
  }

  @Override
  public int getPriority() {
    return FIRST;
  }
}
