package org.augenhoehe.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes the cookies that are not ours before any other code reads them. Quarkus reserves names
 * for some, trusts their values, and logs those that it cannot use.
 */
@Singleton
class ForeignCookies {

  /** Before all filters that may read a cookie. */
  private static final int PRIORITY = 1003;

  private static final String OURS = "augenhoehe-";

  /** Of Quarkus, on the way to and from an identity provider, and there alone. */
  private static final String OF_SINGLE_SIGN_ON = "q_";

  private static final String SINGLE_SIGN_ON = "/signin/provider";

  void register(@Observes Filters filters) {
    filters.register(this::remove, PRIORITY);
  }

  private void remove(RoutingContext exchange) {
    MultiMap headers = exchange.request().headers();
    if (headers.contains(HttpHeaders.COOKIE)) {
      boolean isAtProvider = exchange.normalizedPath().startsWith(SINGLE_SIGN_ON);
      String ours =
          headers.getAll(HttpHeaders.COOKIE).stream()
              .flatMap(header -> Stream.of(header.split(";")))
              .map(String::strip)
              .filter(
                  cookie ->
                      cookie.startsWith(OURS)
                          || isAtProvider && cookie.startsWith(OF_SINGLE_SIGN_ON))
              .collect(Collectors.joining("; "));
      headers.remove(HttpHeaders.COOKIE);
      if (!ours.isEmpty()) {
        headers.set(HttpHeaders.COOKIE, ours);
      }
    }
    exchange.next();
  }
}
