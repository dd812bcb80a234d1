package org.augenhoehe.base.rights;

import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses what belongs to an office that the person who asks does not see. */
public final class RightsRefusal extends Refusal {

  private RightsRefusal(Problem problem) {
    super(problem);
  }

  static RightsRefusal otherOffice() {
    return new RightsRefusal(
        Problem.of(
            "other-office",
            "Another office",
            403,
            "This account does not see the results of this office, nor what is entered there."));
  }
}
