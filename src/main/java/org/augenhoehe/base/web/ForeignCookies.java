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

  /** Quarkus' own, on the way to an identity provider and back. */
  private static final String ON_THE_WAY = "q_auth";

  private static final String SIGN_IN = "/signin/provider";

  /**
   * What the provider answered last. It only serves to sign out there: taken at the entrance, it
   * would let in without asking the provider again.
   */
  private static final String ANSWER = "q_session";

  private static final String SIGN_OUT = SIGN_IN + "/out";

  void register(@Observes Filters filters) {
    filters.register(this::remove, PRIORITY);
  }

  private void remove(RoutingContext exchange) {
    MultiMap headers = exchange.request().headers();
    if (headers.contains(HttpHeaders.COOKIE)) {
      String path = exchange.normalizedPath();
      String ours =
          headers.getAll(HttpHeaders.COOKIE).stream()
              .flatMap(header -> Stream.of(header.split(";")))
              .map(String::strip)
              .filter(cookie -> belongs(cookie, path))
              .collect(Collectors.joining("; "));
      headers.remove(HttpHeaders.COOKIE);
      if (!ours.isEmpty()) {
        headers.set(HttpHeaders.COOKIE, ours);
      }
    }
    exchange.next();
  }

  private static boolean belongs(String cookie, String path) {
    return cookie.startsWith(OURS)
        || cookie.startsWith(ON_THE_WAY) && path.equals(SIGN_IN)
        || cookie.startsWith(ANSWER) && path.equals(SIGN_OUT);
  }
}
