package org.augenhoehe.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets no cache keep an answer that does not say itself how long it may be kept: what a customer
 * was shown could be found on a shared device, and what staff were shown after they signed out.
 */
@Singleton
public class Caching {

  /** Of what never changes under its address. */
  public static final String FOR_EVER = "max-age=31536000, immutable";

  private static final int NOT_MODIFIED = 304;
  private static final String HEADER = "Cache-Control";

  /** Registered before all others, so the last to see the headers. */
  private static final int BEFORE_ALL = 1002;

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_ALL);
  }

  private void watch(RoutingContext exchange) {
    exchange.addHeadersEndHandler(any -> forbid(exchange.response()));
    exchange.next();
  }

  /** A 304 would take from a cache what it has just confirmed (RFC 9111, section 4.3.4). */
  private static void forbid(HttpServerResponse response) {
    if (response.getStatusCode() != NOT_MODIFIED && !response.headers().contains(HEADER)) {
      response.putHeader(HEADER, "no-store");
    }
  }
}
