package org.augenhoehe.base.staff;

import java.util.List;

/**
 * What a user may do; names as the annotation {@code @RolesAllowed} takes them. Compilers copy
 * them, so a room that names a role does not depend on this one.
 */
public final class Role {

  /** Runs the installation: offices, slips, kiosks, people. Sees results, and no voices. */
  public static final String ADMIN = "admin";

  /** Reads the results of their offices, and tells what was changed there. */
  public static final String MANAGER = "manager";

  /** Reads voices before anybody else, and the results of their offices (Vertrauensperson). */
  public static final String READER = "reader";

  /**
   * Reads the audit log and the settings that promises depend on; changes nothing, but agrees to
   * openings by hand.
   */
  public static final String AUDITOR = "auditor";

  /** All of them, in the order in which pages list them. */
  public static final List<String> ALL = List.of(ADMIN, MANAGER, READER, AUDITOR);

  private Role() {}
}
