package org.augenhoehe.base.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whoever is signed in, to the pages of the staff; templates see it as {@code colleague}. */
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
