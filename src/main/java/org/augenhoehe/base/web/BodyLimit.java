package org.augenhoehe.base.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body whose declared length is too large before a byte of it is read. Quarkus does so
 * too, but with an empty answer. {@link WholeBodies} refuses those that declare no length.
 */
@Singleton
class BodyLimit {

  private static final int BEFORE_ALL = 1001;

  private final long usual;
  private final long highest;
  private final Pattern large;
  private final EarlyAnswer answer;

  /**
   * @param usual for all addresses but the large ones
   * @param large addresses that take as much as Quarkus allows at all
   */
  BodyLimit(
      @ConfigProperty(name = "body-limit.usual") MemorySize usual,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize highest,
      @ConfigProperty(name = "body-limit.large-paths") Pattern large,
      EarlyAnswer answer) {
    this.usual = usual.asLongValue();
    this.highest = highest.asLongValue();
    this.large = large;
    this.answer = answer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL);
  }

  private void check(RoutingContext exchange) {
    long limit = limit(exchange);
    if (length(exchange) <= limit) {
      exchange.next();
      return;
    }
    answer.giveLast(exchange, tooLarge(limit), "large");
  }

  /** In bytes. */
  long limit(RoutingContext exchange) {
    return large.matcher(exchange.normalizedPath()).matches() ? highest : usual;
  }

  static Problem tooLarge(long limit) {
    return Problem.blank(
        413, "Content Too Large", "The body is larger than %d bytes.".formatted(limit));
  }

  /** As declared; 0 without the header, the largest {@code long} if it is not a number. */
  static long length(RoutingContext exchange) {
    String header = exchange.request().getHeader("Content-Length");
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
