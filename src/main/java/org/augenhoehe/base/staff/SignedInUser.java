package org.augenhoehe.base.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The signed-in user, for the staff's pages; templates see it as {@code signedInUser}. */
@Named
@RequestScoped
public class SignedInUser {

  /** The attribute of an identity that says that a program signed in, with a key. */
  public static final String PROGRAM = "program";

  private final SecurityIdentity identity;

  SignedInUser(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * @throws IllegalStateException where nobody is signed in
   */
  public Person person() {
    return Person.of(identity);
  }

  public String getName() {
    return person().name();
  }

  /** Whether it is a program; some acts need a person. */
  public boolean isProgram() {
    return identity.getAttribute(PROGRAM) != null;
  }

  public boolean isAdmin() {
    return identity.hasRole(Role.ADMIN);
  }

  public boolean isManager() {
    return identity.hasRole(Role.MANAGER);
  }

  public boolean isAuditor() {
    return identity.hasRole(Role.AUDITOR);
  }

  /** Whether they may read the audit log. */
  public boolean readsLog() {
    return isAdmin() || isAuditor();
  }

  /** Whether there are results that they may see, of whatever offices. */
  public boolean seesResults() {
    return person().seesResults();
  }

  /** The path of the first page after sign-in. */
  public String getLanding() {
    return person().landing();
  }
}
