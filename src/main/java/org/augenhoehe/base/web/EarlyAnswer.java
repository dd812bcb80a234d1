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
 * Answers a request that is refused before Quarkus REST sees it: a problem for programs, a page for
 * people, as {@link ErrorMapper} does for all others.
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
   * @param kind the name of the words that explain it on a page
   */
  void give(RoutingContext exchange, Problem problem, String kind) {
    if (exchange.response().headWritten() || exchange.response().closed()) {
      return;
    }
    // As it came: what cannot be decoded cannot be normalized.
    boolean forPrograms = ErrorMapper.isForPrograms(String.valueOf(exchange.request().path()));
    exchange
        .response()
        .setStatusCode(problem.status())
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Type", forPrograms ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
        .end(forPrograms ? JsonObject.mapFrom(problem).encode() : page(exchange, problem, kind));
  }

  /**
   * The same, of a body of which nothing more is heard. Its connection is closed a little later: at
   * once would take the answer back where something is still on its way.
   */
  void giveLast(RoutingContext exchange, Problem problem, String kind) {
    HttpServerRequest request = exchange.request();
    // HTTP/2 knows no such header (RFC 9113, section 8.2.2), and carries others on the connection.
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

  /** Pages ask for the request they answer, and there is none of Quarkus REST here. */
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
