package org.augenhoehe.base.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The name of the person whose request is being answered. */
@Singleton
public class Actor {

  /**
   * The attribute of an identity that holds its account's name. The principal's name will not do: a
   * browser's cookie contains it, and it is the session there.
   */
  public static final String ATTRIBUTE = "account";

  private final CurrentIdentityAssociation identities;

  Actor(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  /** Empty where nobody is signed in: at the start, in a scheduled job, for a customer. */
  public Optional<String> name() {
    if (!Arc.container().requestContext().isActive()) {
      return Optional.empty();
    }
    SecurityIdentity identity = identities.getDeferredIdentity().await().indefinitely();
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }
}
