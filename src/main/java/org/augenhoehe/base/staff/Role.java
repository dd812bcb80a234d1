package org.augenhoehe.base.staff;

/**
 * What a user may do; names as the annotation {@code @RolesAllowed} takes them. Compilers copy
 * them, so a room that names a role does not depend on this one.
 */
public final class Role {

  /** Keeps offices, touchpoints and invitations; sees everything managers see. */
  public static final String ADMIN = "admin";

  /** Reads dashboards. */
  public static final String MANAGER = "manager";

  private Role() {}
}
