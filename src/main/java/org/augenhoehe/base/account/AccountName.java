package org.augenhoehe.base.account;

import java.util.Optional;
import org.augenhoehe.base.office.NameFault;

/** Bounds of what is typed about accounts. */
public final class AccountName {

  /** As the database has it, and as the audit log does. */
  public static final int LONGEST = 80;

  /**
   * Letters of all scripts, and what names and mail addresses have beside. No colon, which ends a
   * name in HTTP Basic (RFC 7617, section 2), and nothing that means something in an address.
   */
  public static final String TYPEABLE = "[\\p{L}\\p{M}\\p{N} ._'’@+,&-]*";

  public static final String TYPEABLE_IS = "may have letters, digits, blanks and . _ ' ’ @ + , & -";

  public static final String ROLE = "admin|manager|reader|auditor";
  public static final String ROLE_IS = "must be admin, manager, reader or auditor";
  public static final int MOST_ROLES = 4;

  /** More than one person is responsible for. */
  public static final int MOST_OFFICES = 1_000;

  private AccountName() {}

  /**
   * @return empty where the name is fine, as far as that shows without the other names
   */
  public static Optional<NameFault> faultOf(String typed) {
    Optional<NameFault> fault = NameFault.of(typed);
    if (fault.isPresent()) {
      return fault;
    }
    if (typed.length() > LONGEST) {
      return Optional.of(NameFault.TOO_LONG);
    }
    return typed.matches(TYPEABLE) ? Optional.empty() : Optional.of(NameFault.UNPRINTABLE);
  }
}
