package org.augenhoehe.base.account;

import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.staff.Person;

/**
 * What signing in needs to know of an account.
 *
 * @param passwordHash see {@link PasswordHash}; null where no password was chosen yet
 * @param isDisabled whether it may not sign in for now
 * @param language of its pages as a tag (RFC 5646); null where as the browser asks
 * @param need what the password is not enough for
 */
public record Login(
    Person person, String passwordHash, boolean isDisabled, String language, FactorNeed need) {

  /** Whether there is a password at all. */
  public boolean isSetUp() {
    return passwordHash != null;
  }

  public boolean hasPassword(String password) {
    return isSetUp() && PasswordHash.matches(password, passwordHash);
  }
}
