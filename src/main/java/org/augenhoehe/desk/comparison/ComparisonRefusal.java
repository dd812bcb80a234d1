package org.augenhoehe.desk.comparison;

import java.util.List;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Refuses to compare what there is not. */
final class ComparisonRefusal extends Refusal {

  private ComparisonRefusal(String detail) {
    super(Problem.of("malformed-query", "Malformed query", 400, detail));
  }

  static ComparisonRefusal unknown(String parameter, List<?> known) {
    return new ComparisonRefusal("“%s” must be one of %s.".formatted(parameter, known));
  }
}
