package org.augenhoehe.vote.teller;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** The teller cannot be reached, or does not do what it is asked; it may be asked again. */
public final class TellerRefusal extends Refusal {

  private static final String WAIT_SECONDS = "30";

  public TellerRefusal(String detail) {
    super(Problem.busy(503, detail), Map.of("Retry-After", WAIT_SECONDS));
  }
}
