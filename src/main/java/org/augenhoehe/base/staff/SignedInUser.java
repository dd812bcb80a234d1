package org.augenhoehe.base.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

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

  /** Whether they may read the audit log. */
  public boolean isReadsLog() {
    return isAdmin() || identity.hasRole(Role.AUDITOR);
  }

  /** An auditor alone sees no results. */
  public boolean isSeesResults() {
    return List.of(Role.ADMIN, Role.MANAGER, Role.READER).stream().anyMatch(identity::hasRole);
  }

  /** The path of the first page after sign-in. */
  public String getLanding() {
    return isReadsLog() && !isSeesResults() ? "/admin/audit" : "/dashboard";
  }
}
