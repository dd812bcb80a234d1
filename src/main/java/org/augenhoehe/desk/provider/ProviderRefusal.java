package org.augenhoehe.desk.provider;

import java.util.Map;
import org.augenhoehe.base.web.Problem;
import org.augenhoehe.base.web.Refusal;

/** Why somebody whom the provider knows may not sign in here. */
final class ProviderRefusal extends Refusal {

  private ProviderRefusal(int status, String type, String title, String detail) {
    super(Problem.of(type, title, status, detail), Map.of());
  }

  static ProviderRefusal nameless() {
    return new ProviderRefusal(
        403, "nameless", "No name", "The identity provider's token names nobody.");
  }
}
