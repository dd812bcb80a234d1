package org.augenhoehe.base.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Answers what fails before or beside Quarkus REST: addresses that cannot be decoded, and faults in
 * a filter or a route. Quarkus would send an empty answer and log the address and the message of
 * the fault, which is why its own log of them is off.
 */
@Singleton
class FailedRequests {

  private static final Logger LOG = Logger.getLogger(FailedRequests.class);

  /** Just before Quarkus' own handler, which is the last. */
  private static final int ORDER = Integer.MAX_VALUE - 1;

  private static final Problem MALFORMED =
      Problem.blank(400, "Bad Request", "The address is malformed.");
  private static final Problem MISSING = Problem.blank(404, "Not Found", "There is nothing here.");
  private static final Problem BUSY = Problem.busy(503, "Too many ask. Try again in a moment.");

  private final EarlyAnswer answer;

  FailedRequests(EarlyAnswer answer) {
    this.answer = answer;
  }

  void register(@Observes Router router) {
    router.route().order(ORDER).failureHandler(this::answer);
  }

  private void answer(RoutingContext exchange) {
    Throwable failure = exchange.failure();
    boolean isOurs = exchange.statusCode() >= 500 && failure != null && !isForeseen(failure);
    if (isOurs) {
      LOG.errorf("Internal error: %s", Explanation.trace(failure));
    }
    if (exchange.response().headWritten()) {
      exchange.next();
    } else if (isOurs) {
      answer.give(exchange, Problem.broken(), "broken");
    } else if (failure instanceof RejectedExecutionException) {
      answer.give(exchange, BUSY, "busy");
    } else if (exchange.statusCode() == 400) {
      answer.give(exchange, MALFORMED, "invalid");
    } else if (exchange.statusCode() == 404) {
      answer.give(exchange, MISSING, "missing");
    } else {
      exchange.next();
    }
  }

  /** Not signed in, the client has gone, or no worker is free. */
  private static boolean isForeseen(Throwable failure) {
    return failure instanceof SecurityException
        || failure instanceof RejectedExecutionException
        || Explanation.hasHungUp(failure);
  }
}
