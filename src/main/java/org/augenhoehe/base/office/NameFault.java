package org.augenhoehe.base.office;

import java.util.Optional;

/** What can be wrong with a typed name. */
public enum NameFault {
  MISSING,
  TOO_LONG,
  UNPRINTABLE,
  TAKEN;

  /**
   * @return empty where the name is fine, as far as that shows without the other names
   */
  public static Optional<NameFault> of(String typed) {
    if (typed == null || typed.matches("\\p{Z}*")) {
      return Optional.of(MISSING);
    }
    if (typed.length() > OfficeTree.LONGEST_NAME) {
      return Optional.of(TOO_LONG);
    }
    return typed.matches(OfficeTree.NAME) ? Optional.empty() : Optional.of(UNPRINTABLE);
  }

  public int longest() {
    return OfficeTree.LONGEST_NAME;
  }

  public int status() {
    return this == TAKEN ? 409 : 400;
  }
}
