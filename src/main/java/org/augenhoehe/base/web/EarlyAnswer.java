package org.augenhoehe.base.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Answers a request that is refused before it reaches Quarkus REST: with a problem for programs and
 * a page for people, as {@link ErrorMapper} does for all others.
 */
@Singleton
class EarlyAnswer {

  private static final long LINGERING_MILLIS = 2000;

  private final Page page;
  private final CurrentVertxRequest current;

  EarlyAnswer(Page page, CurrentVertxRequest current) {
    this.page = page;
    this.current = current;
  }

  /**
   * @param kind selects the message that explains the problem on a page
   */
  void give(RoutingContext exchange, Problem problem, String kind) {
    if (exchange.response().headWritten() || exchange.response().closed()) {
      return;
    }
    // The raw path: one that cannot be decoded cannot be normalized.
    boolean forPrograms = ErrorMapper.isForPrograms(String.valueOf(exchange.request().path()));
    exchange
        .response()
        .setStatusCode(problem.status())
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Type", forPrograms ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
        .end(forPrograms ? JsonObject.mapFrom(problem).encode() : page(exchange, problem, kind));
  }

  /**
   * As {@link #give}, for a request whose body is not read further. The connection is closed a
   * little later: closing it at once would discard the answer if bytes are still arriving.
   */
  void giveLast(RoutingContext exchange, Problem problem, String kind) {
    HttpServerRequest request = exchange.request();
    // HTTP/2 has no such header (RFC 9113, section 8.2.2), and its connection carries other
    // requests.
    if (request.version() != HttpVersion.HTTP_2 && !exchange.response().headWritten()) {
      exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    give(exchange, problem, kind);
    exchange.vertx().setTimer(LINGERING_MILLIS, any -> hangUp(request));
  }

  private static void hangUp(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2) {
      request.connection().close();
    } else if (!request.isEnded()) {
      request.response().reset();
    }
  }

  /** Pages need the current request, which Quarkus REST has not set at this point. */
  private String page(RoutingContext exchange, Problem problem, String kind) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      current.setCurrent(exchange);
      return page.render(ErrorMapper.Templates.error(problem.status(), kind));
    } finally {
      context.terminate();
    }
  }
}
