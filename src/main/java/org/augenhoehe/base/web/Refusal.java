package org.augenhoehe.base.web;

import java.util.Map;

/**
 * A request that breaks a rule of the domain, and what the client is told of it. Every room has its
 * own subclass; it names a reason beside the problem only where somebody branches on it. When it is
 * thrown, nothing has been stored.
 */
public abstract class Refusal extends RuntimeException {

  private final Problem problem;
  private final Map<String, String> headers;

  protected Refusal(Problem problem) {
    this(problem, Map.of());
  }

  /**
   * @param headers that belong to the answer, e.g. {@code WWW-Authenticate} of a 401
   */
  protected Refusal(Problem problem, Map<String, String> headers) {
    // No stack trace: a refusal is an answer, not a fault, and must stay cheap under a flood of
    // requests.
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = headers;
  }

  public final Problem problem() {
    return problem;
  }

  public final Map<String, String> headers() {
    return headers;
  }
}
