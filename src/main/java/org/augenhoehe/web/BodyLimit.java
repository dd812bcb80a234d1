package org.augenhoehe.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large before a byte of it is read. Quarkus does so too, but
 * without a word; bodies that do not say their length are left to it.
 */
@Singleton
class BodyLimit {

  private static final int PRIORITY = 1001;

  private final long limit;
  private final EarlyAnswer answer;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      EarlyAnswer answer) {
    this.limit = limit.asLongValue();
    this.answer = answer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext exchange) {
    if (length(exchange) <= limit) {
      exchange.next();
      return;
    }
    // The body is still on its way; nobody will read it.
    exchange.response().putHeader("Connection", "close");
    answer.give(exchange, tooLarge(), "invalid");
  }

  private Problem tooLarge() {
    return Problem.blank(
        413, "Content Too Large", "The body is larger than %d bytes.".formatted(limit));
  }

  private static long length(RoutingContext exchange) {
    String header = exchange.request().getHeader("Content-Length");
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
