package org.augenhoehe.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Refuses requests that another site makes a browser send: protection against CSRF without a
 * cookie, because customers get none. Every recent browser sends {@code Sec-Fetch-Site} (W3C Fetch
 * Metadata); older ones send {@code Origin} with every POST. Scripts send neither and bring their
 * own credentials.
 *
 * <p>{@code Origin} is compared with {@code Host}, never with {@code X-Forwarded-Host}, which any
 * client can send: a proxy must pass {@code Host} on. Only older browsers depend on it.
 */
@Singleton
class CrossOriginGuard {

  /** Before authentication (about 200), so that a forged request never reaches it. */
  private static final int PRIORITY = 1000;

  private static final Problem FOREIGN =
      Problem.of(
          "cross-origin",
          "Request from another site",
          403,
          "This request came from a page of another site and was not carried out.");

  private final EarlyAnswer answer;

  CrossOriginGuard(EarlyAnswer answer) {
    this.answer = answer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext exchange) {
    if (isAllowed(exchange.request())) {
      exchange.next();
    } else {
      answer.give(exchange, FOREIGN, "foreign");
    }
  }

  static boolean isAllowed(HttpServerRequest request) {
    if (SafeMethods.contain(request.method().name())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || isAuthority(origin, request.getHeader("Host"));
  }

  private static boolean isAuthority(String origin, String authority) {
    try {
      return authority.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
