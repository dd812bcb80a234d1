package org.augenhoehe.base.staff;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses to a program what only a person may do, so that revoking its key ends its access. */
public final class PersonNeeded extends Refusal {

  public PersonNeeded(String detail) {
    super(Problem.of("person-needed", "A person is needed", 403, detail), Map.of());
  }
}
