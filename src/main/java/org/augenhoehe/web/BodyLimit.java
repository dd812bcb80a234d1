package org.augenhoehe.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large before a byte of it is read. Quarkus does so too, but
 * without a word; bodies that do not say their length are left to it.
 */
@Singleton
class BodyLimit {

  private static final int BEFORE_ALL = 1001;

  /** Just after Quarkus wrote down its own limit, which is the highest there is. */
  private static final int AFTER_QUARKUS = 1;

  private final long usual;
  private final long highest;
  private final Pattern large;
  private final EarlyAnswer answer;

  /**
   * @param usual for all addresses but the large ones
   * @param large addresses to which as much may be sent as Quarkus takes at all
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
    filters.register(this::note, AFTER_QUARKUS);
  }

  private void check(RoutingContext exchange) {
    long limit = limit(exchange);
    if (length(exchange) <= limit) {
      exchange.next();
      return;
    }
    // The body is still on its way; nobody will read it. HTTP/2 knows no such header (RFC 9113,
    // 8.2.2).
    if (exchange.request().version() != HttpVersion.HTTP_2) {
      exchange.response().putHeader("Connection", "close");
    }
    answer.give(exchange, tooLarge(limit), "large");
  }

  /** What is read without saying its length is read up to here. */
  private void note(RoutingContext exchange) {
    exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(exchange));
    exchange.next();
  }

  private long limit(RoutingContext exchange) {
    return large.matcher(exchange.normalizedPath()).matches() ? highest : usual;
  }

  private static Problem tooLarge(long limit) {
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
