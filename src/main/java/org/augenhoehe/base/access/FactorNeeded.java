package org.augenhoehe.base.access;

import java.util.Map;
import org.augenhoehe.base.account.FactorNeed;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/**
 * Refuses a right password, or a session, where more is needed. Only who knows the password learns
 * of this, as they would on the sign-in page; strangers are told what they are always told.
 */
public final class FactorNeeded extends Refusal {

  private final FactorNeed need;

  private FactorNeeded(FactorNeed need, int status, String detail) {
    super(Problem.of("second-factor", "Second factor needed", status, detail), Map.of());
    this.need = need;
  }

  /** 403, not 401: the same password would not do another time, so no browser should ask for it. */
  static FactorNeeded forPassword(FactorNeed need) {
    return new FactorNeeded(
        need,
        403,
        need == FactorNeed.CODE
            ? "This account has a second factor, so HTTP Basic does not open it. Use a key"
                + " (/api/v1/keys) for programs."
            : "A role of this account requires a second factor, so HTTP Basic does not open it. Sign"
                + " in on the page /signin to set one up, and use a key (/api/v1/keys) for"
                + " programs.");
  }

  static FactorNeeded forSession(FactorNeed need) {
    return new FactorNeeded(
        need, 401, "Signing in is not finished: the second factor is missing. Go on at /signin.");
  }

  public FactorNeed need() {
    return need;
  }
}
