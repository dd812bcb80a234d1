package org.augenhoehe.base.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes the headers that protect a page from answers that no browser can show or run as one:
 * there they only add bytes, on the slowest of networks. All other answers keep them.
 */
@Singleton
class PageHeaders {

  /** Runs early, so that its handler is among the last to see the headers. */
  private static final int BEFORE_ALL = 1002;

  private final List<String> names;
  private final Pattern data;

  /**
   * @param names of the headers
   * @param data the content types of answers to scripts, and of style sheets
   */
  PageHeaders(
      @ConfigProperty(name = "page-headers.names") List<String> names,
      @ConfigProperty(name = "page-headers.not-for") Pattern data) {
    this.names = names;
    this.data = data;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_ALL);
  }

  private void watch(RoutingContext exchange) {
    exchange.addHeadersEndHandler(any -> take(exchange.response().headers()));
    exchange.next();
  }

  private void take(MultiMap headers) {
    String type = headers.get("Content-Type");
    if (type != null && data.matcher(type).lookingAt()) {
      names.forEach(headers::remove);
    }
  }
}
