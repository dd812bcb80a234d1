package org.augenhoehe.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;

/**
 * Refuses requests that another site makes a browser send: protection against CSRF without a
 * cookie, because customers get none. Every browser of the last years sends {@code Sec-Fetch-Site}
 * (W3C Fetch Metadata); older ones send {@code Origin} with every POST. Scripts send neither and
 * bring their own credentials.
 */
@Singleton
class CrossOriginGuard {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Before authentication (about 200), so that a forged request is not even looked at. */
  private static final int PRIORITY = 1000;

  void register(@Observes Filters filters) {
    filters.register(CrossOriginGuard::check, PRIORITY);
  }

  private static void check(RoutingContext exchange) {
    if (isAllowed(exchange.request())) {
      exchange.next();
      return;
    }
    exchange
        .response()
        .setStatusCode(403)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(
            JsonObject.of(
                    "type", "urn:augenhoehe:problem:cross-origin",
                    "title", "Request from another site",
                    "status", 403,
                    "detail",
                        "This request came from a page of another site and was not carried out.")
                .encode());
  }

  static boolean isAllowed(HttpServerRequest request) {
    if (SAFE.contains(request.method())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || isAuthority(origin, request.authority().toString());
  }

  private static boolean isAuthority(String origin, String authority) {
    try {
      return authority.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
