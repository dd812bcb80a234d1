package org.augenhoehe.base.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.augenhoehe.base.web.Page;

/** Finds the session that an encrypted cookie names. */
@Singleton
class SessionIdentityProvider implements IdentityProvider<TrustedAuthenticationRequest> {

  private final Sessions sessions;

  SessionIdentityProvider(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    return context
        .runBlocking(
            () ->
                find(request.getPrincipal())
                    .orElseThrow(() -> new AuthenticationFailedException("No such session")))
        .invoke(
            identity ->
                Page.prefer(
                    HttpSecurityUtils.getRoutingContextAttribute(request),
                    identity.getAttribute(Sessions.LANGUAGE)));
  }

  private Optional<SecurityIdentity> find(String principal) {
    try {
      return sessions.find(principal);
    } catch (FactorNeeded more) {
      throw new AuthenticationFailedException(more);
    }
  }
}
