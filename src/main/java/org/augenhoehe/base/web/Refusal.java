package org.augenhoehe.base.web;

import java.util.Map;

/**
 * A request that breaks a rule of the domain. Every room has one subclass, whose reasons map to
 * problems in one exhaustive switch. When it is thrown, nothing has been stored.
 */
public abstract class Refusal extends RuntimeException {

  protected Refusal(String message) {
    // No stack trace: a refusal is an answer, not a fault, and must stay cheap under a flood of
    // requests.
    super(message, null, false, false);
  }

  public abstract Problem problem();

  /** HTTP headers that belong to the answer, e.g. {@code WWW-Authenticate} of a 401. */
  public Map<String, String> headers() {
    return Map.of();
  }
}
