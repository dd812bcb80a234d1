package org.augenhoehe.base.program;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.augenhoehe.base.staff.Person;
import org.augenhoehe.base.staff.SignedInUser;

/** Signs a program in for one request. */
@Singleton
class KeyIdentityProvider implements IdentityProvider<KeyRequest> {

  private final ProgramKeys keys;

  KeyIdentityProvider(ProgramKeys keys) {
    this.keys = keys;
  }

  @Override
  public Class<KeyRequest> getRequestType() {
    return KeyRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      KeyRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request));
  }

  private SecurityIdentity identity(KeyRequest request) {
    try {
      Person person = keys.use(request.secret().orElseThrow(KeyRefusal::wrong));
      return person
          .identity(person.name())
          .addAttribute(SignedInUser.PROGRAM, Boolean.TRUE)
          .build();
    } catch (KeyRefusal refusal) {
      throw new AuthenticationFailedException(refusal);
    }
  }
}
