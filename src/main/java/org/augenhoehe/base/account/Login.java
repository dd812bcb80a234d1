package org.augenhoehe.base.account;

import org.augenhoehe.base.password.PasswordHash;
import org.augenhoehe.base.staff.Person;

/**
 * What signing in needs to know of an account.
 *
 * @param passwordHash see {@link PasswordHash}
 * @param isDisabled whether it may not sign in for now
 */
public record Login(Person person, String passwordHash, boolean isDisabled) {

  public boolean hasPassword(String password) {
    return PasswordHash.matches(password, passwordHash);
  }
}
