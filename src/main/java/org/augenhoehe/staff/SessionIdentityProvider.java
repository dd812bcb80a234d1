package org.augenhoehe.staff;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows again whose name stands in a session's encrypted cookie. */
@Singleton
class SessionIdentityProvider implements IdentityProvider<TrustedAuthenticationRequest> {

  private final Credentials credentials;

  SessionIdentityProvider(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            PasswordIdentityProvider.identity(
                request.getPrincipal(), credentials.roleOf(request.getPrincipal())));
  }
}
