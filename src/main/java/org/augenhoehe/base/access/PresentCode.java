package org.augenhoehe.base.access;

import jakarta.inject.Singleton;
import org.augenhoehe.base.factor.Checked;
import org.augenhoehe.base.factor.Factors;

/** Asks somebody who has shown the password for a code of their second factor. */
@Singleton
public class PresentCode {

  private final Factors factors;
  private final FailedSignIns failed;

  PresentCode(Factors factors, FailedSignIns failed) {
    this.factors = factors;
    this.failed = failed;
  }

  /**
   * Uses it up, and counts a wrong one: somebody knows the password, or has the browser.
   *
   * @param account its name
   */
  public Checked check(String account, String typed) {
    Checked checked = factors.check(account, typed);
    if (checked instanceof Checked.Wrong || checked instanceof Checked.NotLookedAt) {
      failed.countCode(account);
    }
    return checked;
  }
}
