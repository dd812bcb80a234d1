package org.augenhoehe.base.staff;

/** What a user may do; names as the annotation {@code @RolesAllowed} takes them. */
public final class Role {

  /** Keeps offices, touchpoints and invitations; sees everything managers see. */
  public static final String ADMIN = "admin";

  /** Reads dashboards. */
  public static final String MANAGER = "manager";

  private Role() {}
}
