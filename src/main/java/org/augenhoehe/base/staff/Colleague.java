package org.augenhoehe.base.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The signed-in user, for the staff's pages; templates see it as {@code colleague}. */
@Named
@RequestScoped
public class Colleague {

  private final SecurityIdentity identity;

  Colleague(SecurityIdentity identity) {
    this.identity = identity;
  }

  public boolean isAdmin() {
    return identity.hasRole(Role.ADMIN);
  }
}
