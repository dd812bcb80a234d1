package org.augenhoehe.desk.self;

import org.augenhoehe.base.password.PasswordFault;
import org.augenhoehe.base.password.PasswordRule;

/**
 * The field for a new password.
 *
 * @param fault of the one that was refused; null for none
 */
record NewPassword(PasswordFault fault) {

  static final NewPassword EMPTY = new NewPassword(null);

  public int shortest() {
    return PasswordRule.SHORTEST;
  }

  public int longest() {
    return PasswordRule.LONGEST;
  }
}
