package org.augenhoehe.vote.opening;

import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses to open boxes at one person's wish. */
public final class OpeningRefusal extends Refusal {

  private OpeningRefusal(String detail) {
    super(Problem.of("second-person-needed", "A second person is needed", 403, detail));
  }

  static OpeningRefusal onSchedule() {
    return new OpeningRefusal(
        "Boxes are opened on schedule here. Opening them by hand would need a second person, and"
            + " there is only one account.");
  }
}
