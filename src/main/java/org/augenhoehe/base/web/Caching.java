package org.augenhoehe.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Forbids caches to store an answer unless it sets its own {@code Cache-Control}: a stored answer
 * would show on a shared device what a customer saw, or what staff saw before they signed out.
 */
@Singleton
public class Caching {

  /** For content that never changes under its address. */
  public static final String FOR_EVER = "max-age=31536000, immutable";

  private static final int NOT_MODIFIED = 304;
  private static final String HEADER = "Cache-Control";

  /** Runs early, so that its handler is the last to see the headers. */
  private static final int BEFORE_ALL = 1002;

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_ALL);
  }

  private void watch(RoutingContext exchange) {
    exchange.addHeadersEndHandler(any -> forbid(exchange.response()));
    exchange.next();
  }

  /**
   * On a 304, {@code no-store} would remove what the cache has just confirmed (RFC 9111, section
   * 4.3.4).
   */
  private static void forbid(HttpServerResponse response) {
    if (response.getStatusCode() != NOT_MODIFIED && !response.headers().contains(HEADER)) {
      response.putHeader(HEADER, "no-store");
    }
  }
}
